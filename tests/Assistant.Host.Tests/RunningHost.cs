using Assistant.Host.Conversations;
using Assistant.Host.DirectLine;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assistant.Host.Tests;

/// <summary>The whole host on a loopback port of its own, with its conversations in a folder that is deleted at the end.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> factory;
    private readonly string folder;
    private readonly bool ownsFolder;

    private RunningHost(WebApplicationFactory<Program> factory, string folder, bool ownsFolder)
    {
        this.factory = factory;
        this.folder = folder;
        this.ownsFolder = ownsFolder;
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
        return new RunningHost(Factory(folder, clock, settings), folder, ownsFolder: true);
    }

    /// <summary>A host that takes a while over each turn, as <paramref name="delay"/> says.</summary>
    public static RunningHost StartSlow(Func<TimeSpan> delay, params (string Name, string Value)[] settings)
    {
        var folder = SomeFolder.New();
        var factory = Factory(folder, TimeProvider.System, settings).WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.AddSingleton<TurnRunner>(provider => async (mailbox, entry, cancellationToken) =>
            {
                await Task.Delay(delay(), cancellationToken);
                await provider.GetRequiredService<DirectLineAdapter>().RunAsync(mailbox, entry, cancellationToken);
            })));
        return new RunningHost(factory, folder, ownsFolder: true);
    }

    /// <summary>A host on a folder that outlives it.</summary>
    public static RunningHost StartOn(string folder, params (string Name, string Value)[] settings) =>
        new(Factory(folder, TimeProvider.System, settings), folder, ownsFolder: false);

    /// <summary>The feedback that the host keeps on the answers of a conversation.</summary>
    public ValueTask<IReadOnlyList<Feedback>> FeedbackAsync(string conversation) => factory.Services.GetRequiredService<IConversationStore>().ReadFeedbackAsync(conversation);

    /// <summary>Asks the host to stop, as a signal does; streams see it end before it is gone.</summary>
    public void BeginStop() => factory.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await factory.DisposeAsync();
        await FolderIsFreeAsync();
        if (ownsFolder && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>The factory and the program both dispose of the host; the one that comes second does not wait for the first.</summary>
    private async Task FolderIsFreeAsync()
    {
        var held = Path.Combine(folder, "in-use.lock");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (File.Exists(held))
        {
            try
            {
                await new FileStream(held, FileMode.Open, FileAccess.ReadWrite, FileShare.None).DisposeAsync();
                return;
            }
            catch (IOException)
            {
                await Task.Delay(10, patience.Token);
            }
        }
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
