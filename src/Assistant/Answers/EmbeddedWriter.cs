using Assistant.Facts;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Answers;

/// <summary>Words evidence by templates in the question's language. Needs no model; pure.</summary>
internal sealed class EmbeddedWriter(FactBase facts)
{
    private readonly EnglishPhrases english = new(facts);
    private readonly ChinesePhrases chinese = new(facts);

    /// <summary>A draft that answers each question of the turn in its order.</summary>
    public Draft Write(Tongue tongue, IReadOnlyList<Evidence> evidence)
    {
        IPhrases phrases = tongue == Tongue.English ? english : chinese;
        var text = new Composition();
        var stated = new HashSet<Fact>();
        var lacking = new HashSet<Missing>();
        foreach (var part in evidence)
        {
            if ((part is Evidence.Answer && part.Facts.All(stated.Contains)) || (part is Evidence.Gap gap && !lacking.Add(gap.What)))
                continue;
            if (text.Segments.Count > 0)
                text.Say("\n\n");
            Write(text, part is Evidence.Answer answer ? answer with { Facts = [.. answer.Facts.Where(fact => !stated.Contains(fact))] } : part, phrases);
            stated.UnionWith(part.Facts);
        }

        return new Draft(tongue, text.Segments, evidence);
    }

    /// <summary>A draft that goes through the statements of a text that the user wants checked.</summary>
    public Draft Check(Tongue tongue, IReadOnlyList<Checked> statements)
    {
        IPhrases phrases = tongue == Tongue.English ? english : chinese;
        var text = new Composition().Say(phrases.CheckedAgainst);
        foreach (var statement in statements)
            phrases.Checked(text.Say("\n- "), statement);
        return new Draft(tongue, text.Segments, [.. statements.Select(statement => statement.Verdict)]);
    }

    /// <summary>Whether a list is followed by another fact, which must not run on in its last line.</summary>
    private static bool IsListed(IReadOnlyList<Fact> facts) => facts.SkipLast(1).Any(fact => fact.Text.English.Contains("\n- ", StringComparison.Ordinal));

    private static void Write(Composition text, Evidence evidence, IPhrases phrases)
    {
        switch (evidence)
        {
            case Evidence.Answer answer:
                text.State(answer.Facts, answer.Facts.Count > 2 || IsListed(answer.Facts) ? "\n\n" : phrases.Between);
                break;
            case Evidence.Compared compared:
                phrases.Compared(text, compared);
                break;
            case Evidence.Claim claim:
                phrases.Claim(text, claim);
                break;
            case Evidence.Gap gap:
                phrases.Gap(text, gap);
                break;
            case Evidence.Talk talk:
                text.Say(phrases.Talk(talk.About));
                break;
        }
    }
}
