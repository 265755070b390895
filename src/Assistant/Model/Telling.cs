using Assistant.Grounding;
using Assistant.Language;

namespace Assistant.Model;

/// <summary>
/// Tells the beginning of an answer while the model still writes it: whole sentences, each bound before it is told. What was told cannot be
/// unsaid, so the reply begins with it whatever the model does next.
/// </summary>
/// <param name="binder">Binds the sentences.</param>
/// <param name="tongue">Language of the reply.</param>
/// <param name="progress">Who listens; null where nobody does, and then nothing is told.</param>
internal sealed class Telling(Binder binder, Tongue tongue, IProgress<ReplyProgress>? progress)
{
    private string draft = "";
    private string text = "";
    private Ground? ground;

    /// <summary>Whether a sentence has been told.</summary>
    public bool HasBegun => text.Length > 0;

    /// <summary>Says that a model is at work.</summary>
    public void Announce() => progress?.Report(new ReplyProgress(tongue, ""));

    /// <summary>Tells the whole sentences of what the model has written so far, where they are new and bind.</summary>
    public void Hear(string written, Func<Ground> found)
    {
        var end = progress is null ? 0 : Sentences.LastEnd(written);
        if (end <= draft.Length)
            return;
        ground ??= found();
        if (binder.Begin(written[..end], ground) is not { } bound || bound.Text.Length == text.Length || !Continues(bound))
            return;
        (draft, text) = (written[..end], bound.Text);
        progress!.Report(new ReplyProgress(tongue, text));
    }

    /// <summary>Whether a verdict lets stand what has been told.</summary>
    public bool Continues(Verdict.Bound bound) => bound.Text.StartsWith(text, StringComparison.Ordinal);

    /// <summary>The reply after a fault: what has been told, and in prepared words what it leaves unanswered.</summary>
    public Verdict.Bound? Complete() => HasBegun && binder.Complete(draft, ground!) is { } bound && Continues(bound) ? bound : null;

    /// <summary>Forgets the ground of a round that told nothing: the next one may stand on more.</summary>
    public void BeginRound()
    {
        if (!HasBegun)
            ground = null;
    }
}
