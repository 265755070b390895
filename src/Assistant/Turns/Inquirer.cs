using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;

namespace Assistant.Turns;

/// <summary>A question of the turn with the evidence for it.</summary>
internal sealed record Finding(Question Question, Evidence Evidence);

/// <summary>Reads the questions of a message one after the other and finds the evidence for each; a later one may lean on an earlier one.</summary>
internal sealed class Inquirer(Reader reader, Retriever retriever, ClauseReader clauses)
{
    /// <summary>The language of the reply: the one asked for, else that of the message.</summary>
    public Tongue Tongue(Turn turn, Memory memory)
    {
        var cues = clauses.Recognise(Script.Fold(turn.Text)).Cues;
        if (cues.Has(Cue.InEnglish))
            return Language.Tongue.English;
        if (cues.Has(Cue.InTraditional))
            return Language.Tongue.TraditionalChinese;
        return cues.Has(Cue.InSimplified) ? Language.Tongue.SimplifiedChinese : TongueReader.Read(turn.Text, turn.Locale, memory.Tongue);
    }

    public async Task<IReadOnlyList<Finding>> InquireAsync(string text, Tongue tongue, Memory memory, CancellationToken cancellationToken)
    {
        var parts = reader.Split(Script.Fold(text));
        var findings = new List<Finding>(parts.Count);
        foreach (var (clause, background) in parts)
        {
            var finding = await FindAsync(clause, background, tongue, memory, cancellationToken).ConfigureAwait(false);
            findings.Add(finding);
            memory = Recollection.After(memory, tongue, finding);
        }

        if (parts.Count > 1 && findings.TrueForAll(finding => finding.Evidence is Evidence.Gap or Evidence.Talk))
            return [await FindAsync(clauses.Recognise(Script.Fold(text)), [], tongue, memory, cancellationToken).ConfigureAwait(false)];
        return findings;
    }

    private async Task<Finding> FindAsync(Clause clause, IReadOnlyList<Clause> background, Tongue tongue, Memory memory, CancellationToken cancellationToken)
    {
        var alone = Reader.Read(clause, background, tongue);
        var question = reader.Inherit(alone, clause, memory) ?? alone;
        var evidence = await retriever.FindAsync(question, cancellationToken).ConfigureAwait(false);
        return new Finding(question, evidence);
    }
}
