using Assistant.Facts;
using Assistant.Figures;
using Assistant.Questions;

namespace Assistant.Retrieval;

/// <summary>What one figure of a statement is said to be: of whom, of what and of when.</summary>
/// <param name="Figure">The figure; a day without its year.</param>
/// <param name="Owners">Places and companies that it may be said of; empty where none is named.</param>
/// <param name="Measures">Measures that it may be of (metric ids), the nearest words only; empty where none is named.</param>
/// <param name="Years">Years that it is said of.</param>
/// <param name="Beside">Further measures on both sides of it (metric ids).</param>
internal sealed record Aspect(Figure Figure, IReadOnlyList<Facts.Term> Owners, IReadOnlyList<string> Measures, IReadOnlyList<int> Years, IReadOnlyList<string> Beside)
{
    /// <summary>Whether the owners are only those of the statement before, and no word points back to them.</summary>
    public bool IsLeaning { get; private init; }

    internal const int DaysOfAYear = 10_000;

    /// <summary>The aspects of a statement in the order of its figures, years left out.</summary>
    public static IReadOnlyList<Aspect> Of(Statement statement)
    {
        var aspects = new List<Aspect>();
        var spans = statement.Clause.Figures.Where(span => !Calendar.IsYear(span.Figure) && !IsFirstOfAll(statement.Clause.Text, span)).ToList();
        for (var at = 0; at < spans.Count; at++)
        {
            var window = new Surroundings(statement, at == 0 ? 0 : spans[at - 1].End, spans[at], at + 1 < spans.Count ? spans[at + 1].Start : int.MaxValue);
            var owners = window.Owners();
            aspects.Add(new Aspect(Plain(spans[at].Figure), owners ?? window.Inherited(), window.Measures(), YearsOf(spans[at].Figure, window), window.Beside())
            {
                IsLeaning = owners is null && !statement.Clause.Cues.Has(Cue.Pronoun),
            });
        }

        return aspects;
    }

    private static IReadOnlyList<int> YearsOf(Figure figure, Surroundings window) =>
        figure.Kind == FigureKind.Date ? [(int)decimal.Floor(figure.Value / DaysOfAYear)] : window.Years();

    /// <summary>"The first company that …" ranks nothing.</summary>
    private static bool IsFirstOfAll(string text, FigureSpan span) =>
        span.Figure is { Kind: FigureKind.Ordinal, Value: 1 } && text[span.Start] == '首' && span.Start + 1 < text.Length && text[span.Start + 1] is '家' or '个' or '次' or '款' or '批' or '台' or '创' or '发';

    /// <summary>The article gives its days without a year.</summary>
    internal static Figure Plain(Figure figure) =>
        figure.Kind == FigureKind.Date ? figure with { Kind = FigureKind.MonthDay, Value = figure.Value % DaysOfAYear } : figure;

    /// <summary>The names and years around a figure, up to the figures on both sides.</summary>
    private sealed class Surroundings(Statement statement, int from, FigureSpan span, int to)
    {
        /// <summary>A statement with more words that nothing explains is of something else than the one before it.</summary>
        private const int MostUnexplained = 1;

        private readonly Clause clause = statement.Clause;

        /// <summary>The owners that the statement itself names, or null.</summary>
        public List<Facts.Term>? Owners()
        {
            var after = Between(span.End, to, IsOwner);
            if (after.Count > 0 && IsAttribute())
                return after;
            var before = Between(from, span.Start, IsOwner);
            if (before.Count > 0)
                return before;
            var earlier = Between(0, span.Start, IsOwner);
            if (earlier.Count > 0)
                return [earlier[^1]];
            if (after.Count > 0)
                return after;
            return Country();
        }

        /// <summary>Things that are counted stand behind their number, other measures before it.</summary>
        public List<string> Measures()
        {
            var before = Between(from, span.Start, IsMeasure);
            var after = Between(span.End, to, IsMeasure);
            var near = span.Figure.Kind is FigureKind.Count or FigureKind.Number ? (after.Count > 0 ? after : before) : before.Count > 0 ? before : after;
            if (near.Count == 0)
                near = All(clause, IsMeasure);
            if (near.Count == 0 && ContentWords.Residue(clause).Count <= MostUnexplained)
                near = statement.Before.Select(other => All(other.Clause, IsMeasure)).FirstOrDefault(measures => measures.Count > 0) ?? [];
            return Metrics(near);
        }

        public List<string> Beside() => Metrics(Between(from, to, IsMeasure));

        public IReadOnlyList<int> Years()
        {
            List<FigureSpan> all = [.. clause.Figures.Where(other => Calendar.IsYear(other.Figure))];
            FigureSpan[] before = [.. all.Where(year => year.Start >= from && year.End <= span.Start)];
            FigureSpan[] after = [.. all.Where(year => year.Start >= span.End && year.End <= to)];
            return Calendar.Years(before.Length > 0 ? before : after.Length > 0 ? after : [.. all.Where(year => year.End <= span.Start)]);
        }

        /// <summary>"…第四的佛智芯": a figure before 的 is said of what follows.</summary>
        private bool IsAttribute() => span.End < clause.Text.Length && clause.Text[span.End] == '的';

        /// <summary>What the text was about before; places that something was compared with are not it.</summary>
        public List<Facts.Term> Inherited() =>
            [.. statement.Before.Where(other => !other.Clause.Cues.HasAny(Cue.Above, Cue.Below, Cue.Compare)).Select(other => All(other.Clause, IsOwner)).FirstOrDefault(owners => owners.Count > 0)?.Take(1) ?? []];

        /// <summary>The country, where nothing else is named and no rank within it is meant.</summary>
        private List<Facts.Term>? Country()
        {
            if (span.Figure.Kind is FigureKind.Ordinal or FigureKind.Duration or FigureKind.Percent || All(clause, IsOwner).Count > 0)
                return null;
            var country = Between(0, span.Start, term => term.Id == "china");
            return country.Count > 0 ? country : null;
        }

        private List<Facts.Term> Between(int start, int end, Func<Facts.Term, bool> wanted) =>
            [.. clause.Hits.Where(hit => hit.Term is not null && clause.Tokens[hit.Start].Start >= start && clause.Tokens[hit.Start].Start < end).Select(hit => hit.Term!).Where(wanted).Distinct()];

        /// <summary>A measure that is named, or else those that a broader word stands for.</summary>
        private static List<string> Metrics(List<Facts.Term> terms)
        {
            var named = terms.Where(term => term.Kind == TermKind.Metric).Select(term => term.Id).ToList();
            return named.Count > 0 ? named : [.. terms.SelectMany(term => term.Family).Distinct()];
        }

        private static List<Facts.Term> All(Clause clause, Func<Facts.Term, bool> wanted) => [.. clause.Hits.Select(hit => hit.Term).OfType<Facts.Term>().Where(wanted).Distinct()];

        private static bool IsOwner(Facts.Term term) => term.Kind is TermKind.Place or TermKind.Company && term.Id is not ("china" or "world");

        private static bool IsMeasure(Facts.Term term) => term.Kind == TermKind.Metric || (term.Family.Count > 0 && term.Kind != TermKind.Place);
    }
}
