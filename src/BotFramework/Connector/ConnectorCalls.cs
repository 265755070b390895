using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Sends calls to a channel. A call is repeated only when the channel says that it did not take it (412, 429, 401 with
/// a new token), when no byte of it left, or when it does no harm twice; see <see cref="RetryRules"/>.
/// </summary>
internal sealed class ConnectorCalls(HttpClient http, ServiceClientCredentials credentials, TimeProvider time)
{
    private const string UserAgent = "Microsoft-BotFramework/3.1 BotBuilder/4.23.1 (.NET)";
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    public async Task<HttpOperationResponse<T>> SendAsync<T>(
        Uri serviceUrl, ConnectorCall call, CancellationToken cancellationToken)
    {
        var uri = new Uri($"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{call.Path}");
        var body = call.Body is null ? null : ProtocolJson.Serialize(call.Body);
        var rules = new RetryRules(call.Repeatable, time);
        while (true)
        {
            var request = await CreateAsync(uri, body, call, cancellationToken);
            HttpResponseMessage response;
            try
            {
                response = await http.SendAsync(request, cancellationToken);
            }
            catch (HttpRequestException e) when (rules.MayRepeat(e))
            {
                await rules.WaitAsync(cancellationToken);
                continue;
            }

            if (response.IsSuccessStatusCode)
                return await ReadAsync<T>(request, response, cancellationToken);
            if (response.StatusCode == HttpStatusCode.Unauthorized && credentials is AppCredentials app
                && rules.MayRenewToken)
                await app.GetTokenAsync(forceRefresh: true);
            else if (rules.MayRepeat(response))
                await rules.WaitAsync(cancellationToken);
            else
                throw await ErrorAsync(request, response, body, cancellationToken);

            response.Dispose();
        }
    }

    private async Task<HttpRequestMessage> CreateAsync(
        Uri uri, byte[] body, ConnectorCall call, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(call.Method, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "*/*");
        if (call.ConversationId is not null)
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", HeaderText(call.ConversationId));
        if (call.Headers is not null)
        {
            foreach (var header in call.Headers)
                request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = Json;
        }

        if (credentials is not null)
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
        return request;
    }

    /// <summary>Ids with anything but plain ASCII travel escaped, as in the path.</summary>
    private static string HeaderText(string id)
    {
        foreach (var c in id)
        {
            if (c is < ' ' or > '~')
                return Uri.EscapeDataString(id);
        }

        return id;
    }

    private static async Task<HttpOperationResponse<T>> ReadAsync<T>(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var result = new HttpOperationResponse<T> { Request = request, Response = response };
        if (typeof(T) == typeof(Stream))
        {
            result.Body = (T)(object)await response.Content.ReadAsStreamAsync(cancellationToken);
            return result;
        }

        var bytes = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            result.Body = bytes.Length == 0 ? default : ProtocolJson.Deserialize<T>(bytes);
        }
        catch (JsonException) when (request.Method != HttpMethod.Get)
        {
            // The channel took what was sent; an answer that cannot be read does not undo that.
        }
        catch (JsonException e)
        {
            throw new RestException("The channel's answer is not the JSON that was asked for.", e);
        }

        return result;
    }

    private static async Task<ErrorResponseException> ErrorAsync(
        HttpRequestMessage request, HttpResponseMessage response, byte[] body, CancellationToken cancellationToken)
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken);
        var sent = body is null ? null : System.Text.Encoding.UTF8.GetString(body);
        var error = new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, sent),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = ReadError(content),
        };
        response.Dispose();
        return error;
    }

    /// <summary>Either <c>{"error":{"code":…}}</c> or the flat <c>{"code":…}</c> that some channels send.</summary>
    private static ErrorResponse ReadError(string content)
    {
        try
        {
            var nested = ProtocolJson.Deserialize<ErrorResponse>(content);
            return nested?.Error is null ? new ErrorResponse(ProtocolJson.Deserialize<Error>(content)) : nested;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
