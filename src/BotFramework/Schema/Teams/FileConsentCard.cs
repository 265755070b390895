using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card that asks whether the bot may upload a file.</summary>
public class FileConsentCard
{
    public FileConsentCard()
    {
    }

    public FileConsentCard(
        string description = default, long? sizeInBytes = default, object acceptContext = default,
        object declineContext = default)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    [JsonPropertyName("description")]
    public string Description { get; set; }

    [JsonPropertyName("sizeInBytes")]
    public long? SizeInBytes { get; set; }

    [JsonPropertyName("acceptContext")]
    public object AcceptContext { get; set; }

    [JsonPropertyName("declineContext")]
    public object DeclineContext { get; set; }

    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";
}
