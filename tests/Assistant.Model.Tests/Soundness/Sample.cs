using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Language;

namespace Assistant.Model.Tests.Soundness;

/// <summary>A faithful sentence about one figure fact, in the pieces that mutations exchange.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Tongue">Its language.</param>
/// <param name="Template">The sentence with {S} whose figure, {M} what it measures, {P} the year, {V} the value and {C} the scope of a rank.</param>
/// <param name="Subject">Whose figure.</param>
/// <param name="Metric">What it measures.</param>
/// <param name="Period">The year, or empty.</param>
/// <param name="Value">The value as a slot or bare.</param>
/// <param name="Scope">The scope of a rank, or empty.</param>
internal sealed record Sample(Fact Fact, Tongue Tongue, string Template, string Subject, string Metric, string Period, string Value, string Scope)
{
    public bool IsBare => !Value.StartsWith("{{", StringComparison.Ordinal);

    public bool IsEnglish => Tongue == Tongue.English;

    public string Text => Template
        .Replace("{S}", Subject, StringComparison.Ordinal)
        .Replace("{M}", Metric, StringComparison.Ordinal)
        .Replace("{P}", Period, StringComparison.Ordinal)
        .Replace("{V}", Value, StringComparison.Ordinal)
        .Replace("{C}", Scope, StringComparison.Ordinal);
}

/// <summary>A faithful draft with the ground that it stands on.</summary>
internal sealed record Faithful(Ground Ground, string Text);

/// <summary>A draft that says what no fact says.</summary>
internal sealed record Mutant(Ground Ground, string Text);
