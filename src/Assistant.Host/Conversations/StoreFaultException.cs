namespace Assistant.Host.Conversations;

/// <summary>
/// The store could not read, or could not make a commit durable: the disk is full or gone, another process holds the database, the
/// conversation has gone on elsewhere. What was asked for did not happen and may be asked for again.
/// </summary>
[GenerateSerializer]
internal sealed class StoreFaultException(string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>Waits for a call; what fails it by the fault of the store is told as this.</summary>
    public static async Task<T> GuardAsync<T>(Task<T> call, Predicate<Exception> isFault, string message)
    {
        try
        {
            return await call;
        }
        catch (Exception fault) when (fault is not StoreFaultException && isFault(fault))
        {
            throw new StoreFaultException(message, fault);
        }
    }

    /// <inheritdoc cref="GuardAsync{T}"/>
    public static Task GuardAsync(Task call, Predicate<Exception> isFault, string message) => GuardAsync(DoneAsync(call), isFault, message);

    private static async Task<bool> DoneAsync(Task call)
    {
        await call;
        return true;
    }
}
