using System.Net;
using System.Net.Http.Headers;

namespace Microsoft.Rest;

/// <summary>What is kept of an HTTP message for an exception. The Authorization header is not.</summary>
public abstract class HttpMessageWrapper
{
    protected HttpMessageWrapper(HttpHeaders headers, string content)
    {
        Content = content;
        foreach (var header in headers)
        {
            if (!string.Equals(header.Key, "Authorization", StringComparison.OrdinalIgnoreCase))
                Headers[header.Key] = header.Value;
        }
    }

    public string Content { get; set; }

    public IDictionary<string, IEnumerable<string>> Headers { get; } =
        new Dictionary<string, IEnumerable<string>>(StringComparer.OrdinalIgnoreCase);
}

/// <summary>The request of an exception.</summary>
public class HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    : HttpMessageWrapper(httpRequest.Headers, content)
{
    public HttpMethod Method { get; } = httpRequest.Method;

    public Uri RequestUri { get; } = httpRequest.RequestUri;
}

/// <summary>The response of an exception.</summary>
public class HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    : HttpMessageWrapper(httpResponse.Headers, content)
{
    public HttpStatusCode StatusCode { get; } = httpResponse.StatusCode;

    public string ReasonPhrase { get; } = httpResponse.ReasonPhrase;
}
