using Microsoft.Extensions.Configuration.Memory;

namespace Assistant.Host.Operations;

/// <summary>What the host listens on.</summary>
internal static class Listener
{
    /// <summary>Where the host listens when no setting says otherwise: this machine only.</summary>
    public const string Default = "http://localhost:3978";

    /// <summary>Largest request body, in bytes; channels send at most about 100 KB.</summary>
    public const int LargestBody = 256 * 1024;

    private static readonly string[] OtherSettings = ["http_ports", "https_ports", "Kestrel:Endpoints"];

    /// <summary>Keeps to the default, as the weakest of all settings, unless one of the platform's own names addresses.</summary>
    public static void UseListener(this WebApplicationBuilder builder)
    {
        if (!OtherSettings.Any(name => builder.Configuration.GetSection(name).Exists()))
            builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = [new("urls", Default)] });
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
    }
}
