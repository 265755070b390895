using Assistant.Host.Conversations;

namespace Assistant.Host.Operations;

/// <summary>The one place where a fault of a request ends: a status, a sentence, and nothing of what went wrong inside.</summary>
internal static class Faults
{
    private const string OwnFault = """{"error":{"code":"ServiceError","message":"The host could not do this. Please try again."}}""";
    private const string StoreFault = """{"error":{"code":"ServiceUnavailable","message":"The host cannot keep messages just now. Please try again in a moment."}}""";
    private const string CallersFault = """{"error":{"code":"BadArgument","message":"The request cannot be read."}}""";

    /// <summary>
    /// Requests that the server itself could not read keep their 4xx and are nothing to log, a store that is away is a 503 and was logged where
    /// it failed; everything else is a 500.
    /// </summary>
    public static void UseFaultHandler(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = HandleAsync,
        StatusCodeSelector = fault => fault switch
        {
            BadHttpRequestException bad => bad.StatusCode,
            StoreFaultException => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status500InternalServerError,
        },
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    });

    /// <summary>Refuses a request that may be sent again soon.</summary>
    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return HandleAsync(http);
    }

    private static Task HandleAsync(HttpContext http)
    {
        var response = http.Response;
        response.ContentType = "application/json; charset=utf-8";
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = "1";
        return response.WriteAsync(response.StatusCode switch
        {
            < StatusCodes.Status500InternalServerError => CallersFault,
            StatusCodes.Status503ServiceUnavailable => StoreFault,
            _ => OwnFault,
        });
    }
}
