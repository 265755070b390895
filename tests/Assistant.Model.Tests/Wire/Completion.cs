using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistant.Model.Tests.Wire;

/// <summary>Writes what a model says or calls in the wire format of chat completions.</summary>
internal static class Completion
{
    private const int PieceLength = 24;

    public static string Plain(Step step) => Envelope("chat.completion", new JsonObject
    {
        ["index"] = 0,
        ["message"] = Message(step),
        ["finish_reason"] = Finish(step),
    }, withUsage: true).ToJsonString();

    public static string Stream(Step step)
    {
        var events = new StringBuilder();
        Event(events, new JsonObject { ["role"] = "assistant", ["content"] = "" }, null);
        for (var at = 0; at < (step.Say?.Length ?? 0); at += PieceLength)
            Event(events, new JsonObject { ["content"] = step.Say!.Substring(at, Math.Min(PieceLength, step.Say.Length - at)) }, null);
        for (var at = 0; at < step.Calls.Count; at++)
            Event(events, new JsonObject { ["tool_calls"] = new JsonArray(ToolCall(step.Calls[at], at, withIndex: true)) }, null);
        Event(events, [], Finish(step));
        return events.Append("data: [DONE]\n\n").ToString();
    }

    private static string Finish(Step step) => step.Finish.Length > 0 ? step.Finish : step.Calls.Count > 0 ? "tool_calls" : "stop";

    private static JsonObject Message(Step step)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = step.Say };
        if (step.Calls.Count > 0)
            message["tool_calls"] = new JsonArray([.. step.Calls.Select((call, at) => ToolCall(call, at, withIndex: false))]);
        return message;
    }

    private static JsonObject ToolCall(Call call, int at, bool withIndex)
    {
        var written = new JsonObject
        {
            ["id"] = $"call_{at}",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
        };
        if (withIndex)
            written["index"] = at;
        return written;
    }

    private static void Event(StringBuilder events, JsonObject delta, string? finish) =>
        events.Append("data: ").Append(Envelope("chat.completion.chunk", new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish }, withUsage: false).ToJsonString(JsonSerializerOptions.Default)).Append("\n\n");

    private static JsonObject Envelope(string kind, JsonObject choice, bool withUsage)
    {
        var envelope = new JsonObject
        {
            ["id"] = "some-completion",
            ["object"] = kind,
            ["created"] = 1_700_000_000,
            ["model"] = "some-model",
            ["choices"] = new JsonArray(choice),
        };
        if (withUsage)
            envelope["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 100, ["total_tokens"] = 1000 };
        return envelope;
    }
}
