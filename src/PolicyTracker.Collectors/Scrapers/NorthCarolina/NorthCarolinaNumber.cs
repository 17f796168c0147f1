using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A measure as its page is asked for: bills and resolutions of a chamber share one row of numbers.</summary>
/// <param name="Session">As the site writes it: <c>2017</c>, <c>2025E1</c>.</param>
internal sealed partial record NorthCarolinaNumber(string Session, char Chamber, int Number)
{
    // The site was rebuilt in January 2019.
    private const int FirstYearOfBlocks = 2019;

    /// <summary>As the site writes it: <c>H5</c>.</summary>
    public string Printed => string.Create(CultureInfo.InvariantCulture, $"{Chamber}{Number}");

    public bool IsOldLayout => int.Parse(Session.AsSpan(0, 4), CultureInfo.InvariantCulture) < FirstYearOfBlocks;

    public Uri Page => new(IsOldLayout
        ? $"https://www.ncleg.net/gascripts/BillLookUp/BillLookUp.pl?Session={Session}&BillID={Printed}"
        : $"https://www.ncleg.gov/BillLookUp/{Session}/{Printed}");

    public static NorthCarolinaNumber? Of(BillId id) =>
        SessionForm().IsMatch(id.Session) && Form().Match(id.Number) is { Success: true } match
            ? new(id.Session.ToUpperInvariant(), char.ToUpperInvariant(match.Groups["chamber"].ValueSpan[0]), int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
            : null;

    /// <summary>The id of a measure of the same session and kind that a page names <c>S7</c>: a bill's companion is a bill.</summary>
    public BillId? Other(string printed, string kind) => Of(BillId.From("nc", Session, printed)) is { } other ? other.Id(kind) : null;

    /// <param name="kind"><c>B</c>, <c>R</c> or <c>JR</c>.</param>
    public BillId Id(string kind) => BillId.From("nc", Session, Identifier(kind));

    /// <summary>As Open States writes it: <c>HB 5</c>, <c>HJR 12</c>.</summary>
    public string Identifier(string kind) => string.Create(CultureInfo.InvariantCulture, $"{Chamber}{kind} {Number}");

    /// <summary>House Bill 5, Senate Joint Resolution 12.</summary>
    public static string? KindOf(string words) => words switch { "Bill" => "B", "Resolution" => "R", "Joint Resolution" => "JR", _ => null };

    [GeneratedRegex(@"\A(?<chamber>[hs])(?:b|r|jr)?(?<number>[1-9][0-9]{0,4})\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A(?:19|20)[0-9]{2}(?:e[1-9])?\z", RegexOptions.NonBacktracking)]
    private static partial Regex SessionForm();
}
