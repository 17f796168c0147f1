using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Docket numbers as agencies print them: <c>[CIS No. 2507-11; DHS Docket No. USCIS 2011-0010]</c>. Only those of
/// regulations.gov (<c>USCIS-2011-0010</c>) stay the same for the life of a rulemaking; the agencies' own file numbers
/// change with each document.
/// </summary>
internal static partial class RegisterDockets
{
    /// <summary>One number each, those of regulations.gov first, in the order given.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string> printed)
    {
        var numbers = printed.SelectMany(text => Fold(text).Split(';', ',')).SelectMany(Numbers).Distinct(StringComparer.Ordinal).ToList();
        return [.. numbers.Where(IsElectronic), .. numbers.Where(number => !IsElectronic(number))];
    }

    /// <summary>Whether it is a docket of regulations.gov.</summary>
    public static bool IsElectronic(string number) => Electronic().IsMatch(number);

    /// <summary>The hyphens that compositors set in place of the one of the keyboard.</summary>
    public static string Fold(string text) => string.Concat(Text.Clean(text).Select(letter => letter is >= '\u2010' and <= '\u2015' ? '-' : letter));

    private static IEnumerable<string> Numbers(string part)
    {
        var bare = part.Trim(' ', '[', ']', '.');
        var joined = Apart().Replace(bare, "$1-$2");
        if (joined.Split(' ').Select(word => DocumentTail().Replace(word.Trim('(', ')', '[', ']', ':'), "$1")).FirstOrDefault(IsElectronic) is { } docket)
            return [docket];
        var number = Prefix().Replace(bare, "").Trim();
        return number.Length > 0 ? [number] : [];
    }

    [GeneratedRegex(@"\A(?!(?:NO|NOS|ID|NUMBER|DOCKET|NOTICE|AD)-)[A-Z][A-Z0-9]*(?:-[A-Z][A-Z0-9]*)*-(?:19|20)[0-9]{2}(?:-[A-Z]{1,5})?-[0-9]{3,5}\z", RegexOptions.None, 1000)]
    private static partial Regex Electronic();

    // "USCIS 2011-0010"
    [GeneratedRegex(@"\b([A-Z]{3,8}) ((?:19|20)[0-9]{2}-[0-9]{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Apart();

    // A document of a docket: EPA-HQ-OAR-2023-0314-0001.
    [GeneratedRegex(@"\A([A-Z][-A-Z0-9]*-(?:19|20)[0-9]{2}(?:-[A-Z]{1,5})?-[0-9]{4})-[0-9]{4}\z", RegexOptions.NonBacktracking)]
    private static partial Regex DocumentTail();

    [GeneratedRegex(@"\A(?:docket|doc\.?)\s+(?:nos?\.?|numbers?|id)?:?\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();
}
