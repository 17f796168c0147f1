using System.Text.RegularExpressions;

namespace PolicyTracker.Site.Outputs;

/// <summary>Styles without what only people read: comments and blanks.</summary>
internal static partial class Styles
{
    public static string Compact(string css) =>
        AfterColon().Replace(AroundMarks().Replace(Blanks().Replace(Comments().Replace(css, ""), " "), "$1"), ":")
            .Replace(";}", "}", StringComparison.Ordinal).Trim() + "\n";

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();

    [GeneratedRegex(" ?([{};,]) ?", RegexOptions.NonBacktracking)]
    private static partial Regex AroundMarks();

    // Only after it: " :" can stand in a selector.
    [GeneratedRegex(": ", RegexOptions.NonBacktracking)]
    private static partial Regex AfterColon();
}
