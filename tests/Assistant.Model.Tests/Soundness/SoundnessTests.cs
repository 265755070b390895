using System.Globalization;
using Assistant.Facts;
using Assistant.Grounding;
using Assistant.Language;

namespace Assistant.Model.Tests.Soundness;

/// <summary>What the binder lets through says what the facts say, and it lets through what says it.</summary>
public sealed class SoundnessTests(Library library, ITestOutputHelper output)
{
    private const int Each = 1050;
    private const int Faithful = 5000;

    [Fact]
    public void NoMutantOfAFaithfulDraftIsLetThrough()
    {
        var classes = new Mutations(library, new Sampler(library, seed: 20250101)).Classes
            .Concat(new StatementMutations(library, new Sampler(library, seed: 20250102)).Classes)
            .Concat(new CalculationMutations(library, new Sampler(library, seed: 20250103)).Classes).ToList();
        var (accepted, total) = (new List<string>(), 0);
        foreach (var (name, make) in classes)
        {
            var made = 0;
            for (var tries = 0; made < Each && tries < Each * 60; tries++)
            {
                if (make() is not { } mutant)
                    continue;
                made++;
                if (library.Binder.Bind(mutant.Text, mutant.Ground) is Verdict.Bound bound)
                    accepted.Add($"{name}: {mutant.Text} => {bound.Text}");
            }

            total += made;
            Assert.True(made >= 500, $"{name}: only {made} mutants");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{classes.Count} classes, {total} mutants, {accepted.Count} accepted"));
        Assert.True(accepted.Count == 0, $"{accepted.Count} accepted:\n" + string.Join("\n", accepted.GroupBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).SelectMany(group => group.Take(5).Prepend($"{group.Key}: {group.Count()}"))));
        Assert.True(classes.Count >= 30);
        Assert.True(total >= 50_000, $"only {total} mutants");
    }

    [Fact]
    public void FaithfulDraftsAreHardlyEverRefused()
    {
        var sampler = new Sampler(library, seed: 7);
        var calculations = new CalculationMutations(library, sampler);
        var refused = new List<string>();
        for (var at = 0; at < Faithful; at++)
        {
            var draft = at % 6 == 0 ? calculations.Draft() : sampler.Draft();
            if (library.Binder.Bind(draft.Text, draft.Ground) is Verdict.Refused verdict)
                refused.Add($"{draft.Ground.Tongue}: {draft.Text} => {string.Join("; ", verdict.Reasons)}");
        }

        output.WriteLine($"{refused.Count} of {Faithful} refused");
        Assert.True(refused.Count <= Faithful / 100, $"{refused.Count} refused:\n" + string.Join("\n", refused.Take(40)));
    }

    [Fact]
    public void EveryFactInItsOwnWordsIsLetThroughInEveryTongue()
    {
        var refused = from fact in library.Facts.Facts
                      from tongue in Enum.GetValues<Tongue>()
                      from text in new[] { fact.Text.In(tongue), $"{{{{fact:{fact.Id}}}}}" }
                      let verdict = library.Binder.Bind(text, library.Ground(tongue, fact.Id))
                      where verdict is not Verdict.Bound
                      select $"{fact.Id} in {tongue}: {string.Join("; ", ((Verdict.Refused)verdict).Reasons)}";

        Assert.Empty(refused);
    }
}
