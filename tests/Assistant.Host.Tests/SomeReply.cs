using Assistant.Language;
using Assistant.Turns;

namespace Assistant.Host.Tests;

/// <summary>Replies for tests.</summary>
internal static class SomeReply
{
    public static Reply With(int citations, Engine engine = Engine.Embedded) => new()
    {
        Tongue = Tongue.English,
        Text = "**7.512 billion yuan** [1]",
        Citations = [.. Enumerable.Range(1, citations).Select(Citation)],
        Suggestions = ["One?", "Two?", "Three?", "Four?"],
        Engine = engine,
        Outcome = Outcome.Answered,
        Focus = Focus.None,
        Receipt = new Receipt([], [], [], "v1"),
    };

    private static Citation Citation(int number) =>
        new(number, $"fact-{number}", Paragraph: number, Title: new string('t', 79) + "𠮷" + "x", Abstract: new string('a', 200));
}
