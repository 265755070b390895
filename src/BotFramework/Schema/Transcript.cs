using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of a conversation, oldest first.</summary>
public class Transcript
{
    public Transcript()
    {
    }

    public Transcript(IList<Activity> activities = default)
    {
        Activities = activities;
    }

    [JsonPropertyName("activities")]
    public IList<Activity> Activities { get; set; }
}
