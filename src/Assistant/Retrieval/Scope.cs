using Assistant.Facts;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>Whether a fact is within what a question names: its place, year, measure and names.</summary>
internal sealed class Scope(FactBase facts, TermWeights weights)
{
    internal static readonly string[] Home = ["guangdong", "china", "gba", "sz-hk-gz"];
    private readonly Dictionary<string, int> index = facts.Facts.Select((fact, at) => (fact.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);

    /// <summary>Whether any fact speaks of the term.</summary>
    public bool IsKnown(Facts.Term term) => weights.Of(term.Id).Length > 0;

    /// <summary>Whether this fact speaks of the term.</summary>
    public bool Has(Fact fact, Facts.Term term) => weights.Weight(index[fact.Id], term.Id) > 0;

    /// <summary>How strongly this fact is about the term.</summary>
    public double Weight(Fact fact, string term) => weights.Weight(index[fact.Id], term);

    /// <summary>Whether any fact speaks of both terms.</summary>
    public bool Share(Facts.Term a, Facts.Term b) => facts.Facts.Any(fact => Has(fact, a) && Has(fact, b));

    public double Rarity(Facts.Term term) => weights.Rarity(term.Id);

    /// <summary>What the question limits its answers to.</summary>
    public Limits For(Question question) => new(this, question);

    /// <summary>What keeps the fact from answering the question, or null.</summary>
    public Missing? Conflict(Fact fact, Question question) => For(question).Conflict(fact);

    public Facts.Term Term(string id) => facts.Term(id);

    /// <summary>The kind of term of an id.</summary>
    public TermKind KindOf(string id) => facts.Term(id).Kind;

    public Facts.Term? Metric(Fact fact) => fact.Metric is null ? null : facts.Term(fact.Metric);

    public Facts.Term? Subject(Fact fact) => fact.Subject is null ? null : facts.Term(fact.Subject);

    public static Facts.Term? MeasureOf(Question question) =>
        question.Mentions.Where(mention => mention.Term.Kind == TermKind.Metric).MaxBy(mention => mention.Weight)?.Term;

    public static Facts.Term? SubjectOf(Question question) =>
        question.Mentions.Where(mention => mention.Term.Kind is TermKind.Company or TermKind.Person or TermKind.Org or TermKind.Place && mention.Term.Id is not "china")
            .OrderBy(mention => mention.Term.Kind == TermKind.Place).FirstOrDefault()?.Term;
}
