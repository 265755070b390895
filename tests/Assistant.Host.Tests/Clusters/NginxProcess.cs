using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Assistant.Browser;

namespace Assistant.Host.Tests.Clusters;

/// <summary>A real nginx on a loopback port of its own, set up as the README says.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private readonly string folder = SomeFolder.New();
    private readonly Process process;

    private NginxProcess(IEnumerable<Uri> hosts)
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            daemon off;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log warn;
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder}};
                proxy_temp_path {{folder}};
                fastcgi_temp_path {{folder}};
                uwsgi_temp_path {{folder}};
                scgi_temp_path {{folder}};
                {{OfReadme(hosts, Address.Port)}}
            }
            """);
        process = Process.Start("nginx", ["-c", file, "-p", folder]);
    }

    public Uri Address { get; } = new($"http://127.0.0.1:{HostProcess.FreePort()}/");

    public static async Task<NginxProcess> StartedAsync(SomeCluster cluster)
    {
        var nginx = new NginxProcess(cluster.Hosts.Select(host => host.Address));
        using var http = new HttpClient { BaseAddress = nginx.Address };
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            try
            {
                using var response = await http.GetAsync(new Uri("livez", UriKind.Relative));
                return nginx;
            }
            catch (HttpRequestException) when (watch.Elapsed < TimeSpan.FromSeconds(20) && !nginx.process.HasExited)
            {
                // Not listening yet.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What the README says, with other addresses.</summary>
    private static string OfReadme(IEnumerable<Uri> hosts, int port)
    {
        var readme = File.ReadAllText(Path.Combine(Repository.Top, "README.md"));
        var text = Regex.Match(readme, "```nginx\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        var addresses = hosts.Select(host => host.Authority).ToList();
        var named = Regex.Matches(text, @"server (\S+):3978").Select(one => one.Groups[1].Value).ToList();
        Assert.True(named.Count >= addresses.Count);
        for (var i = 0; i < named.Count; i++)
            text = i < addresses.Count
                ? text.Replace($"server {named[i]}:3978", $"server {addresses[i]}", StringComparison.Ordinal)
                : Regex.Replace(text, $" *server {Regex.Escape(named[i])}:3978.*\n", "");
        return Regex.Replace(text, @"listen \S+;", string.Create(CultureInfo.InvariantCulture, $"listen 127.0.0.1:{port};"));
    }
}
