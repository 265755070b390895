using Assistant.Answers;
using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Language;
using Assistant.Questions;
using Assistant.Retrieval;

namespace Assistant.Model;

/// <summary>What a model is asked to word: the user's message and what was found for it.</summary>
/// <param name="Conversation">Whose budget it is.</param>
/// <param name="Text">The user's message.</param>
/// <param name="Tongue">The language of the reply.</param>
/// <param name="Questions">The questions of the message.</param>
/// <param name="Evidence">The evidence for each.</param>
internal sealed record Assignment(string Conversation, string Text, Tongue Tongue, IReadOnlyList<Question> Questions, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>
    /// Whether wording helps: facts answer, or the question was not understood and the tools may find what it means. A gap, a claim or small
    /// talk is worded best by the code that knows it.
    /// </summary>
    public bool IsWordable => Evidence.Any(part => part is Retrieval.Evidence.Answer or Retrieval.Evidence.Compared or Retrieval.Evidence.Gap { What.Lack: Lack.Topic } or Retrieval.Evidence.Talk { About: Topic.Unclear });
}

/// <summary>The facts and calculations of a turn, as they come in: the evidence first, then what the tools bring.</summary>
internal sealed class Findings(Assignment assignment, EmbeddedWriter writer)
{
    private readonly List<Fact> facts = [.. assignment.Evidence.SelectMany(part => part.Facts).Distinct()];
    private readonly List<Calculation> calculations = [.. assignment.Evidence.SelectMany(part => part.Calculations)];
    private readonly List<Draft> parts = [.. assignment.Evidence.Select(part => writer.Write(assignment.Tongue, [part]))];

    public IReadOnlyList<Draft> Parts => parts;

    public IReadOnlyList<Fact> Facts => facts;

    public IReadOnlyList<Calculation> Calculations => calculations;

    public void Add(IEnumerable<Fact> more) => facts.AddRange(more.Except(facts));

    public void Add(IEnumerable<Calculation> more) => calculations.AddRange(more.Except(calculations));

    /// <summary>What a draft may stand on by now.</summary>
    public Ground Ground() => new()
    {
        Tongue = assignment.Tongue,
        Evidence = assignment.Evidence,
        Parts = parts,
        Facts = [.. facts],
        Calculations = [.. calculations],
        AskedYears = [.. assignment.Questions.SelectMany(question => question.Years)],
    };
}
