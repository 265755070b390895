using System.Security.Cryptography;
using Assistant.Host.Conversations.Redis;
using StackExchange.Redis;

namespace Assistant.Host.DirectLine;

/// <summary>The key that signs tokens: configured, or random and kept beside the conversations so that tokens outlive a restart.</summary>
internal sealed record SigningKey(byte[] Bytes)
{
    private const int Length = 32;
    private const string FileName = "token.key";

    /// <summary>Takes the configured key, else the one in <paramref name="folder"/>, which is made when missing or unusable.</summary>
    public static SigningKey Load(string configured, string folder)
    {
        if (configured.Length > 0)
            return new SigningKey(Convert.FromBase64String(configured));

        var path = Path.Combine(folder, FileName);
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: >= Length } kept)
            return new SigningKey(kept);

        var made = RandomNumberGenerator.GetBytes(Length);
        Directory.CreateDirectory(folder);
        Keep(path, made);
        return new SigningKey(made);
    }

    /// <summary>Takes the configured key, else the one that the hosts of a cluster share, which is made when missing.</summary>
    public static SigningKey Load(string configured, IDatabase shared)
    {
        if (configured.Length > 0)
            return new SigningKey(Convert.FromBase64String(configured));
        shared.StringSet(RedisKeys.SigningKey, RandomNumberGenerator.GetBytes(Length), when: When.NotExists);
        return new SigningKey(shared.StringGet(RedisKeys.SigningKey)!);
    }

    private static void Keep(string path, byte[] key)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(path + ".new", options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }
}
