using Assistant.Model;
using Microsoft.Bot.Schema;

namespace Assistant.Host.Bot;

/// <summary>
/// Shows a reply while a model words it, in channels that let a message grow. Whoever runs a turn in such a channel puts it into the
/// <c>TurnState</c>. Nothing of it is kept: the message that ends it is the reply.
/// </summary>
internal abstract class LiveReply : IProgress<ReplyProgress>
{
    /// <summary>The type of the sign that goes before the first words, of the words, and of the message that ends them.</summary>
    public const string Informative = "informative", Streaming = "streaming", Final = "final";

    /// <summary>Shows how far the reply has come; does not wait for the channel.</summary>
    public abstract void Report(ReplyProgress value);

    /// <summary>Marks the message that takes the place of what was shown. False where the user has stopped it and wants none.</summary>
    public abstract Task<bool> EndAsync(Activity message, CancellationToken cancellationToken);
}
