using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistant.Model.Tests.Wire;

/// <summary>A model that reads its brief and tells what the evidence holds: figures in words of its own, all else by slots.</summary>
internal static partial class FaithfulModel
{
    public static Step Answer(string request)
    {
        var brief = LastMessage(request);
        var english = brief.Contains("in English", StringComparison.Ordinal);
        if (CalculationLine().IsMatch(brief) || !FactLine().IsMatch(brief))
            return Step.Saying(string.Join("\n\n", PartLine().Matches(brief).Select(match => $"{{{{part:{match.Groups[1].Value}}}}}")));
        var said = FactLine().Matches(brief).Select(match => Tell(match.Groups[1].Value, match.Groups[2].Value, english));
        return Step.Saying(string.Join("\n\n", said.Concat(Prepared(brief))));
    }

    /// <summary>Parts that say what the article does not give cannot be told by facts.</summary>
    private static IEnumerable<string> Prepared(string brief)
    {
        var parts = PartLine().Matches(brief);
        return parts.Count > 1 ? parts.Select(match => $"{{{{part:{match.Groups[1].Value}}}}}") : [];
    }

    private static string Tell(string id, string slots, bool english)
    {
        var (whose, measure) = (Slot(slots, "whose"), Slot(slots, "measures"));
        var isPlain = whose.Length > 0 && slots.Contains("(result)", StringComparison.Ordinal) && slots.Contains("yuan", StringComparison.Ordinal) && slots.Contains("period", StringComparison.Ordinal);
        return english && isPlain
            ? $"In {{{{fact:{id}.period}}}}, {whose}'s {measure} was {{{{fact:{id}.value}}}}."
            : $"{{{{fact:{id}}}}}";
    }

    private static string Slot(string slots, string name) =>
        slots.Split(" | ").FirstOrDefault(slot => slot.StartsWith(name + ": ", StringComparison.Ordinal)) is { } slot ? slot[(name.Length + 2)..] : "";

    private static string LastMessage(string request)
    {
        using var document = JsonDocument.Parse(request);
        return document.RootElement.GetProperty("messages").EnumerateArray().Last().GetProperty("content").GetString()!;
    }

    [GeneratedRegex(@"^fact ([\w-]+) \| (.*)$", RegexOptions.Multiline)]
    private static partial Regex FactLine();

    [GeneratedRegex(@"^calc (c\d+) \|", RegexOptions.Multiline)]
    private static partial Regex CalculationLine();

    [GeneratedRegex(@"^part (\d+) \|", RegexOptions.Multiline)]
    private static partial Regex PartLine();
}
