using Assistant.Host.Operations;

namespace Assistant.Host.Tests;

public class AskCommandTests
{
    [Fact]
    public async Task AQuestionIsAnsweredInTheTerminal()
    {
        var (code, lines) = await RunAsync("ask", "hello");

        Assert.Equal(0, code);
        Assert.NotEqual("", lines[0]);
        Assert.DoesNotContain(lines, line => line.StartsWith("engine", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnExplanationShowsHowTheAnswerCameAbout()
    {
        var (code, lines) = await RunAsync("ask", "hello", "--explain");

        Assert.Equal(0, code);
        Assert.Contains("engine       Embedded", lines);
        Assert.Contains(lines, line => line.StartsWith("fact base    ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "")]
    [InlineData("ask", "one", "two")]
    public async Task ACommandThatCannotBeReadIsExplained(params string[] args)
    {
        var (code, lines) = await RunAsync(args);

        Assert.Equal((2, "Usage: ask \"question\" [--explain]"), (code, lines[0]));
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var code = await AskCommand.RunAsync(args, output, TestContext.Current.CancellationToken);
        return (code, output.ToString().Split(Environment.NewLine));
    }
}
