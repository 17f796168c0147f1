using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A session of the General Assembly: Open States' <c>2025</c> is <c>20251</c> here, <c>2026S1</c> is <c>20262</c>.</summary>
/// <param name="Name">As a part of ids: <c>2026s1</c>.</param>
/// <param name="Code">Year and number; the regular session of a year is its first.</param>
internal sealed partial record VirginiaSession(string Name, int Year, string Code)
{
    public const string Host = "lis.blob.core.windows.net";
    public const string Zone = "America/New_York";

    private const int FurthestYears = 2;

    public static readonly Uri Root = new($"https://{Host}/lisfiles/");

    public bool IsRegular => Code[^1] == '1';

    /// <summary>Null for a name that is no session of Virginia.</summary>
    public static VirginiaSession? Of(string slug)
    {
        if (Form().Match(slug) is not { Success: true } match)
            return null;
        var special = match.Groups["number"].Success ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : match.Groups["roman"].Length;
        var year = match.Groups["year"].Value;
        return new(slug, int.Parse(year, CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{year}{special + 1}"));
    }

    public Uri File(string name) => new(Root, $"{Code}/{name}");

    /// <summary>The page for people.</summary>
    public string Page(string number) => $"https://lis.virginia.gov/bill-details/{Code}/{number}";

    /// <summary>Reads <c>01/21/20</c>, <c>4/2/2025</c> and <c>2020-01-28</c>; null for a day that cannot be of this session.</summary>
    public DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, ["MM/dd/yy", "M/d/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && Math.Abs(day.Year - Year) <= FurthestYears
            ? day
            : null;

    [GeneratedRegex(@"\A(?<year>(?:19|20)[0-9]{2})(?:s(?<number>[1-8])|special(?<roman>i{1,3}))?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
