using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistant.Model.Tests.Wire;

/// <summary>One step of a scenario: to which request it answers, and how.</summary>
internal sealed record Step
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Text that the request's body has to hold; empty for any.</summary>
    public string Match { get; init; } = "";

    /// <summary>How many requests it answers, 0 for all that come.</summary>
    public int Times { get; init; } = 1;

    public int Status { get; init; } = 200;

    public Dictionary<string, string> Headers { get; init; } = [];

    /// <summary>What the model says; the server wraps it as the request asks, plain or as an event stream.</summary>
    public string? Say { get; init; }

    /// <summary>Functions that the model calls, as the server wraps them.</summary>
    public IReadOnlyList<Call> Calls { get; init; } = [];

    public string Finish { get; init; } = "";

    /// <summary>The body as it is, instead of what the model says.</summary>
    public string? Body { get; init; }

    /// <summary>The body as it is where a stream was asked for.</summary>
    public IReadOnlyList<string>? Chunks { get; init; }

    /// <summary>Sends half of what it has and drops the connection.</summary>
    public bool Cut { get; init; }

    /// <summary>Holds before the head: <c>head</c>; in the middle of the body: <c>body</c>; sends the body without end: <c>loop</c>.</summary>
    public string Hold { get; init; } = "";

    public static IReadOnlyList<Step> ReadAll(string path) => JsonSerializer.Deserialize<List<Step>>(File.ReadAllText(path), Options)!;

    public static T Read<T>(string path) => JsonSerializer.Deserialize<T>(File.ReadAllText(path), Options)!;

    /// <summary>A step in which the model says something.</summary>
    public static Step Saying(string text) => new() { Say = text };

    /// <summary>A step in which the model calls a function.</summary>
    public static Step Calling(string function, string arguments) => new() { Calls = [new Call(function, arguments)] };
}

/// <summary>A function call as it stands on the wire.</summary>
internal sealed record Call(string Name, string Arguments);
