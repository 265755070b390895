using Assistant.Answers;
using Assistant.Figures;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Retrieval;
using Xunit;

namespace Assistant.Tests.Grounding;

public sealed class GuardTests(Library library)
{
    [Theory]
    [InlineData("Guangdong spent 999 billion yuan on R&D.", "no cited fact gives Money 999000000000")]
    [InlineData("Guangdong spent 480.26 million yuan on R&D.", "no cited fact gives Money 480260000")]
    [InlineData("R&D spending rose by 12%.", "no cited fact gives Percent 12")]
    [InlineData("廣東研發投入為4803億元。", "no cited fact gives Money 480300000000")]
    [InlineData("广东研发投入占全国的两成。", "no cited fact gives Percent 20")]
    [InlineData("In 2019 Guangdong spent the most.", "no cited fact gives Year 2019")]
    [InlineData("Guangdong ranked third.", "no cited fact gives Ordinal 3")]
    public void AFigureThatNoFactGivesIsRefused(string words, string reason) =>
        Assert.Equal([reason], Refusal(Some("rd-spending", words)).Reasons);

    [Fact]
    public void AFigureOfAFactThatIsNotCitedIsRefused() =>
        Assert.Equal(
            ["no cited fact gives Money 16350000000"],
            Refusal(Some("transfer-contracts-guangdong", "Beijing's came to 16.35 billion yuan.")).Reasons);

    [Fact]
    public void EveryFigureThatCannotBeBoundIsAReason() =>
        Assert.Equal(
            ["no cited fact gives Money 1000000000", "no cited fact gives Percent 5"],
            Refusal(Some("rd-spending", "It was 1 billion yuan, 5% more than before.")).Reasons);

    [Theory]
    [InlineData("Guangdong spent 480.26 billion yuan on R&D in 2023.")]
    [InlineData("Guangdong spent **480,260 million yuan** on R&D.")]
    [InlineData("廣東研發投入為4802.6億元。")]
    [InlineData("广东研发投入为四千八百零二点六亿元。")]
    public void AFigureOfACitedFactIsBoundHoweverItIsWritten(string words)
    {
        var bound = Assert.IsType<Verdict.Bound>(Check(Some("rd-spending", words)));

        Assert.StartsWith(words, bound.Text, StringComparison.Ordinal);
        Assert.Equal("rd-spending", Assert.Single(bound.Cited).Id);
    }

    [Fact]
    public void AComputedFigureIsBoundWithItsWorking()
    {
        var (beijing, guangdong) = (library.Facts.Find("transfer-contracts-beijing")!, library.Facts.Find("transfer-contracts-guangdong")!);
        var gap = new Calculation(Operation.Difference, [beijing, guangdong], guangdong.Value! with { Value = 8_838_000_000 }, "{0} - {1}");
        Segment[] segments = [new Segment.Computed(gap), new Segment.Value(beijing), new Segment.Value(guangdong)];

        var verdict = Check(new Draft(Tongue.English, segments, [new Evidence.Answer { Facts = [beijing, guangdong], Calculations = [gap] }]));

        Assert.Contains("8.838 billion yuan", Assert.IsType<Verdict.Bound>(verdict).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void TheUsersOwnFigureMayBeRepeatedOnlyAsAQuotation()
    {
        var claimed = new Figure(FigureKind.Money, 500_000_000_000, null, "CNY", Bound.Exact);

        Assert.IsType<Verdict.Bound>(Check(Some("rd-spending", "Not ", new Segment.Quoted(claimed))));
        Assert.IsType<Verdict.Refused>(Check(Some("rd-spending", "Not 500 billion yuan")));
    }

    [Fact]
    public void EveryFactAloneIsBoundInEveryTongue()
    {
        var refused = from fact in library.Facts.Facts
                      from tongue in Enum.GetValues<Tongue>()
                      where Check(new Draft(tongue, [new Segment.Stated(fact)], [])) is not Verdict.Bound
                      select $"{fact.Id} in {tongue}";

        Culprits.AssertNone(refused);
    }

    private Verdict Check(Draft draft) => library.Get<Guard>().Check(draft);

    private Verdict.Refused Refusal(Draft draft) => Assert.IsType<Verdict.Refused>(Check(draft));

    /// <summary>A draft of some words, and more, that cites one fact.</summary>
    private Draft Some(string fact, string words, params Segment[] more)
    {
        var cited = library.Facts.Find(fact)!;
        Segment[] segments = [new Segment.Words(words), .. more, new Segment.Words(" "), new Segment.Stated(cited)];
        return new Draft(Tongue.English, segments, [new Evidence.Answer { Facts = [cited] }]);
    }
}
