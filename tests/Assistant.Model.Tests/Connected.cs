using Assistant.Answers;
using Assistant.Grounding;
using Assistant.Host.Model;
using Assistant.Model.Tests.Wire;
using Assistant.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Microsoft.SemanticKernel;

namespace Assistant.Model.Tests;

/// <summary>A respondent that is connected to a server as the host connects it, with a clock that stands still until it is told to go on.</summary>
internal sealed class Connected : IAsyncDisposable
{
    public const string Key = "some-key-0123456789";

    private readonly ServiceProvider services;
    private readonly ModelEngine engine;

    public Connected(Library library, HostileModelServer server, string provider = "AzureOpenAI", bool streams = false, ModelLimits? limits = null)
    {
        Clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        Server = server;
        var settings = new Dictionary<string, string?>
        {
            ["Model:Provider"] = provider,
            ["Model:Endpoint"] = server.Address.ToString(),
            ["Model:Deployment"] = "some-deployment",
            ["Model:ApiKey"] = Key,
            ["Model:Stream"] = streams ? "true" : "false",
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddModel(configuration).BuildServiceProvider();
        var connection = services.GetRequiredService<ModelConnection>();
        if (limits is not null)
            connection = connection with { Limits = limits };
        engine = new ModelEngine(
            connection,
            Prompts.Read(Path.Combine(Repository.Top, "prompts")),
            new ToolBox(library.Get<Kernel>(), library.Facts),
            library.Facts,
            library.Get<EmbeddedWriter>(),
            library.Binder,
            Clock,
            Log);
        Respondent = new Respondent(library.Get<Inquirer>(), library.Get<TextInquirer>(), library.Get<EmbeddedWriter>(), library.Get<Guard>(), library.Get<Composer>(), engine);
        Embedded = library.Get<Respondent>();
    }

    public FakeTimeProvider Clock { get; }

    public HostileModelServer Server { get; }

    public Lines Log { get; } = new();

    public Respondent Respondent { get; }

    /// <summary>The respondent without a model.</summary>
    public Respondent Embedded { get; }

    /// <summary>The reply to a message; where the server keeps it waiting, the clock goes on to the deadline.</summary>
    public async Task<Reply> AskAsync(string text, string? locale = null, IProgress<ReplyProgress>? progress = null)
    {
        var reply = Respondent.AnswerAsync(Some(text, locale), progress, TestContext.Current.CancellationToken);
        while (!reply.IsCompleted)
        {
            await Task.WhenAny(reply, Task.Delay(10, TestContext.Current.CancellationToken));
            if (Server.IsHolding)
                Clock.Advance(TimeSpan.FromSeconds(8));
        }

        return await reply;
    }

    public Task<Reply> AskEmbeddedAsync(string text, string? locale = null) => Embedded.AnswerAsync(Some(text, locale), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        engine.Dispose();
        await services.DisposeAsync();
    }

    private static Turn Some(string text, string? locale) => new("some-conversation", text, locale, Focus.None);

    /// <summary>What was logged.</summary>
    internal sealed class Lines : ILogger<ModelEngine>
    {
        private readonly List<string> lines = [];

        public string All => string.Join('\n', lines);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add(formatter(state, exception) + exception);
    }
}
