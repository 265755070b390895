namespace Assistant.Host.Tests;

/// <summary>Folders for tests.</summary>
internal static class SomeFolder
{
    public static string New() => Directory.CreateTempSubdirectory("assistant-").FullName;
}
