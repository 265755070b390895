using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What was chosen when the bot was installed.</summary>
public class TeamsChannelDataSettings
{
    [JsonPropertyName("selectedChannel")]
    public ChannelInfo SelectedChannel { get; set; }
}
