using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Host.TeamsApp;

/// <summary>The files that Teams wants at the root of an app package. The same request always gives the same bytes.</summary>
internal static class AppPackage
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The earliest that a ZIP file can name.</summary>
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The whole package.</summary>
    /// <param name="request">What the operator gave.</param>
    /// <param name="starters">The questions to start with in a language.</param>
    public static byte[] Write(PackageRequest request, Func<AppText, IReadOnlyList<string>> starters)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Add(zip, "manifest.json", Bytes(AppManifest.Write(request, starters(AppText.English))));
            Add(zip, AppManifest.ColourIcon, AppIcons.Colour());
            Add(zip, AppManifest.OutlineIcon, AppIcons.Outline());
            foreach (var text in AppText.All)
                Add(zip, text.File, Bytes(AppManifest.Write(text, starters(text))));
        }

        return file.ToArray();
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, Readable);

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
