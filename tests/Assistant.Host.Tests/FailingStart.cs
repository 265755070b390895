using System.Reflection;

namespace Assistant.Host.Tests;

/// <summary>A host that is started as from a command line and cannot run.</summary>
internal static class FailingStart
{
    /// <summary>What the program ends with.</summary>
    public static Exception With(params string[] args)
    {
        var main = typeof(Program).Assembly.EntryPoint!;
        return Assert.ThrowsAny<Exception>(() => main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [args], null));
    }
}
