namespace Assistant.Tests.Facts;

/// <summary>A seed folder of its own with sound files, any of which a test may write anew.</summary>
internal sealed class SomeSeeds : IDisposable
{
    public SomeSeeds()
    {
        With("article.yaml", """
            title: {en: Some title, zh: 標題}
            publisher: {en: Some publisher, zh: 媒體}
            reporter: {en: Some reporter, zh: 記者}
            year: 2024
            paragraphs: 2
            digests:
              - {n: 1, en: First, zh: 第一段}
              - {n: 2, en: Second, zh: 第二段}
            """);
        With("lexicon.yaml", """
            - {id: guangdong, kind: place, en: Guangdong, zh: 廣東, alias: [粵]}
            - {id: spending, kind: metric, en: spending, zh: 投入}
            """);
        With("facts.yaml", """
            - {id: some-fact, kind: figure, paragraph: 2, metric: spending, subject: guangdong, value: 5億元, en: "It spent {value}.", zh: "投入{value}。"}
            """);
        With("questions.yaml", """
            - {facts: [some-fact], en: ["How much did it spend?"], zh: ["投入多少?"]}
            """);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("seeds-").FullName;

    public SomeSeeds With(string file, string text)
    {
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public SomeSeeds Without(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
