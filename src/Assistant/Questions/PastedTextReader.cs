using Assistant.Language;

namespace Assistant.Questions;

/// <summary>Tells a message that pastes a text to be checked from one that asks a question.</summary>
internal sealed class PastedTextReader(StatementReader statements)
{
    /// <summary>Most statements that one reply goes through.</summary>
    public const int Most = 12;

    private const int Enough = 2;

    /// <summary>Words, folded, that point to a text; a sentence that has one asks about the text and not about what it names.</summary>
    private static readonly string[] Pointers = Folded(
        "this paragraph", "this passage", "this text", "the following", "the paragraph", "the passage", "below", "above", "these claims", "these statements", "this draft",
        "以下", "下面", "上面", "以上", "這段", "呢段", "這些說法", "呢啲", "這篇", "呢篇", "下列", "上述", "這一段", "段落", "呢句", "這句");

    /// <summary>Words, folded, that ask to have something checked and are no question by themselves.</summary>
    private static readonly string[] Requests = Folded(
        "check", "fact-check", "factcheck", "verify", "is this right", "is it right", "is this correct", "is this true", "accurate", "any errors", "any mistakes",
        "核對", "查核", "核查", "核實", "查證", "檢查", "對不對", "對唔對", "啱唔啱", "啱嗎", "啱咩", "對嗎", "正確嗎", "是否正確", "屬實", "有沒有錯", "有冇錯", "有無錯", "準確嗎", "係咪真", "是真的嗎");

    /// <summary>The pasted text, or null where the message is a question or a single claim.</summary>
    public PastedText? Find(string message)
    {
        var body = new List<TextPart>();
        var request = "";
        foreach (var part in TextPart.Sentences(message).SelectMany(WithoutHeading))
            if (IsRequest(part))
                request += part.Written;
            else
                body.Add(part);
        if (body.Count == 0 || (request.Length == 0 && !StatesOnly(body)))
            return null;
        var read = statements.Read(string.Join('\n', body.Select(part => part.Written)), Most);
        return read.Count < Enough ? null : new PastedText(request, read);
    }

    /// <summary>A heading before a colon and a request behind the last comma stand for themselves.</summary>
    private IEnumerable<TextPart> WithoutHeading(TextPart sentence)
    {
        if (sentence.AtColon() is var (before, behind) && IsRequest(before))
            return [before, behind];
        var pieces = sentence.Pieces().ToList();
        return pieces.Count > 1 && IsRequest(pieces[^1]) ? [pieces[0].Through(pieces[^2]), pieces[^1]] : [sentence];
    }

    private bool IsRequest(TextPart part)
    {
        var text = part.Folded;
        var points = Array.Exists(Pointers, word => text.Contains(word, StringComparison.Ordinal));
        var clause = statements.Recognise(part);
        if (!clause.Cues.Has(Cue.Verify) && !Array.Exists(Requests, word => text.Contains(word, StringComparison.Ordinal)))
            return false;
        return !StatementReader.StatesFigure(clause) && (points || !clause.HasContent);
    }

    /// <summary>Whether every sentence tells and at least two state figures: a paragraph that nobody asks anything of.</summary>
    private bool StatesOnly(List<TextPart> body)
    {
        var read = body.ConvertAll(statements.Recognise);
        return read.TrueForAll(clause => !clause.Asks) && read.Count(clause => clause.HasContent && StatementReader.StatesFigure(clause)) >= Enough;
    }

    private static string[] Folded(params string[] words) => Array.ConvertAll(words, Script.Fold);
}
