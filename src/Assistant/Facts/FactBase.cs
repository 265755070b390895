using System.Collections.Frozen;

namespace Assistant.Facts;

/// <summary>Everything known of one article. Loaded once, immutable, safe for concurrent use.</summary>
public sealed class FactBase
{
    private readonly FrozenDictionary<string, Fact> factsById;
    private readonly FrozenDictionary<string, Term> termsById;
    private readonly FrozenDictionary<string, Fact[]> factsByMetric;

    internal FactBase(Article article, IReadOnlyList<Fact> facts, IReadOnlyList<Term> terms, IReadOnlyList<Golden> golden, string version)
    {
        Article = article;
        Facts = facts;
        Terms = terms;
        Golden = golden;
        Version = version;
        factsById = facts.ToFrozenDictionary(fact => fact.Id);
        termsById = terms.ToFrozenDictionary(term => term.Id);
        factsByMetric = facts.Where(fact => fact.Metric is not null)
            .GroupBy(fact => fact.Metric!)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public Article Article { get; }

    /// <summary>All facts in the order of the article.</summary>
    public IReadOnlyList<Fact> Facts { get; }

    public IReadOnlyList<Term> Terms { get; }

    public IReadOnlyList<Golden> Golden { get; }

    /// <summary>First 12 hexadecimal digits of the SHA-256 of the seeds.</summary>
    public string Version { get; }

    /// <summary>The fact with this id, or null.</summary>
    public Fact? Find(string id) => factsById.GetValueOrDefault(id);

    /// <summary>The term with this id; a missing one is a bug, since the loader checks every reference.</summary>
    public Term Term(string id) => termsById[id];

    /// <summary>The term with this id, or null.</summary>
    public Term? FindTerm(string id) => termsById.GetValueOrDefault(id);

    /// <summary>The fact that says who a person is, or null.</summary>
    public Fact? ProfileOf(string person) => Facts.FirstOrDefault(fact => fact.Kind == FactKind.Profile && fact.Person == person);

    /// <summary>Figures of a metric, in the order of the article; empty where the article gives none.</summary>
    public IReadOnlyList<Fact> OfMetric(string metric) => factsByMetric.GetValueOrDefault(metric) ?? [];

    /// <summary>Whether the term is what somebody of the article is by office.</summary>
    public bool IsOffice(Term term) => !term.IsRequired && Facts.Any(fact => fact is { Kind: FactKind.Profile, Person: not null } && fact.About.Contains(term.Id));

    /// <summary>The measure with figures that is a narrower kind of this one, or null.</summary>
    public Term? NarrowerThan(Term broad) => Terms.FirstOrDefault(term => term.Near == broad.Id && OfMetric(term.Id).Count > 0);
}

/// <summary>What is known of the article itself.</summary>
/// <param name="Digests">What each paragraph is about, in our words; index 0 is paragraph 1.</param>
public sealed record Article(Wording Title, Wording Publisher, Wording Reporter, int Year, IReadOnlyList<Wording> Digests)
{
    /// <summary>The paragraphs as they were published, where the operator has supplied them; otherwise empty.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The figures that matter most, first of all the first.</summary>
    public IReadOnlyList<Fact> Highlights { get; init; } = [];
}

/// <summary>Questions that certain facts answer, in English and Traditional Chinese; the first of each is fit to be suggested.</summary>
public sealed record Golden(IReadOnlyList<string> Facts, IReadOnlyList<string> English, IReadOnlyList<string> Chinese);
