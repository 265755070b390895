using System.Security.Cryptography;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Assistant.Facts;

/// <summary>One file of a seed folder: what it holds, or why it cannot be read.</summary>
internal sealed record SeedFile(byte[] Bytes, object? Content, string? Fault)
{
    /// <summary>Reads a file as YAML; a missing file or a fault of form is told in <see cref="Fault"/>.</summary>
    public static SeedFile Open<T>(string folder, string name)
        where T : class
    {
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
            return new SeedFile([], null, $"{name}: the file is missing");
        var bytes = File.ReadAllBytes(path);
        try
        {
            var yaml = new DeserializerBuilder().WithNamingConvention(new FirstLetterSmall()).Build();
            return new SeedFile(bytes, yaml.Deserialize<T>(System.Text.Encoding.UTF8.GetString(bytes)), null);
        }
        catch (YamlException fault)
        {
            return new SeedFile(bytes, null, $"{name}: line {fault.Start.Line}: {fault.InnerException?.Message ?? fault.Message}");
        }
    }

    /// <summary>First 12 hexadecimal digits of the SHA-256 over the files in their order.</summary>
    public static string Version(IEnumerable<SeedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
            hash.AppendData(file.Bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Camel case of names that are in Pascal case; the library's own looks for words by a regular expression, at every start.</summary>
    private sealed class FirstLetterSmall : INamingConvention
    {
        public string Apply(string value) => char.ToLowerInvariant(value[0]) + value[1..];

        public string Reverse(string value) => char.ToUpperInvariant(value[0]) + value[1..];
    }
}
