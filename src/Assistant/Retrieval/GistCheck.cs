using System.Collections.Frozen;
using Assistant.Facts;
using Assistant.Figures;
using Assistant.Language;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>What the facts say of a statement beyond figures of a measure: who, what, when, how many of a list.</summary>
internal sealed class GistCheck(FactBase facts, Scope scope, Vocabulary vocabulary)
{
    /// <summary>Share of what a statement names that a fact must have to speak of the same thing.</summary>
    private const double Covered = 0.55;

    /// <summary>Share of a statement's words that a fact must have to say the same.</summary>
    private const double Agreed = 0.45;
    private const double Half = 0.5;
    private const double Both = 1.2;
    private const double Margin = 0.2;
    private const double States = 0.3;

    /// <summary>Fewest words that a statement must share with a fact of another person.</summary>
    private const int FewWords = 3;
    private static readonly string[] Being = [" is ", " was ", ", ", " as ", "是", "任", "为"];
    private readonly FrozenDictionary<string, HashSet<string>> words = facts.Facts.ToFrozenDictionary(fact => fact.Id, fact => WordsOf(fact, vocabulary));

    /// <summary>What the best of the ranked facts makes of the statement; <see cref="FigureFinding.Untold"/> where none speaks of it.</summary>
    /// <param name="figures">Figures that the fact must give as well.</param>
    public FigureFinding Check(Statement statement, Question question, IReadOnlyList<Ranked> ranked, IReadOnlyList<Figure> figures)
    {
        if (WrongWho(statement, question, ranked) is { } other)
            return new FigureFinding.Other(other);
        var limits = scope.For(question);
        var best = ranked.Where(row => row.Coverage >= Covered && !IsRoll(row.Fact) && limits.Conflict(row.Fact) is null)
            .Select(row => (row.Fact, row.Coverage, Agreement: Agreement(row.Fact, statement.Clause).Share + (States * figures.Count(figure => Claims.States(row.Fact, figure)))))
            .OrderByDescending(row => row.Agreement + row.Coverage).FirstOrDefault();
        if (best.Fact is null || best.Agreement < Agreed || best.Agreement + best.Coverage < Both)
            return new FigureFinding.Missing(ranked.FirstOrDefault(row => row.Coverage >= Half && limits.Conflict(row.Fact) is null)?.Fact);
        if (figures.FirstOrDefault(figure => !Claims.States(best.Fact, figure)) is { } wrong)
            return Corrects(best.Fact, wrong) && !ranked.Any(row => row.Coverage >= Half / 2 && Claims.States(row.Fact, wrong)) ? new FigureFinding.Other(best.Fact) : new FigureFinding.Missing(best.Fact);
        if (!HasNames(best.Fact, question))
            return new FigureFinding.Missing(best.Fact);
        return Polarity.Differs(statement.Clause.Text, best.Fact) ? new FigureFinding.Other(best.Fact) : new FigureFinding.Given(best.Fact);
    }

    /// <summary>Share of the statement's content words, names left out, that stand in the fact's texts.</summary>
    private (double Share, int Count) Agreement(Fact fact, Clause clause)
    {
        var names = clause.Hits.Where(hit => hit.Term?.Kind is TermKind.Person or TermKind.Company or TermKind.Place)
            .SelectMany(hit => ContentWords.Of([.. clause.Tokens.Skip(hit.Start).Take(hit.Length)])).ToHashSet();
        var said = ContentWords.Of(clause).Where(word => !names.Contains(word)).ToList();
        var shared = said.Count(words[fact.Id].Contains);
        return (said.Count == 0 ? 1 : (double)shared / said.Count, shared);
    }

    /// <summary>The fact that says of another person or company what the statement says of the one that it names.</summary>
    private Fact? WrongWho(Statement statement, Question question, IReadOnlyList<Ranked> ranked)
    {
        var named = question.Mentions.Where(mention => mention is { Weight: >= 0.9, IsInherited: false } && mention.Term.Kind is TermKind.Person or TermKind.Company).Select(mention => mention.Term).ToList();
        if (named.Count == 0)
            return null;
        if (OtherOffice(statement, named) is { } office)
            return office;
        var topics = question.Mentions.Where(mention => !named.Contains(mention.Term) && mention.Term.Kind != TermKind.Place && mention.Weight >= 0.5).ToList();
        if (topics.Count == 0)
            return null;
        var total = topics.Sum(mention => scope.Rarity(mention.Term));
        double Topical(Fact fact) => topics.Sum(mention => scope.Has(fact, mention.Term) ? scope.Rarity(mention.Term) : 0) / total;
        var rows = ranked.Where(row => !IsRoll(row.Fact)).Select(row => (row.Fact, Topical: Topical(row.Fact), Agreement: Agreement(row.Fact, statement.Clause))).ToList();
        var own = rows.Where(row => named.Exists(term => scope.Has(row.Fact, term))).Select(row => row.Topical + row.Agreement.Share).DefaultIfEmpty(0).Max();
        return rows.Where(row => row.Topical >= Covered && row.Agreement.Share >= Agreed && row.Agreement.Count >= FewWords && row.Topical + row.Agreement.Share > own + Margin)
            .Where(row => Whose(row.Fact) is { } who && !named.Exists(term => term.Id == who || scope.Has(row.Fact, term)))
            .OrderByDescending(row => row.Topical + row.Agreement.Share).FirstOrDefault().Fact;
    }

    /// <summary>What the person is whose office a statement gives to another ("Chen Xin is the head of the department").</summary>
    private Fact? OtherOffice(Statement statement, List<Facts.Term> named)
    {
        var people = named.Where(term => term.Kind == TermKind.Person).ToList();
        if (people.Count != 2 || !Array.Exists(Being, statement.Clause.Text.Contains))
            return null;
        return people.Find(person => !IsByName(person, statement.Clause.Text)) is { } other && people.Exists(person => IsByName(person, statement.Clause.Text))
            ? facts.ProfileOf(other.Id)
            : null;
    }

    private static bool IsByName(Facts.Term person, string folded) =>
        folded.Contains(Script.Fold(person.English), StringComparison.Ordinal) || folded.Contains(Script.Fold(person.Chinese), StringComparison.Ordinal);

    /// <summary>Whether the fact has everybody and everything that the statement names.</summary>
    private bool HasNames(Fact fact, Question question) => question.Mentions.All(mention =>
        mention.Weight < 0.9 || mention.Term.Kind is not (TermKind.Person or TermKind.Company or TermKind.Org or TermKind.Event or TermKind.Policy) || scope.Has(fact, mention.Term));

    /// <summary>A list of people says who each is; that one of them is named with the office of another proves nothing.</summary>
    private bool IsRoll(Fact fact) => facts.Terms.Count(term => term.Kind == TermKind.Person && scope.Has(fact, term)) > (fact.Kind == FactKind.List ? 1 : 2);

    private static string? Whose(Fact fact) => fact.Who ?? fact.Company;

    /// <summary>Whether the fact gives another figure of the kind: another day, or another number of what it lists.</summary>
    private static bool Corrects(Fact fact, Figure figure) =>
        (figure.Kind == FigureKind.MonthDay && fact.Date?.Kind == FigureKind.MonthDay) || fact.Others.Any(other => other.Kind == figure.Kind);

    private static HashSet<string> WordsOf(Fact fact, Vocabulary vocabulary)
    {
        var found = new HashSet<string>();
        foreach (var text in new[] { fact.Text.English, fact.Text.Traditional })
            found.UnionWith(ContentWords.Of(vocabulary.Cut(Script.Fold(text.Replace("*", "", StringComparison.Ordinal)))));
        return found;
    }
}
