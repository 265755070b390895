namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Nobody can be recognised for the moment: the issuer's keys were never fetched, or too long ago.</summary>
internal sealed class KeysUnavailable() : Exception("The issuer's signing keys are not available.");
