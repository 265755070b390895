using Assistant.Host.Operations;

namespace Assistant.Host.Model;

/// <summary>The section <c>Model</c>: the language model that words replies, if any.</summary>
internal sealed class ModelOptions : ISettings
{
    private static readonly string[] Providers = ["None", "AzureOpenAI", "OpenAI"];

    public static string Section => "Model";

    /// <summary><c>None</c>: the embedded engine words every reply. <c>AzureOpenAI</c>, or <c>OpenAI</c> for any endpoint that speaks its protocol.</summary>
    public string Provider { get; set; } = "None";

    /// <summary>Address of the service, for example <c>https://name.openai.azure.com</c> or <c>http://localhost:11434/v1</c>.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Name of the deployment or model.</summary>
    public string Deployment { get; set; } = "";

    /// <summary>Name of a deployment that is asked where the first fails; empty for none.</summary>
    public string SecondDeployment { get; set; } = "";

    /// <summary>The key. Empty with <c>AzureOpenAI</c>: the identity of the machine or user (Azure.Identity).</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>Folder of the prompt templates.</summary>
    public string Prompts { get; set; } = "prompts";

    /// <summary>Whether answers are read as the model makes them, and grow before the reader's eyes where the channel allows it.</summary>
    public bool Stream { get; set; } = true;

    /// <summary>Seconds from the question to the reply, 1 to 8; then the embedded engine words it.</summary>
    public int DeadlineSeconds { get; set; } = 8;

    /// <summary>Turns at the model at one time, 1 to 256.</summary>
    public int Concurrency { get; set; } = 8;

    /// <summary>Turns of one conversation per hour that the model words, 1 to 10000.</summary>
    public int TurnsPerHour { get; set; } = 60;

    /// <summary>Tokens of all turns per day, from 1000.</summary>
    public long TokensPerDay { get; set; } = 2_000_000;

    public bool IsNone => Provider.Equals("None", StringComparison.OrdinalIgnoreCase);

    public bool IsAzure => Provider.Equals("AzureOpenAI", StringComparison.OrdinalIgnoreCase);

    public IEnumerable<string> Faults()
    {
        if (!Providers.Contains(Provider, StringComparer.OrdinalIgnoreCase))
            yield return $"Provider is \"{Provider}\"; it must be one of {string.Join(", ", Providers)}.";
        else if (!IsNone)
            foreach (var fault in FaultsOfConnection())
                yield return fault;
        if (DeadlineSeconds is < 1 or > 8)
            yield return $"DeadlineSeconds is {DeadlineSeconds}; it must be from 1 to 8.";
        if (Concurrency is < 1 or > 256)
            yield return $"Concurrency is {Concurrency}; it must be from 1 to 256.";
        if (TurnsPerHour is < 1 or > 10_000)
            yield return $"TurnsPerHour is {TurnsPerHour}; it must be from 1 to 10000.";
        if (TokensPerDay < 1000)
            yield return $"TokensPerDay is {TokensPerDay}; it must be at least 1000.";
    }

    private IEnumerable<string> FaultsOfConnection()
    {
        if (!IsAddress(Endpoint))
            yield return "Endpoint must be an https address, or http on this machine, without user or query.";
        if (Deployment.Length == 0)
            yield return $"Deployment is missing for {Provider}.";
        if (Deployment.Concat(SecondDeployment).Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.' or ':' or '/')))
            yield return "Deployment and SecondDeployment may hold letters, digits and - _ . : / only.";
        if (ApiKey.Length == 0 && !IsAzure)
            yield return "ApiKey is missing for OpenAI; a local server takes any.";
        if (ApiKey.Any(c => c is <= ' ' or > '~'))
            yield return "ApiKey holds spaces or characters that no key has.";
        if (Prompts.Length == 0)
            yield return "Prompts must name the folder of the prompt templates.";
    }

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.UserInfo.Length == 0 && uri.Query.Length == 0 && uri.Fragment.Length == 0;
}
