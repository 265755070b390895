using Assistant.Host.Operations;
using Assistant.Turns;

namespace Assistant.Host.TeamsApp;

/// <summary><c>teams-package --app-id … --domain … --out …</c>: writes the app package that a tenant's administrator uploads.</summary>
internal static class TeamsPackageCommand
{
    private const string Usage =
        "Usage: teams-package --app-id GUID --domain NAME --out FILE.zip [--version 1.0.0] [--developer NAME] [--privacy URL] [--terms URL]";

    /// <summary>Whether the command line asks for it.</summary>
    public static bool Matches(string[] args) => args is ["teams-package", ..];

    /// <summary>Returns the exit code: 0 for a written package, 1 for a file that cannot be written, 2 for a command line that cannot be read.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var (request, faults) = PackageArguments.Read(args[1..]);
        if (request is null)
        {
            foreach (var fault in faults)
                await error.WriteLineAsync(fault);
            await error.WriteLineAsync(Usage);
            return 2;
        }

        try
        {
            await File.WriteAllBytesAsync(request.Out, Package(request), cancellationToken);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{request.Out} cannot be written: {fault.Message}");
            return 1;
        }

        await output.WriteLineAsync($"{request.Out} is written. The bot's messaging endpoint is {request.Website}api/messages.");
        if (request.Privacy == request.Website || request.Terms == request.Website)
            await output.WriteLineAsync($"Privacy or terms of use point to {request.Website}; --privacy and --terms name pages of your own.");
        return 0;
    }

    private static byte[] Package(PackageRequest request)
    {
        var builder = WebApplication.CreateBuilder(HostFiles.Options([]));
        builder.Logging.ClearProviders();
        builder.Services.AddAssistant(builder.Configuration);
        using var provider = builder.Services.BuildServiceProvider();
        var respondent = provider.GetRequiredService<Respondent>();
        return AppPackage.Write(request, text => respondent.Greet(text.Tag).Suggestions);
    }
}
