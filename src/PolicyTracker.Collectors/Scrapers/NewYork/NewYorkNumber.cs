using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Print numbers: <c>S3967B</c>, <c>A01646-A</c>. The letter behind is an amendment, the number before it the bill.</summary>
internal static partial class NewYorkNumber
{
    /// <summary>The measure of a print number in a session; null when it is none.</summary>
    public static BillId? Id(string session, string? printNumber) =>
        printNumber is not null && Print().Match(printNumber) is { Success: true } match
            ? BillId.From(NewYorkScraper.State, session, match.Groups["type"].Value + match.Groups["number"].Value)
            : null;

    /// <summary><c>S 4821</c></summary>
    public static string Identifier(BillId id) => $"{char.ToUpperInvariant(id.Number[0])} {id.Number[1..]}";

    /// <summary>As the state writes it, without an amendment: <c>S4821</c>.</summary>
    public static string Print(BillId id) => id.Number.ToUpperInvariant();

    /// <summary>The odd year that both years of a session go by: 2017 of <c>2017-2018</c>; null when it is no session.</summary>
    public static int? YearOf(string session) =>
        session.Length == 9 && int.TryParse(session[..4], out var year) && year % 2 == 1 && session == SessionOf(year) ? year : null;

    public static string SessionOf(int year) => $"{year}-{year + 1}";

    /// <summary>A bill of either house, or one of the resolutions, which have letters of their own.</summary>
    public static BillClassification Classification(BillId id) => id.Number[0] switch
    {
        'b' or 'c' => BillClassification.ConcurrentResolution,
        's' or 'a' => BillClassification.Bill,
        _ => BillClassification.Resolution,
    };

    public static Chamber Chamber(BillId id) => id.Number[0] is 's' or 'b' or 'j' or 'r' ? Core.Bills.Chamber.Upper : Core.Bills.Chamber.Lower;

    /// <summary>One number, one letter before: <c>s4821</c>.</summary>
    public static bool IsNumber(string number) => number.Length is > 1 and < 7 && char.IsAsciiLetterLower(number[0]) && number.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex("^ *(?<type>[A-Za-z]) *0*(?<number>[1-9][0-9]{0,4}) *-? *[A-Za-z]?-? *$", RegexOptions.NonBacktracking)]
    private static partial Regex Print();
}
