using System.Net;

namespace Assistant.Host.Tests;

public class SettingsTests(SharedHost shared)
{
    [Fact]
    public void EveryFaultOfTheSettingsStandsInOneMessage()
    {
        var fault = FailingStart.With(
            "--Bot:MicrosoftAppType=Banana",
            "--DirectLine:Secret=short",
            "--DirectLine:TokenMinutes=5",
            "--DirectLine:AllowedOrigins:0=https://www.example.org/path",
            "--Conversations:Folder= ");

        Assert.Contains("Bot:MicrosoftAppType is \"Banana\"; it must be one of MultiTenant, SingleTenant, UserAssignedMSI.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DirectLine:Secret is shorter than 16 characters.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DirectLine:TokenMinutes must lie between 16 and 1440.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("DirectLine:AllowedOrigins holds \"https://www.example.org/path\", which is not an origin such as https://www.example.org.", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Conversations:Folder is empty; name a folder that the host may write to.", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("livez")]
    [InlineData("readyz")]
    public async Task AHealthyHostSaysSo(string path)
    {
        var host = shared.Host;

        using var answer = await host.Http.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
