using System.Reflection;
using Assistant.Facts;
using Assistant.Language;
using YamlDotNet.Serialization;

namespace Assistant.Questions;

/// <summary>A stretch of tokens that a term or a cue names.</summary>
internal readonly record struct Hit(int Start, int Length, Term? Term, Cue Cue)
{
    public int End => Start + Length;

    public bool Covers(Hit other) => Start <= other.Start && End >= other.End && Length > other.Length;
}

/// <summary>
/// Every name of the lexicon and every cue as one tree of tokens, built once. Finding reads each token of a text about once and
/// allocates only the hits.
/// </summary>
internal sealed class Vocabulary
{
    private const string Marks = ",;:?!。";
    private readonly Node root = new();
    private readonly Spelling spelling = new();

    public Vocabulary(FactBase facts)
    {
        foreach (var term in facts.Terms)
        {
            Add(term.English, term, Cue.Stop);
            Add(term.Chinese, term, Cue.Stop);
            foreach (var alias in term.Aliases)
                Add(alias, term, Cue.Stop);
        }

        foreach (var (cue, words) in ReadCues())
            foreach (var word in words)
                Add(word, null, cue);
        foreach (var fact in facts.Facts)
            Learn(fact.Text.English);
        foreach (var golden in facts.Golden)
            foreach (var question in golden.English)
                Learn(question);
    }

    /// <summary>Tokens of a folded text, Latin words that are one slip away from a known one mended.</summary>
    public List<Token> Cut(string folded)
    {
        var tokens = Tokens.Cut(folded);
        for (var at = 0; at < tokens.Count; at++)
            if (tokens[at].IsWord && spelling.Mend(tokens[at].Text) is { } mended)
                tokens[at] = tokens[at] with { Text = mended };
        return tokens;
    }

    /// <summary>All hits, also those inside others. A Chinese name and a cue end at a mark; an English name may hold a comma.</summary>
    public List<Hit> Find(string folded, List<Token> tokens)
    {
        var hits = new List<Hit>(tokens.Count);
        for (var start = 0; start < tokens.Count; start++)
        {
            var node = root;
            var isParted = false;
            for (var at = start; at < tokens.Count && node.Next(tokens[at].Text) is { } next; at++)
            {
                isParted |= at > start && IsParted(folded, tokens[at - 1], tokens[at]);
                if (isParted && !tokens[at].IsWord)
                    break;
                node = next;
                foreach (var (term, cue) in node.Ends)
                    if (!isParted || term is not null)
                        hits.Add(new Hit(start, at - start + 1, term, cue));
            }
        }

        return hits;
    }

    private static bool IsParted(string folded, Token before, Token after) =>
        after.Start > before.End && Marks.Contains(folded[before.End], StringComparison.Ordinal);

    private void Add(string name, Term? term, Cue cue)
    {
        var tokens = Tokens.Cut(Script.Fold(name));
        if (tokens.Count == 0)
            return;
        var node = root;
        foreach (var token in tokens)
        {
            node = node.Grow(token.Text);
            if (token.IsWord)
                spelling.Learn(token.Text, term is not null && token.Text.Length > 4);
        }

        if (!node.Ends.Contains((term, cue)))
            node.Ends = [.. node.Ends, (term, cue)];
    }

    private void Learn(string text)
    {
        foreach (var token in Tokens.Cut(Script.Fold(text)))
            if (token.IsWord)
                spelling.Learn(token.Text, false);
    }

    private static IEnumerable<(Cue Cue, List<string> Words)> ReadCues()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Assistant.Questions.cues.yaml")!;
        using var reader = new StreamReader(stream);
        var rows = new DeserializerBuilder().Build().Deserialize<Dictionary<string, List<string>>>(reader);
        return rows.Select(row => (Enum.Parse<Cue>(row.Key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true), row.Value));
    }

    private sealed class Node
    {
        private Dictionary<string, Node>? children;

        public (Term? Term, Cue Cue)[] Ends { get; set; } = [];

        public Node? Next(string token) => children?.GetValueOrDefault(token);

        public Node Grow(string token)
        {
            children ??= [];
            if (!children.TryGetValue(token, out var child))
                children[token] = child = new Node();
            return child;
        }
    }
}
