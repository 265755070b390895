using System.Text.Json.Nodes;
using Assistant.Host.Cards;
using Microsoft.Bot.Builder;

namespace Assistant.Host.Bot;

/// <summary>What an activity that may be delivered again came to: nothing, or the response to an invoke.</summary>
internal static class Outcome
{
    /// <summary>The outcome as it is kept.</summary>
    public static byte[] Write(InvokeResponse? response) =>
        System.Text.Encoding.UTF8.GetBytes(response is null ? "{}" : new JsonObject { ["status"] = response.Status, ["body"] = ActivityJson.Object(response.Body)?.DeepClone() }.ToJsonString());

    /// <summary>The response to an invoke, or null where there was none.</summary>
    public static InvokeResponse? Read(ReadOnlySpan<byte> kept) => JsonNode.Parse(kept) is JsonObject { Count: > 0 } outcome
        ? new InvokeResponse { Status = (int)outcome["status"]!, Body = outcome["body"] is JsonObject body ? ActivityJson.Content(body.DeepClone().AsObject()) : null }
        : null;
}
