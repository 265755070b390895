namespace Assistant.Host.Tests.Clusters;

/// <summary>Tests of several processes, which need the machine for themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ClusterCollection
{
    public const string Name = "clusters";
}
