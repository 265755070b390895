using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistant.Model;

/// <summary>
/// A language model that a host connects; where none is registered the embedded engine words every reply. The services are asked in their
/// order, the next one where one fails.
/// </summary>
/// <param name="Services">Chat completion services; at least one.</param>
/// <param name="Prompts">Folder of the prompt templates.</param>
/// <param name="Limits">What one turn and all turns may take.</param>
public sealed record ModelConnection(IReadOnlyList<IChatCompletionService> Services, string Prompts, ModelLimits Limits);

/// <summary>What one turn and all turns may take of a model.</summary>
public sealed record ModelLimits
{
    /// <summary>From the question to the reply, tools and repair included.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Requests to the model per draft.</summary>
    public int Rounds { get; init; } = 4;

    /// <summary>Function calls per turn.</summary>
    public int Calls { get; init; } = 8;

    /// <summary>Function calls per turn with equal arguments.</summary>
    public int IdenticalCalls { get; init; } = 2;

    /// <summary>Tokens per turn, in and out.</summary>
    public int Tokens { get; init; } = 12_000;

    /// <summary>Turns at the model at one time; others are worded by the embedded engine.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>Turns of one conversation per hour.</summary>
    public int TurnsPerHour { get; init; } = 60;

    /// <summary>Tokens of all turns per day (UTC).</summary>
    public long TokensPerDay { get; init; } = 2_000_000;

    /// <summary>Whether answers are read as they are made.</summary>
    public bool Streams { get; init; }
}
