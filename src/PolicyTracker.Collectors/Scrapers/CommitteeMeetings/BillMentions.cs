using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Finds the measures of Congress that a sentence names by their numbers: "S.2647 and 3193, and S.J.Res. 3".</summary>
internal static partial class BillMentions
{
    /// <param name="congress">The Congress in which it was said.</param>
    /// <returns>In the order of the sentence, each once, with the words behind the number.</returns>
    public static IReadOnlyList<AgendaItem> In(string text, int congress)
    {
        var found = Number().Matches(text).Where(match => StandsAlone(text, match.Index, match.Index + match.Length)).SelectMany(match => WithOthers(text, match)).ToList();
        return [.. found.Select((mention, at) => Item(mention, text[mention.End..(at + 1 < found.Count ? found[at + 1].Start : text.Length)], congress))
            .OfType<AgendaItem>().DistinctBy(item => item.Id)];
    }

    /// <summary>Whether a sentence is a list of measures to take up, and does not only speak of one: "implementing S. 47, the Dingell Act".</summary>
    public static bool IsList(string text) =>
        Number().Matches(text).FirstOrDefault(match => StandsAlone(text, match.Index, match.Index + match.Length)) is { } first
        && (Considers().IsMatch(text) || Begins().IsMatch(text[..first.Index]));

    // "S. 2647 and 3193": the second is a number of the same kind.
    private static IEnumerable<Mention> WithOthers(string text, Match first)
    {
        if (!BillIdReader.TryFederal(first.Value, out _, out var type, out var digits))
            yield break;
        var end = first.Index + first.Length;
        yield return new(type, digits, first.Index, end);
        while (Next().Match(text[end..]) is { Success: true } next)
        {
            var number = next.Groups[1];
            yield return new(type, int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), end + number.Index, end + number.Index + number.Length);
            end += number.Index + number.Length;
        }
    }

    // "S. 2155 (115th Congress)" is none of this one; there are no records of Congresses before the 93rd.
    private static AgendaItem? Item(Mention mention, string words, int congress)
    {
        var term = Term().Match(words) is { Success: true } stated ? int.Parse(stated.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : congress;
        return term >= UnitedStates.FirstOnRecord && term <= congress
            ? new(UnitedStates.Id(term, mention.Type, mention.Number), Text.Clean(words).TrimStart(',', ';', ' '))
            : null;
    }

    // Not "U.S. 50", not "U. S. 50", not "S. 119-3", not "S. 2nd".
    private static bool StandsAlone(string text, int start, int end) =>
        (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '&'))
        && !text.AsSpan(0, start).TrimEnd().EndsWith("U.", StringComparison.Ordinal)
        && (end == text.Length || !(char.IsLetterOrDigit(text[end]) || text[end] == '-'));

    private sealed record Mention(string Type, int Number, int Start, int End);

    // Not a report ("S. Rept. 119-3") and not a room ("S-116"): nothing but a point or a blank is between the letters and
    // the number.
    [GeneratedRegex(
        @"(?:H\. ?R\.|HR|H\. ?(?:J\. ?|Con\. ?)?Res\.|S\. ?(?:J\. ?|Con\. ?)?Res\.|S\.)\s?(?:No\. ?)?[1-9]\d{0,4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    // Another number follows, and nothing that it could count.
    [GeneratedRegex(@"\A(?:, ?(?:and )?| and | & )([1-9][0-9]{0,4})(?:\z|[,.](?: |\z)|[;)]| and | & | \()", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Next();

    [GeneratedRegex(@"\A,? ?\(?([1-9][0-9]{1,2})(?:st|nd|rd|th) Congress\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Term();

    [GeneratedRegex(@"\b(?:to consider|mark ?-?up)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Considers();

    [GeneratedRegex(@"(?:\A|\b(?:to examine|hearings? on|testimony on|following(?: \w+){0,2}))\W*\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Begins();
}
