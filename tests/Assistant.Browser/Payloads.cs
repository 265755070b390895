namespace Assistant.Browser;

/// <summary>Texts that run a script wherever they are taken for markup; each sets <c>window.ran</c>.</summary>
internal static class Payloads
{
    private const string Script = "window.ran=1";

    private static readonly string[] Vectors =
    [
        $"<script>{Script}</script>", $"<img src=x onerror=\"{Script}\">", $"<svg onload=\"{Script}\">", $"<svg><script>{Script}</script></svg>", $"<body onload=\"{Script}\">",
        $"<iframe srcdoc=\"<script>parent.{Script}</script>\"></iframe>", $"<iframe src=\"javascript:parent.{Script}\"></iframe>", $"<details open ontoggle=\"{Script}\">x</details>",
        $"<input autofocus onfocus=\"{Script}\">", $"<video><source onerror=\"{Script}\"></video>", $"<audio src=x onerror=\"{Script}\"></audio>", $"<marquee onstart=\"{Script}\">x</marquee>",
        $"<object data=\"javascript:{Script}\"></object>", $"<embed src=\"javascript:{Script}\">", $"<a href=\"javascript:{Script}\" autofocus onfocus=\"{Script}\">x</a>",
        $"<form><button formaction=\"javascript:{Script}\" autofocus onfocus=\"{Script}\">x</button></form>", $"<math><mi xlink:href=\"javascript:{Script}\">x</mi></math>",
        $"<style>@keyframes x{{}}*{{animation:x}}</style><p onanimationstart=\"{Script}\">x</p>", $"<template><img src=x onerror=\"{Script}\"></template>", $"<noscript><p title=\"</noscript><img src=x onerror={Script}>\">",
        $"<svg><animate onbegin=\"{Script}\" attributeName=x dur=1s>", $"<select autofocus onfocus=\"{Script}\"></select>", $"<textarea autofocus onfocus=\"{Script}\"></textarea>",
        $"<img src=\"x\" srcset=\"x\" onerror=\"{Script}\">", $"<link rel=stylesheet href=x onerror=\"{Script}\">", $"<base href=\"javascript:{Script}//\">", $"<meta http-equiv=refresh content=\"0;url=javascript:{Script}\">",
        $"<math><mtext><table><mglyph><style><img src=x onerror=\"{Script}\">", $"\"><img src=x onerror=\"{Script}\">", $"' onmouseover='{Script}' x='", $"</textarea><img src=x onerror=\"{Script}\">", $"</title><script>{Script}</script>",
        $"[x](javascript:{Script})", $"![x](x\" onerror=\"{Script})", $"[x](data:text/html,<script>{Script}</script>)", $"<javascript:{Script}>", $"[x]: javascript:{Script}\n[x]", $"`<img src=x onerror=\"{Script}\">`",
    ];

    private static readonly Func<string, string>[] Disguises =
    [
        vector => vector,
        vector => vector.Replace("script", "ScRiPt", StringComparison.Ordinal).Replace("onerror", "OnErRoR", StringComparison.Ordinal),
        vector => vector.Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal),
        vector => vector.Replace("<", "&#60;", StringComparison.Ordinal).Replace("\"", "&#34;", StringComparison.Ordinal),
        vector => vector.Replace("javascript:", "java\tscript:", StringComparison.Ordinal).Replace(" on", "/on", StringComparison.Ordinal),
        vector => $"480.26 billion yuan {vector} in 2023",
        vector => $"- {vector}\n- | {vector} |",
        vector => $"\u200b{vector.Replace("=\"", " = \"", StringComparison.Ordinal)}\u0000",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Disguises.SelectMany(disguise => Vectors.Select(disguise))];
}
