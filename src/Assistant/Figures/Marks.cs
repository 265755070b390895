namespace Assistant.Figures;

/// <summary>Passes over digits that are no figures: list numbers, citation marks, names and the saying "from 0 to 1".</summary>
internal static class Marks
{
    /// <summary>The position after a mark or saying that starts at a digit; the same position where none does.</summary>
    public static int SkipAt(in Passage passage, int at)
    {
        var end = at;
        while (passage.IsDigit(end) && end < at + 3)
            end++;
        if (passage[at - 1] == '[' && passage[end] == ']')
            return end + 1;
        if (StartsLine(passage, at) && IsListMark(passage, end))
            return end + 1;
        return end == at + 1 && passage[at] == '0' ? SkipZeroToOne(passage, end, at) : at;
    }

    /// <summary>The position after a word and the digits that belong to it (GPT4, COVID-19, F084).</summary>
    public static int SkipName(in Passage passage, int at, int end)
    {
        var word = passage.WordAt(at);
        var joins = (passage.IsDigit(end) && word is not "fy") || (passage[end] == '-' && passage.IsDigit(end + 1) && !EnglishWords.MayPrecedeHyphen(word));
        if (!joins || Currency.Before(passage, end)?.Edge == at)
            return end;
        while (Passage.IsLetter(passage[end]) || passage.IsDigit(end) || (passage[end] is '.' or '-' && passage.IsDigit(end + 1)))
            end++;
        return end;
    }

    private static bool StartsLine(in Passage passage, int at)
    {
        at = passage.SkipSpacesBack(at);
        if (passage[at - 1] == '(')
            at = passage.SkipSpacesBack(at - 1);
        return at == 0 || passage[at - 1] is '\n' or '\r';
    }

    private static bool IsListMark(in Passage passage, int end) => passage[end] switch
    {
        '、' => true,
        '.' or ')' => passage[end + 1] == ' ' && passage[passage.SkipSpaces(end + 1)] is not '\0',
        _ => false,
    };

    private static int SkipZeroToOne(in Passage passage, int end, int at)
    {
        var next = passage.SkipSpaces(passage[end] == '"' ? end + 1 : end);
        if (passage.Has(next, "to "))
            next += 2;
        else if (passage[next] is not ('到' or '至'))
            return at;
        else
            next++;
        next = passage.SkipSpaces(next);
        next = passage[next] == '"' ? next + 1 : next;
        return passage[next] == '1' && !passage.IsDigit(next + 1) && passage[next + 1] is not ('%' or '.') ? next + 1 : at;
    }
}
