namespace Microsoft.Rest;

/// <summary>A client of a remote service.</summary>
public abstract class ServiceClient<T>(HttpClient httpClient, bool disposeHttpClient) : IDisposable
    where T : ServiceClient<T>
{
    public HttpClient HttpClient { get; } = httpClient;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && disposeHttpClient)
            HttpClient.Dispose();
    }
}
