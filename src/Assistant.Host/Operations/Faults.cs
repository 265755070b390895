namespace Assistant.Host.Operations;

/// <summary>The one place where a fault of a request ends: a status, a sentence, and nothing of what went wrong inside.</summary>
internal static class Faults
{
    private const string OwnFault = """{"error":{"code":"ServiceError","message":"The host could not do this. Please try again."}}""";
    private const string CallersFault = """{"error":{"code":"BadArgument","message":"The request cannot be read."}}""";

    /// <summary>Requests that the server itself could not read keep their 4xx and are nothing to log; everything else is a 500.</summary>
    public static void UseFaultHandler(this WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
    {
        ExceptionHandler = HandleAsync,
        StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
    });

    private static Task HandleAsync(HttpContext http)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(http.Response.StatusCode < StatusCodes.Status500InternalServerError ? CallersFault : OwnFault);
    }
}
