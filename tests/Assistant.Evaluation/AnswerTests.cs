using Assistant.Evaluation.Grading;
using Assistant.Evaluation.Reporting;
using Assistant.Evaluation.Running;
using Xunit;

namespace Assistant.Evaluation;

public sealed class AnswerTests(Examination examination)
{
    private IReadOnlyList<Grade> Grades => examination.Grades;

    [Fact]
    public void EnoughRepliesAreRight() =>
        Assert.InRange(Scoreboard.Share(Grades), Thresholds.Right, 100);

    [Fact]
    public void EnoughRepliesOfEveryKindAreRight() =>
        Assert.All(Grades.GroupBy(grade => grade.Item.Kind), kind => Assert.InRange(Scoreboard.Share([.. kind]), Thresholds.RightOfAnyKind, 100));

    [Fact]
    public void EnoughRepliesInEveryScriptAreRight() =>
        Assert.All(Grades.GroupBy(grade => grade.Item.Script), script => Assert.InRange(Scoreboard.Share([.. script]), Thresholds.RightOfAnyKind, 100));

    [Fact]
    public void NoReplyStatesAnUnsupportedFigure() =>
        Assert.Empty(Grades.Where(grade => grade.Unsupported.Count > 0).Select(grade => grade.Item.Id));

    [Fact]
    public void RepliesAreInTheLanguageAndScriptOfTheirQuestion() =>
        Assert.InRange(Grades.Count(grade => !grade.IsInItsLanguage), 0, Thresholds.InAnotherLanguage);

    [Fact]
    public void RepliesHoldFewFiguresBesideTheQuestion() =>
        Assert.InRange(Scoreboard.Strays(Grades), 0, Thresholds.StrayFigures);

    [Fact]
    public void RepliesAreShort()
    {
        Assert.InRange(Scoreboard.MedianLength(Grades, isEnglish: true), 1, Thresholds.EnglishLength);
        Assert.InRange(Scoreboard.MedianLength(Grades, isEnglish: false), 1, Thresholds.ChineseLength);
    }
}
