using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Runs a bot's turns from HTTP requests. What is refused gets a status and an empty body.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Of a bot without an app id.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(
            configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    public async Task ProcessAsync(
        HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (httpRequest.Method != HttpMethods.Post)
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var activity = await HttpHelper.ReadRequestAsync<Activity>(httpRequest);
        if (string.IsNullOrEmpty(activity?.Type) || !ServiceUrls.IsAbsolute(activity.ServiceUrl))
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            LogBadRequest(Logger);
            return;
        }

        try
        {
            string token = httpRequest.Headers["Authorization"];
            var response = await ProcessActivityAsync(token, activity, bot.OnTurnAsync, cancellationToken);
            await HttpHelper.WriteResponseAsync(httpResponse, response);
        }
        catch (UnauthorizedAccessException e)
        {
            httpResponse.StatusCode = (e as AccessRefused)?.Status ?? StatusCodes.Status401Unauthorized;
            LogRefused(Logger, httpResponse.StatusCode, e.Message);
        }
        catch (KeysUnavailable e)
        {
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
            LogRefused(Logger, httpResponse.StatusCode, e.Message);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Refused a request that is no activity")]
    private static partial void LogBadRequest(ILogger logger);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Refused a request with {Status}: {Reason}")]
    private static partial void LogRefused(ILogger logger, int status, string reason);
}
