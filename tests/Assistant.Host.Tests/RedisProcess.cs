using System.Diagnostics;
using System.Globalization;
using Assistant.Browser;
using StackExchange.Redis;

namespace Assistant.Host.Tests;

/// <summary>A real Redis on a loopback port of its own, every write of which is on the disk before it is answered; can be killed, paused and started again.</summary>
internal sealed class RedisProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string folder = SomeFolder.New();
    private readonly string[] options;
    private Process? process;

    private RedisProcess(string[] options) => this.options = options;

    public int Port { get; } = HostProcess.FreePort();

    /// <summary>The setting that leads to it.</summary>
    public string Configuration => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    public static async Task<RedisProcess> StartedAsync(params string[] options)
    {
        var redis = new RedisProcess(options);
        try
        {
            await redis.StartAsync();
            return redis;
        }
        catch (RedisConnectionException)
        {
            await redis.DisposeAsync();
            throw;
        }
    }

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("redis-server")
        {
            ArgumentList = { "--bind", "127.0.0.1", "--port", Port.ToString(CultureInfo.InvariantCulture), "--dir", folder, "--appendonly", "yes", "--appendfsync", "always", "--save", "", "--loglevel", "warning" },
            RedirectStandardOutput = true,
        }.With(options))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await using var connection = await ConnectAsync();
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Lets it answer nothing, or again everything; its connections stay open.</summary>
    public async Task PauseAsync(bool isPaused)
    {
        using var kill = Process.Start("kill", [isPaused ? "-STOP" : "-CONT", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Lets it refuse to write, as one that has lost its replicas, or again take everything.</summary>
    public async Task RefuseAsync(bool isRefusing)
    {
        await using var connection = await ConnectAsync();
        await connection.GetServers()[0].ConfigSetAsync("min-replicas-to-write", isRefusing ? "1" : "0");
    }

    /// <summary>A connection to it, as soon as it answers.</summary>
    public async Task<ConnectionMultiplexer> ConnectAsync()
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                return await ConnectionMultiplexer.ConnectAsync($"{Configuration},connectRetry=1,connectTimeout=1000,allowAdmin=true");
            }
            catch (RedisConnectionException) when (watch.Elapsed < Patience && !process!.HasExited)
            {
                // Not listening yet.
            }
        }
    }

    /// <summary>Whether a text stands in any of its files.</summary>
    public bool IsInAFile(string text) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Any(file => File.ReadAllText(file).Contains(text, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }
}

file static class Arguments
{
    public static ProcessStartInfo With(this ProcessStartInfo start, IEnumerable<string> more)
    {
        foreach (var one in more)
            start.ArgumentList.Add(one);
        return start;
    }
}
