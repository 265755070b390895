using Assistant.Language;

namespace Assistant.Facts;

/// <summary>Reads a seed folder into a <see cref="FactBase"/>, or refuses it with every fault and its id in one message.</summary>
public sealed class SeedReader
{
    /// <summary>The article as it was published, beside the seeds where the operator may show it; each line that is not empty is a paragraph.</summary>
    private const string TextFile = "article.txt";

    private readonly List<string> faults = [];

    /// <summary>Reads article.yaml, lexicon.yaml, facts.yaml and questions.yaml of one article.</summary>
    /// <param name="folder">Path of the article's seed folder.</param>
    /// <exception cref="SeedException">A file is missing, is not YAML, or holds a fault.</exception>
    public static FactBase Read(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new SeedReader().ReadAll(folder);
    }

    private FactBase ReadAll(string folder)
    {
        var files = Task.WhenAll(
            Task.Run(() => SeedFile.Open<ArticleFile>(folder, "article.yaml")),
            Task.Run(() => SeedFile.Open<List<TermRow>>(folder, "lexicon.yaml")),
            Task.Run(() => SeedFile.Open<List<FactRow>>(folder, "facts.yaml")),
            Task.Run(() => SeedFile.Open<List<GoldenRow>>(folder, "questions.yaml"))).GetAwaiter().GetResult();
        faults.AddRange(files.Select(file => file.Fault).OfType<string>());
        var article = files[0].Content as ArticleFile ?? new ArticleFile();
        var terms = Terms(files[1].Content as List<TermRow> ?? []);
        var facts = new FactAssembler(faults, terms, article.Paragraphs).Assemble(files[2].Content as List<FactRow> ?? []);
        var golden = Golden(files[3].Content as List<GoldenRow> ?? [], facts);
        CheckDigests(article);
        faults.AddRange(article.Highlights.Where(id => !facts.Any(fact => fact.Id == id)).Select(id => $"article.yaml: highlights: there is no fact {id}"));
        var paragraphs = Paragraphs(Path.Combine(folder, TextFile), article.Paragraphs);
        if (faults.Count > 0)
            throw SeedException.Of(folder, faults);

        var about = new Article(
            Wording(article.Title), Wording(article.Publisher), Wording(article.Reporter), article.Year, [.. article.Digests.Select(Wording)])
        {
            Paragraphs = paragraphs,
            Highlights = [.. article.Highlights.Select(id => facts.First(fact => fact.Id == id))],
        };
        return new FactBase(about, facts, terms, golden, SeedFile.Version(files));
    }

    private List<Term> Terms(List<TermRow> rows)
    {
        var terms = new List<Term>(rows.Count);
        var seen = new HashSet<string>(rows.Count);
        foreach (var row in rows)
        {
            var id = row.Id ?? "";
            if (id.Length == 0 || !seen.Add(id))
                faults.Add($"lexicon.yaml: {(id.Length == 0 ? "a term has no id" : $"{id}: the id is there twice")}");
            if (!Enum.TryParse<TermKind>(row.Kind, ignoreCase: true, out var kind))
                faults.Add($"lexicon.yaml: {id}: kind '{row.Kind}' is none of {string.Join(", ", Enum.GetNames<TermKind>()).ToLowerInvariant()}");
            if (string.IsNullOrWhiteSpace(row.En) || string.IsNullOrWhiteSpace(row.Zh))
                faults.Add($"lexicon.yaml: {id}: needs a name in en and zh");
            terms.Add(new Term(id, kind, row.En ?? "", row.Zh ?? "", row.Alias, row.Family) { IsLocal = row.Local, Near = row.Near });
        }

        foreach (var term in terms)
            foreach (var metric in term.Family.Concat(term.Near is null ? [] : [term.Near]).Where(metric => !seen.Contains(metric)))
                faults.Add($"lexicon.yaml: {term.Id}: family or near names '{metric}', which is no term");
        return terms;
    }

    private List<Golden> Golden(List<GoldenRow> rows, IReadOnlyList<Fact> facts)
    {
        var known = facts.Select(fact => fact.Id).ToHashSet();
        foreach (var row in rows)
        {
            var name = row.En.FirstOrDefault() ?? row.Zh.FirstOrDefault() ?? "an entry without questions";
            if (row.Facts.Count == 0 || row.En.Count == 0 || row.Zh.Count == 0)
                faults.Add($"questions.yaml: '{name}': needs facts and at least one question in en and zh");
            foreach (var id in row.Facts.Where(id => !known.Contains(id)))
                faults.Add($"questions.yaml: '{name}': names the fact '{id}', which does not exist");
        }

        return [.. rows.Select(row => new Golden(row.Facts, row.En, row.Zh))];
    }

    private string[] Paragraphs(string file, int count)
    {
        if (!File.Exists(file))
            return [];
        var paragraphs = File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Trim()).ToArray();
        if (paragraphs.Length != count)
            faults.Add($"{TextFile}: has {paragraphs.Length} paragraphs (lines that are not empty), and article.yaml says {count}");
        return paragraphs;
    }

    private void CheckDigests(ArticleFile article)
    {
        for (var n = 1; n <= article.Paragraphs; n++)
            if (article.Digests.Count < n || article.Digests[n - 1].N != n)
            {
                faults.Add($"article.yaml: the digest of paragraph {n} is missing or out of order");
                return;
            }
    }

    private static Wording Wording(TextRow row) => new(row.En, row.Zh, Simplifier.Simplify(row.Zh));
}
