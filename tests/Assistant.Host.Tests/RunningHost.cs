using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Assistant.Host.Tests;

/// <summary>The whole host on a loopback port of its own, with its conversations in a folder that is deleted at the end.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly string? ownFolder;

    private RunningHost(WebApplicationFactory<Program> factory, string? ownFolder)
    {
        this.factory = factory;
        this.ownFolder = ownFolder;
        factory.UseKestrel();
        factory.StartServer();
        Http = factory.CreateClient();
    }

    public HttpClient Http { get; }

    public Uri Address => Http.BaseAddress!;

    public static RunningHost Start(params (string Name, string Value)[] settings) => Start(TimeProvider.System, settings);

    public static RunningHost Start(TimeProvider clock, params (string Name, string Value)[] settings)
    {
        var folder = SomeFolder.New();
        return new RunningHost(Factory(folder, clock, settings), folder);
    }

    /// <summary>A host on a folder that outlives it.</summary>
    public static RunningHost StartOn(string folder, params (string Name, string Value)[] settings) =>
        new(Factory(folder, TimeProvider.System, settings), ownFolder: null);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await factory.DisposeAsync();
        if (Directory.Exists(ownFolder))
            Directory.Delete(ownFolder, recursive: true);
    }

    private static WebApplicationFactory<Program> Factory(
        string folder, TimeProvider clock, (string Name, string Value)[] settings) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("urls", "http://127.0.0.1:0");
            builder.UseSetting("Conversations:Folder", folder);
            builder.UseSetting("Logging:LogLevel:Default", "Critical");
            foreach (var (name, value) in settings)
                builder.UseSetting(name, value);
            builder.ConfigureTestServices(services => services.AddSingleton(clock));
        });
}
