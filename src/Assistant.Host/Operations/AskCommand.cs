using Assistant.Host.Model;
using Assistant.Turns;

namespace Assistant.Host.Operations;

/// <summary><c>ask "question" [--explain]</c>: one answer in the terminal, without a server.</summary>
internal static class AskCommand
{
    private const string Usage = "Usage: ask \"question\" [--explain]";

    /// <summary>Whether the command line asks for it.</summary>
    public static bool Matches(string[] args) => args is ["ask", ..];

    /// <summary>Answers and returns the exit code: 0 for a reply, 2 for a command line that cannot be read.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken)
    {
        var explain = args.Contains("--explain");
        if (args.Where(argument => argument != "--explain").ToArray() is not ["ask", { Length: > 0 } question])
        {
            await output.WriteLineAsync(Usage);
            return 2;
        }

        var builder = WebApplication.CreateBuilder(HostFiles.Options([]));
        builder.Logging.ClearProviders();
        builder.Services.AddAssistant(builder.Configuration);
        builder.Services.AddModel(builder.Configuration);
        await using var provider = builder.Services.BuildServiceProvider();
        var turn = new Turn("terminal", question, Locale: null, Focus.None);
        var reply = await provider.GetRequiredService<Respondent>().AnswerAsync(turn, cancellationToken);
        foreach (var line in Lines(reply, explain))
            await output.WriteLineAsync(line);
        return 0;
    }

    private static IEnumerable<string> Lines(Reply reply, bool explain)
    {
        yield return reply.Text;
        foreach (var citation in reply.Citations)
            yield return $"[{citation.Number}] {citation.Title}: {citation.Abstract}";
        if (!explain)
            yield break;

        foreach (var slot in reply.Receipt.Question)
            yield return $"question     {slot}";
        foreach (var fact in reply.Receipt.FactIds)
            yield return $"fact         {fact}";
        foreach (var calculation in reply.Receipt.Calculations)
            yield return $"calculation  {calculation}";
        yield return $"engine       {reply.Engine}";
        yield return $"outcome      {reply.Outcome}";
        yield return $"fact base    {reply.Receipt.FactBaseVersion}";
        if (reply.Receipt.Prompts is { } prompts)
            yield return $"prompts      {prompts}";
    }
}
