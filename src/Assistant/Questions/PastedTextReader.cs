using System.Buffers;
using Assistant.Language;

namespace Assistant.Questions;

/// <summary>Tells a message that pastes a text to be checked from one that asks a question.</summary>
internal sealed class PastedTextReader(StatementReader statements)
{
    /// <summary>Most statements that one reply goes through.</summary>
    public const int Most = 12;

    private const int Enough = 2;

    /// <summary>Words, folded, that point to a text; a sentence that has one asks about the text and not about what it names.</summary>
    private static readonly SearchValues<string> Pointers = SearchValues.Create(Folded(
        "this paragraph", "this passage", "this text", "the following", "the paragraph", "the passage", "below", "above", "these claims", "these statements", "this draft",
        "以下", "下面", "上面", "以上", "這段", "呢段", "這些說法", "呢啲", "這篇", "呢篇", "下列", "上述", "這一段", "段落", "呢句", "這句"), StringComparison.Ordinal);

    /// <summary>Words, folded, that ask to have something checked.</summary>
    private static readonly SearchValues<string> Requests = SearchValues.Create(
        Folded(
            "check", "factcheck", "verify", "is this right", "is it right", "is that right", "is this correct", "is it correct", "is that correct", "is this true", "is it true",
            "is this accurate", "accurate?", "right?", "correct?", "true?", "any errors", "any mistakes", "true or false", "agree with the article",
            "核對", "查核", "核查", "核實", "查證", "檢查", "對不對", "對唔對", "啱唔啱", "啱嗎", "啱咩", "對嗎", "對麼", "對否", "是否正確", "正確嗎", "屬實", "有沒有錯", "有冇錯", "有無錯", "冇錯", "準確嗎",
            "係咪真", "是真的嗎", "是否準確", "相符", "真假"),
        StringComparison.Ordinal);

    /// <summary>Where one sentence ends and another may follow.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create("。.!;\n\r");

    /// <summary>The pasted text, or null where the message is a question or a single claim.</summary>
    public PastedText? Find(string message)
    {
        if (!MayBe(Script.Fold(message)))
            return null;
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
        if (!text.AsSpan().ContainsAny(Requests))
            return false;
        var clause = statements.Recognise(part);
        return !StatementReader.StatesFigure(clause) && (text.AsSpan().ContainsAny(Pointers) || !clause.HasContent);
    }

    /// <summary>Most messages are told from pasted texts by a look: nothing is asked to be checked, and they are one sentence or a question.</summary>
    private static bool MayBe(string folded)
    {
        var text = folded.AsSpan().TrimEnd();
        return text.ContainsAny(Requests) || (!text.Contains('?') && text.Length > 1 && text[..^1].ContainsAny(Ends));
    }

    /// <summary>Whether every sentence tells and at least two state figures: a paragraph that nobody asks anything of.</summary>
    private bool StatesOnly(List<TextPart> body)
    {
        var read = body.ConvertAll(statements.Recognise);
        return read.TrueForAll(clause => !clause.Asks) && read.Count(clause => clause.HasContent && StatementReader.StatesFigure(clause)) >= Enough;
    }

    private static string[] Folded(params string[] words) => Array.ConvertAll(words, Script.Fold);
}
