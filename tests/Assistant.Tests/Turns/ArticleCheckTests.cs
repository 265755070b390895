using Assistant.Turns;
using Xunit;

namespace Assistant.Tests.Turns;

/// <summary>The article against its own facts, where its text is at hand.</summary>
public sealed class ArticleCheckTests(Library library)
{
    [Fact]
    public async Task NothingThatTheArticleSaysIsContradictedAndMostOfItIsSupported()
    {
        var checks = new List<CheckedClaim>();
        foreach (var paragraph in Repository.Paragraphs())
            checks.AddRange((await library.Respondent.CheckAsync(new Turn("c", paragraph, null, Focus.None), TestContext.Current.CancellationToken)).Checks);

        Culprits.AssertNone(checks.Where(check => check.Verdict == ClaimVerdict.Contradicted).Select(check => check.Quote));
        Assert.True(checks.Count(check => check.Verdict == ClaimVerdict.Supported) > checks.Count * 0.75);
    }
}
