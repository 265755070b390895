using System.Reflection;
using Assistant.Benchmarks.Answers;
using Assistant.Turns;

namespace Assistant.Benchmarks.Http;

/// <summary>What the servers have around them: the channel, the messages, and where the host keeps its conversations.</summary>
internal sealed class Surroundings
{
    private static readonly string Own = Built("Assistant.Benchmarks.dll");
    /// <summary>The program of the host as it is deployed.</summary>
    public static readonly string Deployed = Built(typeof(Surroundings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(pair => pair.Key == "Host").Value!);
    private static readonly string OfHost = Built("Assistant.Host.runtimeconfig.json");
    private const string AppId = "11111111-2222-3333-4444-555555555555";
    private const string TeamsUrl = "https://smba.trafficmanager.net/teams/";

    private readonly Channel channel;
    private readonly IReadOnlyList<Question> questions;
    private readonly string data;

    private Surroundings(Channel channel, IReadOnlyList<Question> questions, string data) =>
        (this.channel, this.questions, this.data) = (channel, questions, data);

    /// <summary>The Authorization header of <see cref="ToHost"/>.</summary>
    public string Authorization => channel.Authorization(AppId, TeamsUrl);

    /// <summary>Messages to the host, replies expected in the response.</summary>
    public IReadOnlyList<byte[]> ToHost => Messages.Of(questions, TeamsUrl, "expectReplies");

    /// <summary>The same messages to a server without an app id, replies expected in the response.</summary>
    public IReadOnlyList<byte[]> Expecting => Messages.Of(questions, channel.ServiceUrl, "expectReplies");

    /// <summary>The same messages to a server without an app id, replies to be posted to the channel.</summary>
    public IReadOnlyList<byte[]> Posting => Messages.Of(questions, channel.ServiceUrl, "normal");

    private string[] HostSettings =>
    [
        "--Bot:MicrosoftAppId", AppId,
        "--Bot:MicrosoftAppPassword", "a secret of the benchmarks",
        "--Bot:ToBotFromChannelOpenIdMetadataUrl", channel.MetadataUrl,
        "--Conversations:Folder", Directory.CreateDirectory(Path.Combine(data, Path.GetRandomFileName())).FullName,
    ];

    public static async Task<Surroundings> PrepareAsync(Channel channel, string data) => new(channel, await CitedAsync(), data);

    /// <summary>A server of the benchmarks. The host in it runs under its own runtime settings, and can tell what it uses.</summary>
    public ServerProcess Serve(string server) => server == Server.Answer
        ? ServerProcess.Start(["exec", "--runtimeconfig", OfHost, Own, "serve", server, .. HostSettings])
        : ServerProcess.Start(Own, "serve", server);

    /// <summary>The host as it is deployed.</summary>
    public ServerProcess Host() => ServerProcess.Start([Deployed, .. HostSettings]);

    private static string Built(string file) => Path.Combine(AppContext.BaseDirectory, file);

    /// <summary>The golden questions whose reply has citations.</summary>
    private static async Task<IReadOnlyList<Question>> CitedAsync()
    {
        using var library = new Library();
        var cited = new List<Question>();
        foreach (var question in TimedQuestions.Golden(library.Facts))
        {
            if ((await library.AskAsync(question, question.Turns[0], Focus.None)).Citations.Count > 0)
                cited.Add(question);
        }

        return cited;
    }
}
