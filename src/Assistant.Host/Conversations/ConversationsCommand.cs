using System.Globalization;
using Assistant.Host.Operations;

namespace Assistant.Host.Conversations;

/// <summary>
/// <c>conversations …</c>: what an operator does with what is kept, while no host runs on the folder: copy it to a file and back, list the
/// questions that were refused, forget a user.
/// </summary>
internal static class ConversationsCommand
{
    private const string Usage = "Usage: conversations export FILE | import FILE | unanswered | erase USER [--Conversations:Folder FOLDER]";

    /// <summary>Whether the command line asks for it.</summary>
    public static bool Matches(string[] args) => args is ["conversations", ..];

    /// <summary>Returns the exit code: 0 where it was done, 1 where it cannot be, 2 for a command line that cannot be read.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        Func<IConversationStore, Task<string>>? work = args switch
        {
            [_, "export", { Length: > 0 } file, ..] => store => ExportAsync(store, file),
            [_, "import", { Length: > 0 } file, ..] => store => ImportAsync(store, file),
            [_, "unanswered", ..] => ListAsync,
            [_, "erase", { Length: > 0 } user, ..] => store => EraseAsync(store, user),
            _ => null,
        };
        if (work is null)
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            var builder = WebApplication.CreateBuilder(HostFiles.Options([.. args.SkipWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal))]));
            builder.Logging.ClearProviders();
            builder.Services.AddConversationStore(builder.Configuration);
            await using var app = builder.Build();
            app.CheckSettings();
            await output.WriteLineAsync(await work(app.Services.GetRequiredService<IConversationStore>()));
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or InvalidOperationException or StoreFaultException)
        {
            await error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static async Task<string> ExportAsync(IConversationStore store, string file)
    {
        await using var output = new StreamWriter(file);
        var count = await store.ExportAsync(output);
        return string.Create(CultureInfo.InvariantCulture, $"{count} lines written to {file}");
    }

    private static async Task<string> ImportAsync(IConversationStore store, string file)
    {
        using var input = new StreamReader(file);
        var count = await store.ImportAsync(input);
        return string.Create(CultureInfo.InvariantCulture, $"{count} lines taken in from {file}");
    }

    private static async Task<string> EraseAsync(IConversationStore store, string user)
    {
        await store.CommitAsync(new Commit("") { Erased = user });
        return $"Nothing of {user} is kept any more";
    }

    private static async Task<string> ListAsync(IConversationStore store) =>
        string.Join(Environment.NewLine, (await store.ReadUnansweredAsync()).Select(Line));

    private static string Line(UnansweredQuestion asked) =>
        $"{asked.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {asked.Question.ReplaceLineEndings(" ")}";
}
