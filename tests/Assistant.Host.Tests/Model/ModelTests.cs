using FsCheck;
using FsCheck.Fluent;

namespace Assistant.Host.Tests.Model;

/// <summary>
/// The decisions of a conversation under random interleavings, repeated messages, lost acknowledgements, failed commits, crashes and hosts that
/// run beside each other. The seed is fixed; a failure prints its script, shortened, which a <see cref="World"/> plays again.
/// </summary>
public sealed class ModelTests
{
    private const int Runs = 5000;
    private const int LongestScript = 200;
    private const ulong Seed = 20251230;

    public static TheoryData<Plant> Plants => [.. Enum.GetValues<Plant>().Where(plant => plant != Plant.None)];

    [Fact]
    public void EveryMessageIsAcknowledgedOnceDurableAnsweredOnceAndSeenOnce() => Check(Plant.None);

    [Theory]
    [MemberData(nameof(Plants))]
    public void AFaultThatIsPlantedIsFound(Plant plant) =>
        Assert.Contains("Falsifiable", Assert.ThrowsAny<Exception>(() => Check(plant)).Message, StringComparison.Ordinal);

    private static void Check(Plant plant) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithReplay(Seed, 1).WithMaxTest(Runs).WithEndSize(LongestScript),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), script => new World(plant).Play(script)));
}
