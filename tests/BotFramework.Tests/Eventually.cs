namespace BotFramework.Tests;

/// <summary>For what happens a moment later: asked again for up to five seconds.</summary>
internal static class Eventually
{
    public static async Task AreEqual<T>(T expected, Func<Task<T>> actual)
    {
        T last;
        var tries = 0;
        while (!EqualityComparer<T>.Default.Equals(expected, last = await actual()) && tries++ < 100)
            await Task.Delay(50, TestContext.Current.CancellationToken);

        Assert.Equal(expected, last);
    }
}
