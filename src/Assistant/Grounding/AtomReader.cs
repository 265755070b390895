using Assistant.Figures;
using Assistant.Language;

namespace Assistant.Grounding;

/// <summary>Cuts a stretch of clean text into atoms, from left to right, names before figures before words.</summary>
internal sealed class AtomReader(Slots slots, Names names, Wording wording)
{
    private const string Signs = ",;:()，、；：（）。.《》「」";

    public List<Atom> Read(int start, int end)
    {
        var text = slots.Text[start..end];
        var folded = Script.Fold(text);
        var figures = new Queue<FigureSpan>(FigureScanner.Scan(text));
        var atoms = new List<Atom>();
        for (var at = 0; at < text.Length;)
        {
            while (figures.TryPeek(out var passed) && passed.Start < at)
                figures.Dequeue();
            var limit = figures.TryPeek(out var next) ? next.Start : text.Length;
            var atom = ReadAt(text, folded, at, limit == at && at < next.End ? next : null, limit);
            if (atom is not null)
                atoms.Add(atom);
            at = atom?.End ?? at + 1;
        }

        TakeBounds(atoms, folded);
        return atoms.ConvertAll(atom => atom with { Start = atom.Start + start, End = atom.End + start });
    }

    private Atom? ReadAt(string text, string folded, int at, FigureSpan? figure, int limit)
    {
        var c = text[at];
        if (Slots.IsMark(c))
            return new Atom.Filled(at, at + 1, slots.At(c));
        if (names.At(folded, at) is { } name)
            return new Atom.Named(at, at + name.Length, name.Term);
        if (figure is { } span)
            return new Atom.Bare(at, EndBefore(folded, at, span.End), span.Figure);
        if (char.IsAsciiLetter(c))
            return new Atom.Words(at, EndOfWord(folded, at));
        if (IsHan(c))
            return new Atom.Words(at, EndOfRun(folded, at, limit));
        if (c is ' ' or '\t' or '\n')
            return null;
        if (c is '\'' or '’' && at + 1 < text.Length && folded[at + 1] == 's' && (at + 2 == text.Length || !char.IsAsciiLetter(folded[at + 2])))
            return new Atom.Mark(at, at + 2, '\'');
        return Signs.Contains(c, StringComparison.Ordinal) ? new Atom.Mark(at, at + 1, c) : new Atom.Stray(at, at + 1);
    }

    /// <summary>A count ends where the name of what is counted starts ("70 unicorns").</summary>
    private int EndBefore(string folded, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
            if (names.At(folded, at) is not null)
                return folded.AsSpan(start, at - start).TrimEnd(' ').Length + start;
        return end;
    }

    private static int EndOfWord(string folded, int at)
    {
        while (at < folded.Length && (char.IsAsciiLetterOrDigit(folded[at]) || (folded[at] is '&' or '-' or '+' && at + 1 < folded.Length && char.IsAsciiLetterOrDigit(folded[at + 1]))))
            at++;
        return at;
    }

    private int EndOfRun(string folded, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && IsHan(folded[end]) && names.At(folded, end) is null)
            end++;
        return end;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9fff' or '〇';

    /// <summary>The words that bound a figure belong to it: its slot says them too.</summary>
    private void TakeBounds(List<Atom> atoms, string folded)
    {
        for (var at = 0; at < atoms.Count; at++)
        {
            if (atoms[at] is not Atom.Bare { Figure.Bound: not Bound.Exact } bare)
                continue;
            var before = folded.AsSpan(0, bare.Start).TrimEnd(' ');
            foreach (var phrase in wording.BoundsBefore)
                if (before.EndsWith(phrase) && (before.Length == phrase.Length || !char.IsAsciiLetter(phrase[0]) || !char.IsAsciiLetter(before[^(phrase.Length + 1)])))
                {
                    at = TakeBack(atoms, at, before.Length - phrase.Length);
                    break;
                }

            bare = (Atom.Bare)atoms[at];
            var rest = folded.AsSpan(bare.End);
            var skipped = rest.Length - rest.TrimStart(' ').Length;
            foreach (var phrase in wording.BoundsBehind)
                if (rest.TrimStart(' ').StartsWith(phrase))
                {
                    TakeOn(atoms, at, bare.End + skipped + phrase.Length);
                    break;
                }
        }
    }

    private static int TakeBack(List<Atom> atoms, int at, int start)
    {
        var bare = (Atom.Bare)atoms[at];
        for (at--; at >= 0 && atoms[at].End > start; at--)
        {
            if (atoms[at].Start < start)
            {
                atoms[at] = atoms[at] with { End = start };
                break;
            }

            atoms.RemoveAt(at);
        }

        at++;
        while (at < atoms.Count && atoms[at] != (Atom)bare)
            at++;
        atoms[at] = bare with { Start = start };
        return at;
    }

    private static void TakeOn(List<Atom> atoms, int at, int end)
    {
        atoms[at] = atoms[at] with { End = end };
        while (at + 1 < atoms.Count && atoms[at + 1].Start < end)
        {
            if (atoms[at + 1].End > end)
            {
                atoms[at + 1] = atoms[at + 1] with { Start = end };
                return;
            }

            atoms.RemoveAt(at + 1);
        }
    }
}
