using Assistant.Browser;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: AssemblyFixture(typeof(Stage))]
[assembly: Parallelization(Mode = ParallelMode.None)]

namespace Assistant.Browser;

/// <summary>One host and one Chromium for all tests of the project.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>How long a busy machine may take to show what a test expects, in milliseconds.</summary>
    private const float Patience = 15_000;

    private readonly HostProcess host = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    internal Uri Address => host.Address;

    internal IBrowser Browser => browser!;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        await host.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.StartAsync(playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        await host.DisposeAsync();
    }
}
