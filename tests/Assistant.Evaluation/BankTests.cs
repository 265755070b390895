using Assistant.Evaluation.Bank;
using Assistant.Evaluation.Grading;
using Assistant.Evaluation.Running;
using Assistant.Language;
using Xunit;

namespace Assistant.Evaluation;

public sealed class BankTests(Examination examination)
{
    private IReadOnlyList<Item> Bank => examination.Bank;

    [Fact]
    public void TheBankHoldsEnoughOfEveryKind()
    {
        Assert.InRange(Bank.Count, 400, int.MaxValue);
        Assert.InRange(Bank.Count(item => item.IsConversation), 60, int.MaxValue);
        Assert.InRange(Bank.Count(item => item.Outcome == Expected.Refused), 80, int.MaxValue);
        Assert.InRange(Bank.Count(item => item.Kind == "adversarial"), 40, int.MaxValue);
    }

    [Fact]
    public void EveryKindIsAskedInEveryScript() =>
        Assert.All(Bank.GroupBy(item => item.Kind), kind => Assert.Equal(3, kind.Select(item => item.Script).Distinct().Count()));

    [Fact]
    public void EveryItemHasAnIdOfItsOwn() => Assert.Distinct(Bank.Select(item => item.Id));

    [Fact]
    public void EveryItemNamesFactsThatExist() =>
        Assert.All(Bank.SelectMany(item => item.Facts).SelectMany(group => group), id => Assert.NotNull(examination.Facts.Find(id)));

    [Fact]
    public void EveryItemCanFail() =>
        Assert.All(Bank, item => Assert.True(item.Outcome is Expected.Refused or Expected.Talked || item.Facts.Count > 0, item.Id));

    [Fact]
    public void NoGroupOfAnItemIsEmpty() =>
        Assert.All(Bank, item => Assert.True(item.Facts.Concat(item.Says).All(group => group.Count > 0), item.Id));

    [Fact]
    public void NoItemAsksForWhatItForbids() =>
        Assert.All(Bank, item => Assert.DoesNotContain(item.Says.SelectMany(group => group), wording => item.Avoids.Any(new ReplyText(wording).Holds)));

    [Fact]
    public void ChineseQuestionsAreWrittenInTheirScript()
    {
        var chinese = Bank.Where(item => item.Script != Tongue.English && item.Turns[^1].Any(c => c > '\u3400'));
        Assert.All(chinese, item => Assert.True(Speech.IsWrittenIn(item.Script, item.Turns[^1]), $"{item.Id} {item.Turns[^1]}"));
    }
}
