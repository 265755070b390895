using System.Net;
using Assistant.Host.Operations;

namespace Assistant.Host.Tests;

public class LoopbackTests
{
    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.2", "127.0.0.1")]
    [InlineData("::1", "::1", "[::1]")]
    [InlineData("::ffff:127.0.0.1", "::ffff:127.0.0.1", "LOCALHOST")]
    public void ACallerOnTheSameMachineIsLocal(string listener, string caller, string host) =>
        Assert.True(Loopback.IsLocal(IPAddress.Parse(listener), IPAddress.Parse(caller), host));

    [Theory]
    [InlineData("192.168.1.5", "192.168.1.5", "localhost")]
    [InlineData("192.168.1.5", "192.168.1.9", "192.168.1.5")]
    [InlineData("127.0.0.1", "192.168.1.9", "localhost")]
    [InlineData("127.0.0.1", "127.0.0.1", "rebound.example")]
    [InlineData("127.0.0.1", "127.0.0.1", "")]
    [InlineData("0.0.0.0", "127.0.0.1", "localhost")]
    public void AnyOtherCallerIsNot(string listener, string caller, string host) =>
        Assert.False(Loopback.IsLocal(IPAddress.Parse(listener), IPAddress.Parse(caller), host));

    [Fact]
    public void ACallerWithoutAnAddressIsNot() => Assert.False(Loopback.IsLocal(null, null, "localhost"));
}
