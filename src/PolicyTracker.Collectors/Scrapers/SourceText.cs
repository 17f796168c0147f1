using System.Net;
using System.Text;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Sentences of a source that may hold HTML.</summary>
internal static class SourceText
{
    /// <summary>
    /// The words alone, on one line: links and other markup are dropped, entities become characters. One pass and no
    /// tree, because a hostile text can be megabytes of nested elements.
    /// </summary>
    public static string Plain(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0)
            return Text.Clean(text);
        var words = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var markup = NextMarkup(text, at);
            words.Append(text, at, markup - at);
            at = End(text, markup);
        }

        return Text.Clean(WebUtility.HtmlDecode(words.ToString()));
    }

    // "<" before a blank or a digit is a sign of arithmetic, as browsers read it.
    private static int NextMarkup(string text, int at)
    {
        for (; at < text.Length; at++)
            if (text[at] == '<' && at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '/' or '!' or '?'))
                return at;
        return text.Length;
    }

    // A tag ends at ">" outside quotation marks; one that never ends takes the rest with it, as in browsers.
    private static int End(string text, int markup)
    {
        if (string.CompareOrdinal(text, markup, "<!--", 0, 4) == 0)
            return text.IndexOf("-->", markup + 4, StringComparison.Ordinal) is >= 0 and var end ? end + 3 : text.Length;
        var quote = '\0';
        for (var at = markup; at < text.Length; at++)
            if (quote != '\0')
                quote = text[at] == quote ? '\0' : quote;
            else if (text[at] == '>')
                return at + 1;
            else if (text[at] is '"' or '\'')
                quote = text[at];
        return text.Length;
    }
}
