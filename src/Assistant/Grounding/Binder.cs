using Assistant.Facts;

namespace Assistant.Grounding;

/// <summary>
/// Turns a model's draft into one whose every figure, date, rank, name and attribution is a slot that code renders, or refuses it with reasons.
/// A sentence is let through as a fact in the fact's own words, as words around figures that say what the facts say, or as a heading;
/// what does not fit one of these is refused. Pure; the time is linear in the length of the draft for the facts of one turn.
/// </summary>
internal sealed class Binder(FactBase facts, Guard guard)
{
    private const int Longest = 8000;
    private const int MostReasons = 8;

    /// <summary>The verdict on a draft; what it lets through has passed the guard as well.</summary>
    public Verdict Bind(string draft, Ground ground)
    {
        if (draft.Length > Longest)
            return new Verdict.Refused([$"the answer is longer than {Longest} characters"]);
        if (Slots.Read(draft) is not { } slots)
            return new Verdict.Refused(["the answer holds braces or marks that are no slots"]);
        var binding = new Binding(facts, ground, slots);
        binding.Read();
        var reasons = binding.Reasons.Count > 0 ? binding.Reasons : binding.Missing();
        if (reasons.Count > 0)
            return new Verdict.Refused([.. reasons.Distinct().Take(MostReasons)]);
        return guard.Check(binding.Draft) is Verdict.Bound { Text.Length: <= Longest } bound ? bound with { Calculations = binding.Calculations } : new Verdict.Refused(["the answer is too long or holds a figure that the guard does not know"]);
    }
}
