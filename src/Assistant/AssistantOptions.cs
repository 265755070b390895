using Microsoft.Extensions.Configuration;

namespace Assistant;

/// <summary>The section "Assistant" of the settings.</summary>
public sealed class AssistantOptions
{
    public const string Section = "Assistant";

    /// <summary>Folder with one folder of seeds per article; relative to the content root. Default "seeds".</summary>
    public string Seeds { get; set; } = "seeds";

    /// <summary>Name of the article's folder in <see cref="Seeds"/>. Default "guangdong-2025".</summary>
    public string Article { get; set; } = "guangdong-2025";

    internal static AssistantOptions Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var defaults = new AssistantOptions();
        return new AssistantOptions
        {
            Seeds = section[nameof(Seeds)] ?? defaults.Seeds,
            Article = section[nameof(Article)] ?? defaults.Article,
        };
    }
}
