using Assistant.Evaluation.Bank;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Turns;

namespace Assistant.Evaluation.Grading;

/// <summary>Grades the last reply of an item by outcome, cited facts, figures, words and language. Pure.</summary>
public sealed class Grader(FactBase facts)
{
    private static readonly string[] RefusalWords = ["article does not", "文章沒有", "在文章中找不到", "could not find that in the article"];

    public Grade Grade(Item item, Reply reply)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(reply);
        var text = new ReplyText(reply.Text);
        var unsupported = Outside(text, new Grounds(facts, reply.Receipt.FactIds, item.Turns));
        var strays = Outside(text, NeedOf(item, reply)).Where(figure => !item.Says.SelectMany(group => group).Any(wording => IsFigure(wording, figure)));
        var isInItsLanguage = Speech.IsIn(item.Script, reply.Text) && reply.Tongue == item.Script;
        List<string> faults =
        [
            .. OutcomeFaults(item, reply, text),
            .. item.Facts.Where(group => !group.Any(reply.Receipt.FactIds.Contains)).Select(group => $"cites none of {string.Join(", ", group)}"),
            .. item.Says.Where(group => !group.Any(text.Holds)).Select(group => $"lacks {string.Join(" / ", group)}"),
            .. item.Avoids.Where(text.Holds).Select(wording => $"says {wording}"),
            .. unsupported.Select(figure => $"states {figure.Kind} {figure.Value}, which nothing supports"),
        ];
        if (!isInItsLanguage)
            faults.Add($"is not in {item.Script}");
        return new Grade(item, reply, faults, unsupported, [.. strays], isInItsLanguage);
    }

    private static IEnumerable<string> OutcomeFaults(Item item, Reply reply, ReplyText text)
    {
        var isRight = item.Outcome switch
        {
            Expected.Answered => reply.Outcome == Outcome.Answered,
            Expected.Refused => reply.Outcome == Outcome.Refused || RefusalWords.Any(text.Holds),
            Expected.Talked => reply.Outcome is Outcome.Talked or Outcome.Refused,
            _ => true,
        };
        if (!isRight)
            yield return $"is {reply.Outcome} and should be {item.Outcome}";
    }

    /// <summary>What the question needs: the facts of the item; a refusal may name the nearest facts that it cites.</summary>
    private Grounds NeedOf(Item item, Reply reply)
    {
        var ids = item.Facts.SelectMany(group => group);
        return new Grounds(facts, item.Outcome == Expected.Refused ? ids.Concat(reply.Receipt.FactIds) : ids, item.Turns);
    }

    private static bool IsFigure(string wording, Figure figure) => ReplyText.FigureOf(wording) is { } other && ReplyText.AreAlike(other, figure);

    private static List<Figure> Outside(ReplyText text, Grounds grounds)
    {
        var outside = new List<Figure>();
        foreach (var figure in text.Figures)
            if (!grounds.Hold(figure) && !outside.Exists(other => ReplyText.AreAlike(other, figure)))
                outside.Add(figure);
        return outside;
    }
}
