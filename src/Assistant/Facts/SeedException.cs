namespace Assistant.Facts;

/// <summary>The seeds cannot be used. The message lists every fault with the id of its culprit.</summary>
public sealed class SeedException : Exception
{
    public SeedException()
    {
    }

    public SeedException(string message)
        : base(message)
    {
    }

    public SeedException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static SeedException Of(string folder, IReadOnlyList<string> faults) =>
        new($"The seeds in '{folder}' have {faults.Count} fault(s); mend them and start again:\n- {string.Join("\n- ", faults)}");
}
