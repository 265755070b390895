using System.Net;
using System.Text;
using Microsoft.Bot.Schema.Teams;

namespace Assistant.Host.Bot;

/// <summary>The text of a message in Teams, which comes as HTML.</summary>
internal static class MessageText
{
    /// <summary>Elements that begin on a line of their own.</summary>
    private static readonly string[] Blocks = ["p", "br", "div", "li", "tr", "td", "th", "h1", "h2", "h3", "blockquote", "pre", "table", "ul", "ol"];

    public static string Of(MessageActionsPayloadBody body) =>
        string.Equals(body.ContentType, "html", StringComparison.OrdinalIgnoreCase) ? OfHtml(body.Content) : body.Content;

    /// <summary>The text without tags, its blocks on lines of their own. In linear time; what opens and never closes is text.</summary>
    internal static string OfHtml(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length; at++)
        {
            var end = html[at] == '<' ? html.IndexOf('>', at) : -1;
            if (end < 0)
            {
                text.Append(html, at, html[at] == '<' ? html.Length - at : 1);
                at = html[at] == '<' ? html.Length : at;
                continue;
            }

            if (Blocks.Contains(Name(html.AsSpan(at + 1, end - at - 1)), StringComparer.OrdinalIgnoreCase))
                text.Append('\n');
            at = end;
        }

        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static string Name(ReadOnlySpan<char> tag)
    {
        tag = tag.TrimStart('/');
        var end = tag.IndexOfAny(' ', '/', '\t');
        return (end < 0 ? tag : tag[..end]).ToString();
    }
}
