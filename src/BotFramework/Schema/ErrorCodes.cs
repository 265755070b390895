namespace Microsoft.Bot.Schema;

/// <summary>Codes that a channel puts into <see cref="Error.Code"/>.</summary>
public static class ErrorCodes
{
    public const string ServiceError = "ServiceError";
    public const string BadArgument = "BadArgument";
    public const string BadSyntax = "BadSyntax";
    public const string MissingProperty = "MissingProperty";
    public const string MessageSizeTooBig = "MessageSizeTooBig";
}
