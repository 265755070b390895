using System.Collections.Concurrent;
using Assistant.Facts;
using Assistant.Language;

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
    private readonly ConcurrentDictionary<(string, Tongue), string> plain = new();

    /// <summary>The verdict on a draft; what it lets through has passed the guard as well.</summary>
    public Verdict Bind(string draft, Ground ground)
    {
        if (draft.Length > Longest)
            return new Verdict.Refused([$"the answer is longer than {Longest} characters"]);
        if (Read(draft, ground) is not { } binding)
            return new Verdict.Refused(["the answer holds braces or marks that are no slots"]);
        var reasons = binding.Reasons.Count > 0 ? binding.Reasons : binding.Missing();
        if (reasons.Count > 0)
            return new Verdict.Refused([.. reasons.Distinct().Take(MostReasons)]);
        return Check(binding) is { } bound ? bound : new Verdict.Refused(["the answer is too long or holds a figure that the guard does not know"]);
    }

    /// <summary>The first sentences of a draft that goes on, or null where they do not bind, or tell nothing, by themselves.</summary>
    public Verdict.Bound? Begin(string sentences, Ground ground) =>
        sentences.Length <= Longest && Read(sentences, ground) is { Reasons.Count: 0, IsOpen: false } binding ? Check(binding) : null;

    /// <summary>First sentences that bind, followed by the prepared parts of the questions that they do not answer.</summary>
    public Verdict.Bound? Complete(string sentences, Ground ground)
    {
        var untold = Read(sentences, ground)?.Untold() ?? [];
        var whole = string.Join("\n\n", untold.Select(part => $"{{{{part:{part + 1}}}}}").Prepend(sentences.TrimEnd()));
        return Bind(whole, ground) as Verdict.Bound ?? Begin(sentences, ground);
    }

    private Binding? Read(string draft, Ground ground)
    {
        if (Slots.Read(draft) is not { } slots)
            return null;
        var binding = new Binding(facts, ground, slots, PlainText);
        binding.Read();
        return binding;
    }

    /// <summary>The text of a fact in the form in which drafts are read.</summary>
    private string PlainText(Fact fact, Tongue tongue) => plain.GetOrAdd((fact.Id, tongue), static (key, text) => Script.Fold(CleanText.Of(text)), fact.Text.In(tongue));

    private Verdict.Bound? Check(Binding binding) =>
        guard.Check(binding.Draft) is Verdict.Bound { Text.Length: <= Longest } bound ? bound with { Calculations = binding.Calculations, IsPrepared = binding.IsPrepared } : null;
}
