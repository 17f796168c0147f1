using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Finds the measures of Congress that a sentence names by their numbers: "S.2647, S. 3193, and S.J.Res. 3".</summary>
internal static partial class BillMentions
{
    /// <param name="congress">The Congress in which it was said.</param>
    /// <returns>In the order of the sentence, each once, with the words behind the number.</returns>
    public static IReadOnlyList<AgendaItem> In(string text, int congress)
    {
        var found = Number().Matches(text).Where(match => StandsAlone(text, match.Index, match.Index + match.Length)).ToList();
        return [.. found.Select((match, at) => Item(match.Value, text[(match.Index + match.Length)..(at + 1 < found.Count ? found[at + 1].Index : text.Length)], congress))
            .OfType<AgendaItem>().DistinctBy(item => item.Id)];
    }

    private static AgendaItem? Item(string number, string words, int congress) =>
        BillIdReader.TryFederal(number, out _, out var type, out var digits)
            ? new(UnitedStates.Id(congress, type, digits), Text.Clean(words).TrimStart(',', ';', ' '))
            : null;

    // Not "U.S. 50", not "S. 119-3", not "S. 2nd".
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '&'))
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '-'));

    // Not a report ("S. Rept. 119-3") and not a room ("S-116"): nothing but a point or a blank is between the letters and
    // the number.
    [GeneratedRegex(
        @"(?:H\. ?R\.|HR|H\. ?(?:J\. ?|Con\. ?)?Res\.|S\. ?(?:J\. ?|Con\. ?)?Res\.|S\.)\s?(?:No\. ?)?[1-9]\d{0,4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
