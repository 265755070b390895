using Assistant.Facts;
using Xunit;

namespace Assistant.Tests.Facts;

public sealed class FaultySeedTests : IDisposable
{
    private readonly SomeSeeds seeds = new();

    public void Dispose() => seeds.Dispose();

    [Fact]
    public void SoundSeedsAreRead()
    {
        var facts = SeedReader.Read(seeds.Folder);

        Assert.Equal("投入**5億元**。", Assert.Single(facts.Facts).Text.Traditional);
        Assert.Equal("投入**5亿元**。", facts.Find("some-fact")!.Text.Simplified);
        Assert.Equal("Some title", facts.Article.Title.English);
        Assert.Matches("^[0-9a-f]{12}$", facts.Version);
    }

    [Fact]
    public void ADifferentSeedIsADifferentVersion()
    {
        var before = SeedReader.Read(seeds.Folder).Version;

        seeds.With("questions.yaml", "- {facts: [some-fact], en: [\"How much?\"], zh: [\"多少?\"]}");

        Assert.NotEqual(before, SeedReader.Read(seeds.Folder).Version);
    }

    [Fact]
    public void TheArticleItselfIsReadWhereItLiesBesideTheSeeds()
    {
        seeds.With("article.txt", "Some first paragraph.\n\n  Some second.  \n");

        Assert.Equal(["Some first paragraph.", "Some second."], SeedReader.Read(seeds.Folder).Article.Paragraphs);
    }

    [Fact]
    public void AnArticleOfOtherParagraphsIsRefused()
    {
        seeds.With("article.txt", "Some only paragraph.");

        Assert.Equal(Faults("article.txt: has 1 paragraphs (lines that are not empty), and article.yaml says 2"), Refusal());
    }

    [Fact]
    public void AHighlightThatIsNoFactIsRefused()
    {
        seeds.With("article.yaml", File.ReadAllText(Path.Combine(seeds.Folder, "article.yaml")) + "\nhighlights: [some-fact, no-fact]");

        Assert.Equal(Faults("article.yaml: highlights: there is no fact no-fact"), Refusal());
    }

    [Fact]
    public void EveryFileThatIsMissingIsNamed()
    {
        seeds.Without("article.yaml").Without("lexicon.yaml").Without("facts.yaml").Without("questions.yaml");

        Assert.Equal(Faults(
            "article.yaml: the file is missing",
            "lexicon.yaml: the file is missing",
            "facts.yaml: the file is missing",
            "questions.yaml: the file is missing"), Refusal());
    }

    [Fact]
    public void AKeyThatIsNotKnownIsNamedWithItsLine()
    {
        seeds.With("questions.yaml", "- facts: [some-fact]\n  english: [\"How much?\"]\n");

        Assert.StartsWith(Faults("questions.yaml: line 2: Property 'english' not found"), Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryFaultOfAFactIsReportedAtOnceWithTheIdOfItsFact()
    {
        seeds.With("facts.yaml", """
            - {kind: event, paragraph: 1, en: a, zh: 甲}
            - {id: some-fact, kind: event, paragraph: 1, en: a, zh: 甲}
            - {id: some-fact, kind: event, paragraph: 1, en: a, zh: 甲}
            - {id: no-kind, kind: rumour, paragraph: 1, subject: guangdong, metric: spending, value: 5億元, en: "{value}", zh: "{value}"}
            - {id: no-paragraph, kind: event, paragraph: 3, en: a, zh: 甲}
            - {id: no-text, kind: event, paragraph: 1, en: a}
            - {id: no-slots, kind: figure, paragraph: 1, en: a, zh: 甲}
            - {id: wrong-slots, kind: figure, paragraph: 1, metric: spending, subject: guangdong, value: 5億元, qualifier: roughly, nature: hope, en: "{value}", zh: "{value}"}
            - {id: wrong-figures, kind: event, paragraph: 1, figures: [many], date: soon, period: recent, answers: [how], en: a, zh: 甲}
            - {id: wrong-names, kind: event, paragraph: 1, about: [moon], speaker: nobody, en: a, zh: 甲}
            """);

        Assert.Equal(Faults(
            "facts.yaml: (no id): has no id",
            "facts.yaml: some-fact: the id is there twice",
            "facts.yaml: no-kind: kind 'rumour' is none of figure, statement, policy, event, list, profile",
            "facts.yaml: no-paragraph: paragraph 3 is not within 1 to 2",
            "facts.yaml: no-text: needs a text in en and zh",
            "facts.yaml: no-slots: metric '' is no metric of the lexicon",
            "facts.yaml: no-slots: a figure needs a subject",
            "facts.yaml: no-slots: value '' is no figure",
            "facts.yaml: no-slots: the texts of a figure need the slot {value}",
            "facts.yaml: wrong-slots: qualifier 'roughly' is none of exact, over, nearly, about, up-to, at-least, at-level",
            "facts.yaml: wrong-slots: nature 'hope' is neither result nor target",
            "facts.yaml: wrong-figures: figures holds 'many', which is no figure",
            "facts.yaml: wrong-figures: date 'soon' is no date",
            "facts.yaml: wrong-figures: period 'recent' is no year",
            "facts.yaml: wrong-figures: answers names 'how', which is none of where, when, why, trend",
            "facts.yaml: wrong-names: names 'nobody', which is not in the lexicon",
            "facts.yaml: wrong-names: names 'moon', which is not in the lexicon"), Refusal());
    }

    [Fact]
    public void FaultsOfEveryFileComeInOneMessage()
    {
        seeds.With("article.yaml", "paragraphs: 2\ndigests: [{n: 1, en: First, zh: 第一段}]");
        seeds.With("lexicon.yaml", """
            - {id: guangdong, kind: place, en: Guangdong, zh: 廣東}
            - {id: guangdong, kind: place, en: Guangdong, zh: 廣東}
            - {kind: place, en: Nowhere, zh: 無}
            - {id: spending, kind: metric, en: spending, zh: 投入}
            - {id: moon, kind: planet, en: Moon, zh: 月}
            - {id: mute, kind: topic, en: mute}
            - {id: broad, kind: topic, en: broad, zh: 廣, family: [spending, income]}
            """);
        seeds.With("facts.yaml", "- {id: some-fact, kind: event, paragraph: 9, en: a, zh: 甲}");
        seeds.With("questions.yaml", """
            - {facts: [some-fact], en: ["What?"], zh: ["甚麼?"]}
            - {facts: [], en: ["Why?"], zh: ["為何?"]}
            """);

        Assert.Equal(Faults(
            "lexicon.yaml: guangdong: the id is there twice",
            "lexicon.yaml: a term has no id",
            "lexicon.yaml: moon: kind 'planet' is none of place, org, person, company, policy, event, metric, topic",
            "lexicon.yaml: mute: needs a name in en and zh",
            "lexicon.yaml: broad: family or near names 'income', which is no term",
            "facts.yaml: some-fact: paragraph 9 is not within 1 to 2",
            "questions.yaml: 'What?': names the fact 'some-fact', which does not exist",
            "questions.yaml: 'Why?': needs facts and at least one question in en and zh",
            "article.yaml: the digest of paragraph 2 is missing or out of order"), Refusal());
    }

    private string Refusal() => Assert.Throws<SeedException>(() => SeedReader.Read(seeds.Folder)).Message;

    private string Faults(params string[] faults) =>
        $"The seeds in '{seeds.Folder}' have {faults.Length} fault(s); mend them and start again:\n- {string.Join("\n- ", faults)}";
}
