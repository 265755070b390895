using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Benchmarks.Http;

/// <summary>A server in a process of its own on a free loopback port; ended by its id.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private bool hasEnded;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="command">A program and its arguments, as <c>dotnet</c> takes them, without the address.</param>
    public static ServerProcess Start(params string[] command)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var argument in command.Append("--urls").Append(address.AbsoluteUri))
            start.ArgumentList.Add(argument);
        return new ServerProcess(Process.Start(start)!, address);
    }

    /// <summary>Waits until something listens at the address; looks every few milliseconds.</summary>
    public async Task ListensAsync()
    {
        for (var watch = Stopwatch.StartNew(); !await ConnectsAsync(); await Task.Delay(5))
        {
            if (process.HasExited || watch.Elapsed > Patience)
                throw new InvalidOperationException($"The server {string.Join(' ', process.StartInfo.ArgumentList)} did not start.");
        }
    }

    /// <summary>What the process has used so far; only programs of the benchmarks tell.</summary>
    public async Task<Usage> UsageAsync()
    {
        await process.StandardInput.WriteLineAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Server.UsageMark, StringComparison.Ordinal))
                continue;
            var figures = line[Server.UsageMark.Length..].Split(' ').Select(figure => long.Parse(figure, CultureInfo.InvariantCulture)).ToArray();
            process.Refresh();
            return new Usage(process.TotalProcessorTime, figures[0], figures[1]);
        }

        throw new InvalidOperationException("The server has ended.");
    }

    /// <summary>The memory that the process holds, in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Ends the process, as a power cut would; may be called twice.</summary>
    public async ValueTask DisposeAsync()
    {
        if (hasEnded)
            return;
        hasEnded = true;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> ConnectsAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>A loopback port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>What a process has used since its start: CPU time, bytes allocated, methods compiled.</summary>
internal sealed record Usage(TimeSpan Cpu, long Bytes, long Methods);
