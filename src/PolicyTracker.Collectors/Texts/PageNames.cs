using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Texts;

/// <summary>Whether the head of a page names a measure: "H. R. 1500", "HB0045", "SUBSTITUTE HOUSE BILL 1591", "SENATE, No. 45".</summary>
internal static class PageNames
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    /// <param name="head">In small letters.</param>
    /// <param name="number">Of the bill's id: <c>hr1500</c>.</param>
    public static bool Name(string head, string number)
    {
        var at = number.AsSpan().IndexOfAnyInRange('0', '9');
        if (at < 0)
            return head.Contains(number, StringComparison.Ordinal);
        var (letters, digits) = (number[..at], $"0*{Regex.Escape(number[at..])}(?:[^0-9]|$)");
        return Regex.IsMatch(head, Short(letters) + digits, Options)
            || Regex.Matches(head, Long + digits, Options).Any(match => IsOf(match, letters))
            || Regex.IsMatch(head, $"(?:^|[^a-z])(?:{Chamber(letters)})[^a-z0-9]{{0,40}}no[. ]{{0,3}}{digits}", Options);
    }

    // "(senate) (joint) resolution no. "
    private const string Long =
        "(?:^|[^a-z])(?:(?<chamber>house|senate|assembly) (?:[a-z]{1,12} ){0,2})?(?<kind>bill|resolution|memorial|file|document|act)[ .#-]{0,3}(?:no[ .]{0,3})?";

    // Substitutes and engrossed bills have letters before: 2SHB 1265.
    private static string Short(string letters) =>
        $"(?:^|[^a-z0-9]){(letters.Length > 1 ? "(?:[0-9]?[es]{1,2}[0-9]?)?" : "")}{string.Join("[^a-z0-9]{0,3}", letters.Select(letter => Regex.Escape(letter.ToString())))}[^a-z0-9]{{0,3}}(?:no[^a-z0-9]{{0,3}})?";

    private static bool IsOf(Match match, string letters)
    {
        var (chamber, kind) = (match.Groups["chamber"].Value, match.Groups["kind"].Value);
        return (chamber.Length == 0 || chamber[0] == letters[0]) && (letters is "hr" ? kind == "bill" : letters.Length == 1 || letters.Contains(kind[0], StringComparison.Ordinal));
    }

    private static string Chamber(string letters) => letters[0] switch { 'h' => "house", 's' => "senate", 'a' => "assembly", _ => "bill" };
}
