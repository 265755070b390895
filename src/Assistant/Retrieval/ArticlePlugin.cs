using System.ComponentModel;
using Assistant.Facts;
using Assistant.Language;
using Assistant.Questions;
using Microsoft.SemanticKernel;

namespace Assistant.Retrieval;

/// <summary>The read-only functions over the fact base that the retriever calls and that a model may call.</summary>
internal sealed class ArticlePlugin(FactBase facts, Ranking ranking, Comparisons comparisons, ClauseReader clauses)
{
    public const string Name = "article";

    [KernelFunction("search")]
    [Description("Finds facts of the article, best first.")]
    public IReadOnlyList<Ranked> Search([Description("What to look for.")] FactQuery query) => ranking.Rank(QuestionOf(query));

    [KernelFunction("compare")]
    [Description("Compares figures of one measure or one unit and computes gap, ratio, share, sum or average with the working. Null where the article's figures do not allow it.")]
    public Evidence? Compare([Description("The measure or measures and the places to compare.")] FactQuery query) => comparisons.Find(QuestionOf(query));

    [KernelFunction("figures")]
    [Description("Figures of one measure, with subject, year, value, unit and whether they are a result or a target.")]
    public IReadOnlyList<Fact> Figures([Description("Id of the measure in the lexicon, for example 'rd-spending'.")] string metric) => facts.OfMetric(metric);

    [KernelFunction("policies")]
    [Description("Policies and official documents that bear on a topic, with full names, terms and purposes.")]
    public IReadOnlyList<Fact> Policies([Description("The topic.")] FactQuery query) =>
        [.. ranking.Rank(QuestionOf(query)).Select(row => row.Fact).Where(fact => fact.Kind == FactKind.Policy || fact.About.Any(id => facts.Term(id).Kind == TermKind.Policy)).Take(5)];

    [KernelFunction("statements")]
    [Description("What a person says in the article, with the person's role.")]
    public IReadOnlyList<Fact> Statements([Description("Id of the person in the lexicon, for example 'wang-yueqin'.")] string person) =>
        [.. facts.Facts.Where(fact => fact.Who == person)];

    [KernelFunction("source")]
    [Description("One fact by its id, with the number of its paragraph.")]
    public Fact? Source([Description("Id of the fact.")] string id) => facts.Find(id);

    private Question QuestionOf(FactQuery query)
    {
        if (query.Question is { } question)
            return question;
        var clause = clauses.Recognise(Script.Fold(string.Join(' ', query.Names)));
        return Reader.Read(clause, [], Tongue.English) with { Years = query.Years };
    }
}
