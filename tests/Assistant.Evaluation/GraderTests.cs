using Assistant.Evaluation.Bank;
using Assistant.Evaluation.Grading;
using Assistant.Evaluation.Running;
using Assistant.Language;
using Assistant.Turns;
using Xunit;

namespace Assistant.Evaluation;

public sealed class GraderTests(Examination examination)
{
    private const string Right = "Guangdong's universities signed contracts worth **7.512 billion yuan** (75.12億元) in 2022. [1]";

    private static readonly Item Asked = new()
    {
        Id = "some",
        Script = Tongue.English,
        Turns = ["What did Guangdong's universities sign in 2022?"],
        Facts = [["transfer-contracts-guangdong"]],
        Says = [["75.12億元"]],
        Avoids = ["75.12 billion"],
    };

    [Fact]
    public void ARightReplyHasNoFault() => Assert.Empty(Grade(Asked, Right).Faults);

    [Theory]
    [InlineData("Guangdong's universities signed contracts worth 75.12 billion yuan in 2022.", "lacks 75.12億元", "says 75.12 billion", "states Money 75120000000, which nothing supports")]
    [InlineData("Guangdong's universities signed a lot of contracts in 2022.", "lacks 75.12億元")]
    [InlineData("2022年廣東高校科技成果轉化合同成交額為75.12億元。", "is not in English")]
    [InlineData("The 7.512 billion yuan of 2022 were 12% more than before.", "states Percent 12, which nothing supports")]
    public void AWrongReplyIsFaulted(string text, params string[] faults) => Assert.Equal(faults, Grade(Asked, text).Faults);

    [Fact]
    public void AReplyFromAnotherFactIsFaulted() =>
        Assert.Equal("cites none of transfer-contracts-guangdong", Grade(Asked, Right, fact: "transfer-contracts-jiangsu").Faults[0]);

    [Fact]
    public void ARefusalOfWhatTheArticleSaysIsFaulted() =>
        Assert.Equal(["is Refused and should be Answered"], Grade(Asked, Right, Outcome.Refused).Faults);

    [Fact]
    public void AnAnswerToWhatTheArticleDoesNotSayIsFaulted() =>
        Assert.Equal(["is Answered and should be Refused"], Grade(Asked with { Outcome = Expected.Refused }, Right).Faults);

    [Fact]
    public void SimplifiedCharactersInATraditionalReplyAreFaulted() =>
        Assert.Contains("is not in TraditionalChinese", Grade(Asked with { Script = Tongue.TraditionalChinese }, "2022年广东高校合同成交額為75.12億元。").Faults);

    [Fact]
    public void AFigureBesideTheQuestionIsAStray() =>
        Assert.Equal([400], Grade(Asked, $"{Right} Nearly 400 institutions had an income.", cited: "transfer-institutions").Strays.Select(figure => figure.Value));

    [Theory]
    [InlineData("Beijing has **2.18 times** (163.5億 ÷ 75.12億) as much.")]
    [InlineData("Guangdong is 8.838 billion yuan behind.")]
    [InlineData("Guangdong has 45.9% of it.")]
    public void AFigureComputedFromCitedFactsIsSupported(string text) =>
        Assert.Empty(Grade(Asked, text, cited: "transfer-contracts-beijing").Unsupported);

    private Grade Grade(Item item, string text, Outcome outcome = Outcome.Answered, string fact = "transfer-contracts-guangdong", params string[] cited) =>
        new Grader(examination.Facts).Grade(item, new Reply
        {
            Tongue = item.Script,
            Text = text,
            Engine = Engine.Embedded,
            Outcome = outcome,
            Focus = Focus.None,
            Receipt = new Receipt([], [fact, .. cited], [], ""),
        });
}
