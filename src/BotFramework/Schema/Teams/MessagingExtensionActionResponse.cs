using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The response to a composeExtension/fetchTask or submitAction invoke.</summary>
public class MessagingExtensionActionResponse
{
    public MessagingExtensionActionResponse()
    {
    }

    public MessagingExtensionActionResponse(
        TaskModuleResponseBase task = default, MessagingExtensionResult composeExtension = default)
    {
        Task = task;
        ComposeExtension = composeExtension;
    }

    [JsonPropertyName("task"), JsonConverter(typeof(TaskModuleConverter))]
    public TaskModuleResponseBase Task { get; set; }

    [JsonPropertyName("composeExtension")]
    public MessagingExtensionResult ComposeExtension { get; set; }

    [JsonPropertyName("cacheInfo")]
    public CacheInfo CacheInfo { get; set; }
}
