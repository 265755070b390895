using Assistant.Figures;
using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

public sealed class FollowUpTests(Library library)
{
    [Theory]
    [InlineData("How much were Guangdong's university transfer contracts in 2022?", "and Jiangsu?", 14_400_000_000)]
    [InlineData("2022年廣東高校成果轉化合同金額是多少?", "那北京呢?", 16_350_000_000)]
    [InlineData("2022年广东高校成果转化合同金额是多少?", "江苏呢?", 14_400_000_000)]
    public async Task AFollowUpInheritsWhatItLeavesOut(string question, string followUp, long yuan)
    {
        var first = await library.AskAsync(question);

        var second = await library.AskAsync(followUp, first.Focus);

        Assert.Equal((Outcome.Answered, first.Tongue), (second.Outcome, second.Tongue));
        Assert.True(second.StatesYuan(yuan), second.Text);
        Assert.False(second.StatesYuan(7_512_000_000), second.Text);
    }

    [Fact]
    public async Task AFollowUpKeepsTheMeasureAndAsksForAnotherKindOfFigure()
    {
        var first = await library.AskAsync("What was Guangdong's R&D spending in 2023?");

        var second = await library.AskAsync("and for how many years in a row was it first?", first.Focus);

        Assert.True(second.States(FigureKind.Duration, 8), second.Text);
        Assert.Equal(["rd-spending-run"], second.Cited());
    }

    [Theory]
    [InlineData("How dependent is Guangdong on foreign smartphone chips?", "why does that matter?", "dependence-weakness")]
    [InlineData("What did Wang Yueqin say about technology transfer?", "any policies?", "transfer-policies")]
    [InlineData("高新技術企業有多少家?", "PCT呢?", "pct-rank")]
    [InlineData("tell me about the due-diligence exemption guidelines", "who does it apply to?", "diligence-guide")]
    public async Task AFollowUpAsksForWhatIsToldBesideTheLastAnswer(string question, string followUp, string fact)
    {
        var second = await library.AskAsync(followUp, (await library.AskAsync(question)).Focus);

        Assert.Equal(Outcome.Answered, second.Outcome);
        Assert.Equal([fact], second.Cited());
    }

    [Theory]
    [InlineData("how many unicorns does the GBA have?", "who said that?", "unicorns")]
    [InlineData("粵港澳大灣區有多少獨角獸?", "誰說的?", "unicorns")]
    [InlineData("2023年广东研发投入是多少?", "谁说的", "rd-spending")]
    public async Task WhatTheArticlePutsIntoNobodysMouthItsReporterSays(string question, string followUp, string fact)
    {
        var second = await library.AskAsync(followUp, (await library.AskAsync(question)).Focus);

        Assert.Equal([fact, "article-byline"], second.Cited());
    }

    [Fact]
    public async Task TwoEventsThatWereAskedForOneByOneArePutInTheirOrder()
    {
        var first = await library.AskAsync("When was the neutrino experiment's milestone?");
        var second = await library.AskAsync("what about Xue's award?", first.Focus);

        var third = await library.AskAsync("which came first?", second.Focus);

        Assert.Equal(["xue-award", "neutrino-experiment"], third.Cited());
    }

    [Fact]
    public async Task AFocusThatWasStoredIsWorthTheOneThatWasKept()
    {
        var first = await library.AskAsync("How much were Guangdong's university transfer contracts in 2022?");

        var kept = await library.AskAsync("and Jiangsu?", first.Focus);
        var stored = await library.AskAsync("and Jiangsu?", new Focus(first.Focus.Value));
        var forgotten = await library.AskAsync("and Jiangsu?", first.Focus with { Value = "" });

        Assert.Equal((kept.Text, kept.Focus), (stored.Text, stored.Focus));
        Assert.NotEqual(kept.Text, forgotten.Text);
    }

    [Theory]
    [InlineData("not a focus")]
    [InlineData("{\"Tongue\":\"x\"}")]
    [InlineData("[]")]
    public async Task AFocusThatCannotBeReadIsNoFocus(string focus)
    {
        const string Question = "What was Guangdong's R&D spending in 2023?";

        var reply = await library.AskAsync(Question, new Focus(focus));

        Assert.Equal((await library.AskAsync(Question)).Text, reply.Text);
    }
}
