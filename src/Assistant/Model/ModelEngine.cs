using System.Security.Cryptography;
using Assistant.Answers;
using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Language;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel.ChatCompletion;

namespace Assistant.Model;

/// <summary>
/// Lets a language model word a reply, binds what it writes to the facts of the turn, and lets it repair a refused draft once. Gives nothing
/// where that does not succeed in time, and the caller's own words stand. Safe for concurrent use.
/// </summary>
internal sealed partial class ModelEngine(
    ModelConnection connection, Prompts prompts, ToolBox tools, FactBase facts, EmbeddedWriter embedded, Binder binder, TimeProvider time, ILogger<ModelEngine> logger) : IDisposable
{
    private readonly ModelLimits limits = connection.Limits;
    private readonly SemaphoreSlim places = new(connection.Limits.Concurrency);
    private readonly Budgets budgets = new(connection.Limits, time);

    /// <summary>Version of the prompts, for receipts.</summary>
    public string Prompts => prompts.Version;

    /// <summary>The bound wording of an assignment, or null; its beginning is told to <paramref name="progress"/> where answers are read as they are made.</summary>
    public async Task<Verdict.Bound?> WordAsync(Assignment assignment, IProgress<ReplyProgress>? progress, CancellationToken cancellationToken)
    {
        if (!assignment.IsWordable)
            return null;
        if (!budgets.TryTake(assignment.Conversation))
            return Fall(ModelFault.OverBudget);
        if (!await places.WaitAsync(0, cancellationToken).ConfigureAwait(false))
            return Fall(ModelFault.Busy);
        try
        {
            using var deadline = new CancellationTokenSource(limits.Deadline, time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
            return await WordByAnyAsync(assignment, new Telling(binder, assignment.Tongue, limits.Streams ? progress : null), both.Token, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    /// <summary>Asks the services in their order. Whatever one throws is a reason to go on, save that the caller has given up.</summary>
    private async Task<Verdict.Bound?> WordByAnyAsync(Assignment assignment, Telling telling, CancellationToken deadline, CancellationToken caller)
    {
        telling.Announce();
        foreach (var service in connection.Services)
        {
            var purse = new Purse(limits);
            try
            {
                return await WordAsync(assignment, new ModelWriter(service, tools, limits), purse, telling, deadline).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Connectors throw about ten kinds of exception; each is one reason for the embedded words.
            catch (Exception exception) when (!caller.IsCancellationRequested)
#pragma warning restore CA1031
            {
                Fall(deadline.IsCancellationRequested ? ModelFault.Deadline : ModelFaults.Of(exception));
            }
            finally
            {
                budgets.Spend(purse.Tokens);
            }

            if (deadline.IsCancellationRequested || telling.HasBegun)
                break;
        }

        return telling.Complete();
    }

    private async Task<Verdict.Bound?> WordAsync(Assignment assignment, ModelWriter writer, Purse purse, Telling telling, CancellationToken cancellationToken)
    {
        var findings = new Findings(assignment, embedded);
        var text = new EvidenceText(facts, assignment.Tongue);
        var history = await BriefAsync(assignment, findings, text, cancellationToken).ConfigureAwait(false);
        var draft = await writer.WriteAsync(history, findings, text, purse, telling, cancellationToken).ConfigureAwait(false);
        var verdict = binder.Bind(draft, findings.Ground());
        if (verdict is Verdict.Refused refused && !telling.HasBegun)
        {
            history.AddAssistantMessage(draft);
            history.AddUserMessage(await prompts.RenderAsync("repair", new Dictionary<string, string> { ["reasons"] = string.Join("\n", refused.Reasons.Select(reason => $"- {reason}")) }, cancellationToken).ConfigureAwait(false));
            draft = await writer.WriteAsync(history, findings, text, purse, telling, cancellationToken).ConfigureAwait(false);
            verdict = binder.Bind(draft, findings.Ground());
        }

        if (verdict is not Verdict.Bound bound || !telling.Continues(bound))
            throw new ModelException(ModelFault.Ungrounded);
        Worded(purse.Calls, purse.Tokens);
        return bound;
    }

    private async Task<ChatHistory> BriefAsync(Assignment assignment, Findings findings, EvidenceText text, CancellationToken cancellationToken)
    {
        var marker = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));
        var variables = new Dictionary<string, string>
        {
            ["language"] = assignment.Tongue switch { Tongue.English => "English", Tongue.TraditionalChinese => "Traditional Chinese", _ => "Simplified Chinese" },
            ["marker"] = marker,
            ["question"] = assignment.Text,
            ["evidence"] = text.Of(findings.Facts, EvidenceText.Named(findings.Calculations)),
            ["parts"] = string.Join("\n", findings.Parts.Select((part, at) => $"part {at + 1} | {Rendering.Of(part).Text.ReplaceLineEndings(" ")}")),
            ["followUp"] = "",
        };
        if (assignment.Questions.Any(question => question.IsFollowUp))
        {
            variables["meaning"] = string.Join("; ", assignment.Questions.SelectMany(question => question.Mentions).Select(mention => mention.Term.English).Distinct());
            variables["followUp"] = await prompts.RenderAsync("follow-up", variables, cancellationToken).ConfigureAwait(false);
        }

        var history = new ChatHistory(await prompts.RenderAsync("system", variables, cancellationToken).ConfigureAwait(false));
        history.AddUserMessage(await prompts.RenderAsync("answer", variables, cancellationToken).ConfigureAwait(false));
        return history;
    }

    private Verdict.Bound? Fall(ModelFault fault)
    {
        Fell(fault);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "The embedded engine words the reply: {Fault}")]
    private partial void Fell(ModelFault fault);

    [LoggerMessage(LogLevel.Information, "The model worded the reply with {Calls} function calls and about {Tokens} tokens")]
    private partial void Worded(int calls, int tokens);
}
