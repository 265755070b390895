using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Grounding;

/// <summary>A slot of a draft: what stands in it is rendered by code.</summary>
/// <param name="Kind"><c>fact</c>, <c>calc</c>, <c>part</c>, <c>policy</c> or <c>person</c>.</param>
/// <param name="Id">Id of the fact, calculation, part or term.</param>
/// <param name="Field"><c>value</c> or <c>period</c> of a fact; empty for all of it.</param>
internal sealed record Slot(string Kind, string Id, string Field)
{
    public override string ToString() => $"{{{{{Kind}:{Id}{(Field.Length == 0 ? "" : "." + Field)}}}}}";
}

/// <summary>A draft with each of its slots as one mark of the private use area.</summary>
internal sealed record Slots(string Text, IReadOnlyList<Slot> All)
{
    private const int First = 0xE000;
    private const int Most = 200;

    private static readonly Regex Pattern = new(
        @"\{\{ ?(fact|calc|part|policy|person):([A-Za-z0-9-]{1,60})(\.[a-z]{1,10})? ?\}\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    public static bool IsMark(int c) => c is >= First and < First + Most;

    /// <summary>A text without the marks of its slots.</summary>
    public static string WithoutMarks(string text) => string.Concat(text.Where(c => !IsMark(c)));

    /// <summary>Whether a slot touches a letter or digit, which would become part of what it says.</summary>
    private static bool Touches(string text, List<Slot> slots)
    {
        for (var at = 1; at < text.Length; at++)
        {
            var (before, after) = (text[at - 1], text[at]);
            if (IsMark(after) && (char.IsAsciiLetterOrDigit(before) || IsMark(before)))
                return true;
            if (IsMark(before) && (char.IsAsciiDigit(after) || (char.IsAsciiLetter(after) && slots[before - First].Field != "period")))
                return true;
        }

        return false;
    }

    public Slot At(char mark) => All[mark - First];

    /// <summary>The slots of a draft, or null where it holds too many, a brace outside of them or marks of its own.</summary>
    public static Slots? Read(string raw)
    {
        if (raw.Any(c => c is >= '\uE000' and <= '\uF8FF'))
            return null;
        var text = new StringBuilder(raw.Length);
        var slots = new List<Slot>();
        var at = 0;
        foreach (Match match in Pattern.Matches(raw))
        {
            text.Append(raw, at, match.Index - at).Append((char)(First + slots.Count));
            slots.Add(new Slot(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value.TrimStart('.')));
            at = match.Index + match.Length;
            if (slots.Count >= Most)
                return null;
        }

        text.Append(raw, at, raw.Length - at);
        var clean = CleanText.Of(text.ToString());
        return clean.AsSpan().IndexOfAny('{', '}') >= 0 || Touches(clean, slots) ? null : new Slots(clean, slots);
    }
}
