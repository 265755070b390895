using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;

namespace Assistant.Turns;

/// <summary>A question of the turn with the evidence for it.</summary>
internal sealed record Finding(Question Question, Evidence Evidence);

/// <summary>What was found for each question of a turn.</summary>
/// <param name="Tongue">The language of the reply.</param>
/// <param name="Findings">The questions with their evidence, in their order.</param>
/// <param name="Memory">What the conversation remembers from now on.</param>
internal sealed record Inquiry(Tongue Tongue, IReadOnlyList<Finding> Findings, Memory Memory)
{
    public IReadOnlyList<Evidence> Evidence { get; } = [.. Findings.Select(finding => finding.Evidence)];

    /// <summary>The statements of a text that is checked, one a finding; empty where a question is answered.</summary>
    public IReadOnlyList<string> Statements { get; init; } = [];
}

/// <summary>Reads the questions of a message one after the other and finds the evidence for each; a later one may lean on an earlier one.</summary>
internal sealed class Inquirer(Reader reader, Retriever retriever, ClauseReader clauses, PastedTextReader pasted, TextInquirer texts)
{
    public async Task<Inquiry> InquireAsync(Turn turn, Memory memory, CancellationToken cancellationToken)
    {
        if (pasted.Find(turn.Text) is { } text)
            return await texts.InquireAsync(turn, text, memory, cancellationToken).ConfigureAwait(false);
        var parts = reader.Split(Script.Fold(turn.Text));
        var tongue = TongueOf(turn, parts, memory);
        var findings = new List<Finding>(parts.Count);
        var isJoined = false;
        var before = memory;
        foreach (var (clause, background) in parts)
        {
            var finding = await FindAsync(clause, background, tongue, memory, isJoined, cancellationToken).ConfigureAwait(false);
            isJoined = !clause.EndsSentence;
            findings.Add(finding);
            memory = Recollection.After(memory, tongue, finding);
        }

        if (parts.Count > 1 && findings.TrueForAll(finding => finding.Evidence is Evidence.Gap or Evidence.Talk)
            && await FindAsync(clauses.Recognise(Script.Fold(turn.Text)), [], tongue, before, false, cancellationToken).ConfigureAwait(false) is { Evidence: not Evidence.Gap } whole)
            return new Inquiry(tongue, [whole], Recollection.After(before, tongue, whole));
        return new Inquiry(tongue, findings, memory);
    }

    /// <summary>The language that the message asks to be answered in, else its own.</summary>
    private static Tongue TongueOf(Turn turn, IReadOnlyList<(Clause Clause, IReadOnlyList<Clause> Background)> parts, Memory memory)
    {
        foreach (var clause in parts.Select(part => part.Clause).Concat(parts[0].Background))
        {
            if (clause.Cues.Has(Cue.InEnglish))
                return Tongue.English;
            if (clause.Cues.Has(Cue.InTraditional))
                return Tongue.TraditionalChinese;
            if (clause.Cues.Has(Cue.InSimplified))
                return Tongue.SimplifiedChinese;
        }

        return TongueReader.Read(turn.Text, turn.Locale, memory.Tongue);
    }

    private async Task<Finding> FindAsync(Clause clause, IReadOnlyList<Clause> background, Tongue tongue, Memory memory, bool isJoined, CancellationToken cancellationToken)
    {
        var alone = Reader.Read(clause, background, tongue);
        var question = reader.Inherit(alone, clause, memory, isJoined) ?? alone;
        var evidence = await retriever.FindAsync(question, cancellationToken).ConfigureAwait(false);
        return new Finding(question, evidence);
    }
}
