using System.Text.RegularExpressions;

namespace PolicyTracker.Site.Outputs;

/// <summary>Styles without what only people read: comments and blanks. Texts in quotes stay as they are.</summary>
internal static partial class Styles
{
    public static string Compact(string css) =>
        Parts().Replace(css, part => part.Value switch
        {
            ['"', ..] => part.Value,
            ['/', '*', ..] => "",
            var mark when mark.AsSpan().Trim() is { Length: 1 } one => one.ToString(),
            _ => " ",
        }).Replace(";}", "}", StringComparison.Ordinal).Trim() + "\n";

    // Blanks go after a colon only: before it they can stand in a selector.
    [GeneratedRegex("""\"[^\"]*\"|/\*.*?\*/|\s*[{};,>]\s*|:\s+|\s+""", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parts();
}
