namespace Assistant.Host.TeamsApp;

/// <summary>What an operator gives to make an app package, checked.</summary>
internal sealed record PackageRequest
{
    /// <summary>Id of the bot's app registration, also of the app: a GUID in lower case.</summary>
    public required string AppId { get; init; }

    /// <summary>Name of the host that the bot is reached at.</summary>
    public required string Domain { get; init; }

    /// <summary>The file to write.</summary>
    public required string Out { get; init; }

    /// <summary>Version of the package; Teams takes an update only under a higher one.</summary>
    public required string Version { get; init; }

    /// <summary>Who offers the app.</summary>
    public required string Developer { get; init; }

    /// <summary>Page on privacy.</summary>
    public required string Privacy { get; init; }

    /// <summary>Page with the terms of use.</summary>
    public required string Terms { get; init; }

    /// <summary>The chat page of the host.</summary>
    public string Website => $"https://{Domain}/";
}
