namespace Assistant.Host.Conversations.Cluster;

/// <summary>What goes wrong between hosts, told as a fault of the store: what was asked for may be asked for again.</summary>
internal static class ClusterFaults
{
    private const string Silence = "The host that runs the conversation does not answer.";

    /// <summary>Whether a call between hosts failed by the cluster, and not by what was asked for.</summary>
    public static bool AreOfTheCluster(Exception fault) => fault is StoreFaultException or OrleansException or TimeoutException or OperationCanceledException;

    /// <summary>Whether a call failed by the host that it was for, and not by the store.</summary>
    public static bool IsOfAHost(StoreFaultException fault) => fault.InnerException is OrleansException;

    /// <summary>Waits for a call of another host.</summary>
    public static Task<T> GuardAsync<T>(Task<T> call) => StoreFaultException.GuardAsync(call, AreOfTheCluster, Silence);

    /// <inheritdoc cref="GuardAsync{T}"/>
    public static Task GuardAsync(Task call) => StoreFaultException.GuardAsync(call, AreOfTheCluster, Silence);
}
