using Assistant.Evaluation.Running;
using Xunit;

namespace Assistant.Evaluation;

public sealed class AnswerTests(Examination examination)
{
    [Fact]
    public void NoReplyStatesAnUnsupportedFigure() =>
        Assert.Empty(examination.Grades.Where(grade => grade.Unsupported.Count > 0).Select(grade => grade.Item.Id));
}
