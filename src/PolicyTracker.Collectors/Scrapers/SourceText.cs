using AngleSharp.Html.Parser;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Sentences of a source that may hold HTML.</summary>
internal static class SourceText
{
    /// <summary>The words alone, on one line: links and other markup are dropped, entities become characters.</summary>
    public static string Plain(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny('<', '&') < 0)
            return Text.Clean(text);
        var document = new HtmlParser().ParseDocument("");
        return Text.Clean(string.Concat(new HtmlParser().ParseFragment(text, document.Body!).Select(node => node.TextContent)));
    }
}
