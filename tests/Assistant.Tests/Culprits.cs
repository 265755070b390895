using Xunit;

namespace Assistant.Tests;

/// <summary>A list that has to be empty; where it is not, the failure names every entry and not only the first five.</summary>
internal static class Culprits
{
    public static void AssertNone(IEnumerable<string> culprits)
    {
        var found = culprits.ToList();
        Assert.True(found.Count == 0, string.Join(Environment.NewLine, found));
    }
}
