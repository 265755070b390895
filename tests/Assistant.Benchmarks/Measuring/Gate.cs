using System.Globalization;

namespace Assistant.Benchmarks.Measuring;

/// <summary>A figure that must not exceed a limit.</summary>
internal sealed record Gate(string Name, double Measured, double Limit, string Unit)
{
    public bool Holds => Measured <= Limit;

    /// <summary>Prints one line a gate; the exit code: 0 when all hold, else 1.</summary>
    public static async Task<int> CheckAsync(TextWriter output, IReadOnlyList<Gate> gates)
    {
        foreach (var gate in gates)
            await output.WriteLineAsync(gate.ToString());
        return gates.All(gate => gate.Holds) ? 0 : 1;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(Holds ? "pass" : "FAIL")}  {Name}: {Measured:0.00}{Unit}, at most {Limit:0.##}{Unit}");
}
