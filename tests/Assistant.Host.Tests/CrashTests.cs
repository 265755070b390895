using System.Net;
using Assistant.Browser;

namespace Assistant.Host.Tests;

/// <summary>The real process, killed under load again and again: nothing that it acknowledged is lost, answered twice or out of order.</summary>
public sealed class CrashTests
{
    private const int Kills = 100;
    private const int Conversations = 4;
    private const int KillsOfAConversation = 10;
    private const int LongestRunMilliseconds = 250;
    private static readonly string[] Questions = ["What was Guangdong's R&D spending in 2023?", "and its rank?", "how does Guangdong's tech transfer compare with Beijing's", "hello", "江蘇呢?"];

    [Fact]
    public async Task AHostThatIsKilledUnderLoadLosesAndRepeatsNothing()
    {
        await using var host = new HostProcess();
        using var http = new HttpClient { BaseAddress = host.Address };
        var random = new Random(20251230);
        List<Talk> talks = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            await host.StartAsync();
            await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
            if (kill % KillsOfAConversation == 0)
                talks = [.. await Task.WhenAll(Enumerable.Range(0, Conversations).Select(async _ => new Talk(await ChatClient.StartedAsync(http))))];
            var asking = talks.Select(talk => talk.KeepAskingAsync()).ToList();
            await Task.Delay(random.Next(LongestRunMilliseconds), TestContext.Current.CancellationToken);
            await host.KillAsync();
            await Task.WhenAll(asking);
        }

        await host.StartAsync();
        await Task.WhenAll(talks.Select(talk => talk.AssertWholeAsync()));
    }

    /// <summary>A conversation whose client asks one question after the other, and notes which were acknowledged.</summary>
    private sealed class Talk(ChatClient client)
    {
        private readonly List<string> acknowledged = [];

        /// <summary>Asks until the host is gone.</summary>
        public async Task KeepAskingAsync()
        {
            try
            {
                for (var at = 0; ; at++)
                {
                    var answer = await client.SayAsync(Questions[at % Questions.Length]);
                    if (answer.Status == HttpStatusCode.OK)
                        acknowledged.Add(answer.Text("id"));
                    else
                        await Task.Delay(1, TestContext.Current.CancellationToken);
                }
            }
            catch (HttpRequestException)
            {
                // Killed.
            }
        }

        /// <summary>Waits for the answer to the last question, then reads the conversation through.</summary>
        public async Task AssertWholeAsync()
        {
            if (acknowledged.Count > 0)
                await client.ReplyToAsync(acknowledged[^1]);
            var log = new List<System.Text.Json.Nodes.JsonObject>();
            for (var watermark = ""; ;)
            {
                var page = await client.ReadAsync(watermark);
                if (page.Activities.Count == 0)
                    break;
                log.AddRange(page.Activities);
                watermark = page.Text("watermark");
            }

            var ids = log.ConvertAll(activity => (string)activity["id"]!);
            Assert.Equal(ids.Distinct(), ids);
            var asked = log.Where(activity => (string?)activity["from"]!["role"] == "user").Select(activity => (string)activity["id"]!).ToList();
            var answered = log.Select(activity => (string?)activity["replyToId"]).OfType<string>().ToList();
            Assert.Equal(acknowledged, asked.Where(acknowledged.Contains));
            Assert.Equal(answered.Distinct(), answered);
            Assert.Equal(asked.Take(answered.Count), answered);
            Assert.Empty(acknowledged.Except(answered));
        }
    }
}
