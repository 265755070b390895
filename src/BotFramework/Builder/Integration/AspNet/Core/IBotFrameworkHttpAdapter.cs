using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Hands an HTTP request of a channel to a bot, and its answer to the response.</summary>
public interface IBotFrameworkHttpAdapter
{
    Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default);
}
