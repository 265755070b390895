namespace BotFramework.Tests.Outbound;

/// <summary>Service URLs that look like a channel's or lead back into the network.</summary>
internal static class HostileUrls
{
    private static readonly string[] Hosts = ["smba.trafficmanager.net", "webchat.botframework.com"];

    /// <summary>What each does to a good host.</summary>
    private static readonly string[] Disguises =
    [
        "http://{0}/", "http://{0}:443/", "https://{0}:444/", "https://{0}:8443/", "https://{0}:80/", "https://{0}:0/",
        "https://{0}.evil.example/", "https://evil.example/{0}/", "https://evil.example/?{0}", "https://evil.example/#{0}",
        "https://evil.example#.{0}/", "https://evil.example?.{0}/", "https://evil.example\\.{0}/", "https://evil.example/.{0}",
        "https://{0}@evil.example/", "https://{0}:443@evil.example/", "https://user@{0}/", "https://user:word@{0}/",
        "https://@{0}/", "https://evil.example@{0}/", "https://{0}%40evil.example/", "https://{0}%2f.evil.example/",
        "https://{0}%00.evil.example/", "https://{0}%23.evil.example/", "https://{0}%3f.evil.example/",
        "https://{0}\\@evil.example/", "https://{0}/\\evil.example", "https:\\{0}\\", "https://{0}\\",
        "https://x{0}.evil.example/", "https://{0}-evil.example/", "https://{0}evil.example/",
        "https://{0}./", "https://.{0}/", "https://{0}../", "https://{0},evil.example/", "https://{0};evil.example/",
        "https://{0} .evil.example/", "https://{0}\t/", "https://{0}\n.evil.example/", "https://{0}\u0000/",
        " https://{0}/", "https://{0}/ ", "\thttps://{0}/", "https://{0}/\r\nHost: evil.example",
        "https://{0}/?x=1", "https://{0}/#x", "https://{0}/?", "https://{0}/#", "https://{0}/a b",
        "ftp://{0}/", "file://{0}/", "gopher://{0}/", "ws://{0}/", "wss://{0}/", "ldap://{0}/", "javascript://{0}/",
        "https:{0}", "https:/{0}/x y", "//{0}/", "{0}", "https//{0}/", "urn:{0}", "https://{0}\u3002evil.example/",
        "https://\u0455{0}/", "https://{0}\uff0eevil.example/",
        "https://a.{0}.evil.example/", "https://{0}:@evil.example/", "https://[{0}]/",
    ];

    private static readonly string[] Others =
    [
        "https://evil.example/", "https://evil-smba.trafficmanager.net/", "https://xn--smba.trafficmanager.net/",
        "https://trafficmanager.net/", "https://evil.trafficmanager.net/",
        "https://smba.trafficmanager.net.trafficmanager.net/", "https://a.smba.trafficmanager.net/",
        "https://botframework.com/", "https://evilbotframework.com/", "https://botframework.com.evil.example/",
        "https://botframework.co/", "https://xbotframework.com/", "https://botframework.com:443@evil.example/",
        "https://smba.infra.gov.teams.microsoft.us/", "https://europe.botframework.azure.cn/",
        "https://microsoft.com/", "https://login.microsoftonline.com/", "https://graph.microsoft.com/",
        "https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://0.0.0.0/", "https://10.0.0.1/",
        "https://172.16.0.1/", "https://192.168.1.1/", "https://169.254.169.254/", "https://168.63.129.16/",
        "https://[fe80::1]/", "https://[fd00:ec2::254]/", "https://[::ffff:127.0.0.1]/", "https://[::ffff:7f00:1]/",
        "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/", "https://127.0.0.1./",
        "https://metadata.google.internal/", "https://localhost.localdomain/", "https://ip6-localhost/",
        "http://169.254.169.254/metadata/identity/oauth2/token", "https://100.64.0.1/", "https://224.0.0.1/",
        "https://1.1.1.1/", "https://[2606:4700::1111]/", "https://example", "https://a/", "https:///", "https://", "https:",
        "http://", "data:text/plain,hi", "about:blank", "mailto:a@smba.trafficmanager.net", "\\smba.trafficmanager.net\\share",
        "C:\\smba.trafficmanager.net", "/v3/", "?", "#", "null", "undefined", " ", "%68ttps://smba.trafficmanager.net/",
    ];

    /// <summary>Ways to name a port of this machine, where a listener would see whatever leaves.</summary>
    private static readonly string[] Loopbacks =
    [
        "http://127.0.0.1:{0}/", "http://localhost:{0}/", "http://LOCALHOST:{0}/", "http://[::1]:{0}/", "http://127.1:{0}/",
        "http://0.0.0.0:{0}/", "http://2130706433:{0}/", "http://0x7f.1:{0}/", "http://[::ffff:127.0.0.1]:{0}/",
        "http://127.0.0.1.:{0}/", "http://smba.trafficmanager.net@127.0.0.1:{0}/", "http://127.0.0.1:{0}#smba.trafficmanager.net/",
        "https://127.0.0.1:{0}/", "https://localhost:{0}/", "http://user:word@localhost:{0}/", "http://localhost.:{0}/",
    ];

    public static IEnumerable<string> For(int port) =>
    [
        .. Hosts.SelectMany(host => Disguises.Select(disguise => disguise.Replace("{0}", host, StringComparison.Ordinal))),
        .. Others,
        .. Loopbacks.Select(loopback => loopback.Replace(
            "{0}", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)),
    ];
}
