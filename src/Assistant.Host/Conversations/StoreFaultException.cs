namespace Assistant.Host.Conversations;

/// <summary>
/// The store could not read, or could not make a commit durable: the disk is full or gone, another process holds the database, the
/// conversation has gone on elsewhere. What was asked for did not happen and may be asked for again.
/// </summary>
[GenerateSerializer]
internal sealed class StoreFaultException(string message, Exception? cause = null) : Exception(message, cause);
