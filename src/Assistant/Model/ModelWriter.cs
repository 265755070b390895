using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using ChatMessageContent = Microsoft.SemanticKernel.ChatMessageContent;
using ChatTokenUsage = OpenAI.Chat.ChatTokenUsage;

namespace Assistant.Model;

/// <summary>Lets a model write, and call functions before it does, within the limits of a turn. The loop is our own: nothing is called unasked.</summary>
internal sealed class ModelWriter(IChatCompletionService chat, ToolBox tools, ModelLimits limits)
{
    private const int MostAnswerTokens = 1200;
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \n。？！?!");

    /// <summary>The text that the model writes to a history, which grows by its calls and their results.</summary>
    /// <exception cref="ModelException">The answer cannot be used.</exception>
    public async Task<string> WriteAsync(ChatHistory history, Findings findings, EvidenceText text, Purse purse, Telling telling, CancellationToken cancellationToken)
    {
        for (var round = 1; round <= limits.Rounds; round++)
        {
            telling.BeginRound();
            var answer = await AskAsync(history, mayCall: round < limits.Rounds, written => telling.Hear(written, findings.Ground), cancellationToken).ConfigureAwait(false);
            purse.Pay(history.Sum(Characters) + Characters(answer.Message), answer.Tokens);
            var calls = FunctionCallContent.GetFunctionCalls(answer.Message).ToList();
            if (calls.Count == 0)
                return Text(answer);
            if (answer.Finish is not ("ToolCalls" or "Stop") || telling.HasBegun)
                throw new ModelException(ModelFault.CutShort);
            history.Add(answer.Message);
            foreach (var call in calls)
            {
                purse.Call(Signature(call));
                var result = await tools.CallAsync(call, findings, text, cancellationToken).ConfigureAwait(false);
                history.Add(new FunctionResultContent(call, result).ToChatMessage());
            }
        }

        throw new ModelException(ModelFault.TooManyCalls);
    }

    private static string Text(Answer answer) => answer.Finish switch
    {
        "Stop" when !string.IsNullOrWhiteSpace(answer.Message.Content) => answer.Message.Content,
        "Stop" => throw new ModelException(ModelFault.Empty),
        "ContentFilter" => throw new ModelException(ModelFault.Filtered),
        "Length" or null => throw new ModelException(ModelFault.CutShort),
        _ => throw new ModelException(ModelFault.Unreadable),
    };

    private async Task<Answer> AskAsync(ChatHistory history, bool mayCall, Action<string> hear, CancellationToken cancellationToken)
    {
        var settings = new OpenAIPromptExecutionSettings
        {
            Temperature = 0,
            MaxTokens = MostAnswerTokens,
            FunctionChoiceBehavior = mayCall ? FunctionChoiceBehavior.Auto(tools.Functions, autoInvoke: false) : FunctionChoiceBehavior.None(tools.Functions),
        };
        if (limits.Streams)
            return await ReadAsync(chat.GetStreamingChatMessageContentsAsync(history, settings, tools.Kernel, cancellationToken), hear, cancellationToken).ConfigureAwait(false);
        var contents = await chat.GetChatMessageContentsAsync(history, settings, tools.Kernel, cancellationToken).WaitAsync(cancellationToken).ConfigureAwait(false);
        return contents is [{ } message]
            ? new Answer(message, message.Metadata?.GetValueOrDefault("FinishReason")?.ToString(), (message.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage)?.TotalTokenCount ?? 0)
            : throw new ModelException(ModelFault.Empty);
    }

    /// <summary>Reads a streamed answer to its end; the reason for the end comes with one of the last pieces, or the stream was cut.</summary>
    private async Task<Answer> ReadAsync(IAsyncEnumerable<StreamingChatMessageContent> pieces, Action<string> hear, CancellationToken cancellationToken)
    {
        var (text, calls, tokens) = (new StringBuilder(), new FunctionCallContentBuilder(), 0);
        string? finish = null;
        await using var reader = pieces.GetAsyncEnumerator(cancellationToken);
        while (await reader.MoveNextAsync().AsTask().WaitAsync(cancellationToken).ConfigureAwait(false))
        {
            var piece = reader.Current;
            text.Append(piece.Content);
            calls.Append(piece);
            finish = piece.Metadata?.GetValueOrDefault("FinishReason")?.ToString() is { Length: > 0 } reason ? reason : finish;
            tokens = Math.Max(tokens, (piece.Metadata?.GetValueOrDefault("Usage") as ChatTokenUsage)?.TotalTokenCount ?? 0);
            if (text.Length > limits.Tokens)
                throw new ModelException(ModelFault.TooManyTokens);
            if (EndsSentence(piece.Content))
                hear(text.ToString());
        }

        var message = new ChatMessageContent(AuthorRole.Assistant, text.ToString());
        foreach (var call in calls.Build())
            message.Items.Add(call);
        return new Answer(message, finish, tokens);
    }

    /// <summary>Whether a piece may hold the end of a sentence.</summary>
    private static bool EndsSentence(string? piece) => piece is not null && piece.AsSpan().ContainsAny(Ends);

    private static int Characters(ChatMessageContent message) => (message.Content?.Length ?? 0)
        + message.Items.Sum(item => item is FunctionResultContent { Result: string result } ? result.Length : 0);

    private static string Signature(FunctionCallContent call) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.PluginName}-{call.FunctionName}({string.Join(',', call.Arguments?.Select(pair => $"{pair.Key}={pair.Value}") ?? [])})");

    /// <summary>One answer: its message, the reason why it ended, and the tokens that it reports.</summary>
    private sealed record Answer(ChatMessageContent Message, string? Finish, int Tokens);
}
