using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Assistant.Browser;

/// <summary>The built host as a process of its own, on a loopback port and a data folder of its own; can be killed and started again.</summary>
internal sealed class HostProcess(Dictionary<string, string>? settings = null) : IAsyncDisposable
{
    /// <summary>Settings by the names of their environment variables; read at the start.</summary>
    public Dictionary<string, string> Settings { get; } = settings ?? [];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string data = Directory.CreateTempSubdirectory("assistant-").FullName;
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    /// <summary>Starts the host, with the settings as environment variables, and waits until it serves the page.</summary>
    public async Task StartAsync()
    {
        // A host that may write no more to its files learns it from the call, and not from a signal that ends it.
        var start = new ProcessStartInfo("env")
        {
            ArgumentList = { "--ignore-signal=XFSZ", "dotnet", Path.Combine(AppContext.BaseDirectory, "Assistant.Host.dll"), "--urls", Address.AbsoluteUri },
            Environment = { ["Conversations__Folder"] = data },
            WorkingDirectory = Repository.Top,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var faults = process.StandardError.ReadToEndAsync();
        if (!await AnswersAsync())
            throw new InvalidOperationException($"The host did not start.{Environment.NewLine}{(process.HasExited ? await faults : "It does not answer.")}");
    }

    /// <summary>Ends the host as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null)
            return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Lets the host write nothing to its files, as on a disk that is full or read-only, or again everything.</summary>
    public async Task LimitFilesAsync(bool isFull)
    {
        using var limit = Process.Start("prlimit", ["--pid", process!.Id.ToString(CultureInfo.InvariantCulture), isFull ? "--fsize=0:unlimited" : "--fsize=unlimited:unlimited"]);
        await limit.WaitForExitAsync();
        if (limit.ExitCode != 0)
            throw new InvalidOperationException("prlimit could not set the limit.");
    }

    /// <summary>Lets every flush to the disk take so long, until the result is disposed of.</summary>
    public Task<IAsyncDisposable> SlowDiskAsync(TimeSpan flush) =>
        TraceAsync("fsync,fdatasync", string.Create(CultureInfo.InvariantCulture, $"delay_enter={flush.TotalMicroseconds:F0}"));

    /// <summary>Ends the host as a power cut would, as it enters one of these system calls so many times.</summary>
    public async Task KillAtAsync(string calls, int times)
    {
        await using (await TraceAsync(calls, string.Create(CultureInfo.InvariantCulture, $"signal=KILL:when={times}")))
        {
            using var patience = new CancellationTokenSource(Patience);
            await process!.WaitForExitAsync(patience.Token);
        }

        await KillAsync();
    }

    /// <summary>Lets something happen at system calls, until the result is disposed of.</summary>
    private async Task<IAsyncDisposable> TraceAsync(string calls, string effect)
    {
        var strace = Process.Start(new ProcessStartInfo("strace")
        {
            ArgumentList = { "-f", "-q", "-p", process!.Id.ToString(CultureInfo.InvariantCulture), "-e", $"trace={calls}", "-e", $"inject={calls}:{effect}", "-o", "/dev/null" },
        })!;
        await Task.Delay(200);
        return strace.HasExited && !process.HasExited ? throw new InvalidOperationException("strace could not attach.") : new Tracing(strace);
    }

    /// <summary>Asks the host to stop, as a supervisor does, and waits until it has; its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        var code = process.ExitCode;
        process.Dispose();
        process = null;
        return code;
    }

    /// <summary>The file of the database.</summary>
    public string Database => Directory.GetFiles(data, "*.db").Single();

    /// <summary>Deletes what a killed host has stored.</summary>
    public void Forget()
    {
        Directory.Delete(data, recursive: true);
        Directory.CreateDirectory(data);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(data, recursive: true);
    }

    private async Task<bool> AnswersAsync()
    {
        using var http = new HttpClient();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !process!.HasExited; await Task.Delay(100))
        {
            try
            {
                using var response = await http.GetAsync(Address);
                return response.IsSuccessStatusCode;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
        }

        return false;
    }

    /// <summary>A loopback port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Tracing(Process strace) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (!strace.HasExited)
            {
                using var kill = Process.Start("kill", ["-INT", strace.Id.ToString(CultureInfo.InvariantCulture)]);
                await kill.WaitForExitAsync();
            }

            await strace.WaitForExitAsync();
            strace.Dispose();
        }
    }
}
