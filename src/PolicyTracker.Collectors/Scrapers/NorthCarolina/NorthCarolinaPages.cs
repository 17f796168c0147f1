using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What both layouts have in common.</summary>
internal static partial class NorthCarolinaPages
{
    private const int FurthestYears = 2;

    /// <exception cref="ScrapeException">The page tells of another measure than the one that was asked for.</exception>
    public static void Prove(SourcePage page, NorthCarolinaNumber number, string chamber, string printed, string? session)
    {
        if (chamber[0] != number.Chamber || printed != number.Number.ToString(CultureInfo.InvariantCulture) || !string.Equals(session, number.Session, StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(page.Address, $"The page is about {chamber[0]}{printed} of session {session}, and {number.Printed} of {number.Session} was asked for.");
    }

    /// <summary>"Howard; Arp; (Primary) Cleveland;": names before the word lead, those behind it join.</summary>
    public static IReadOnlyList<Sponsorship> Sponsors(IElement cell)
    {
        var sponsors = new List<Sponsorship>();
        var role = cell.TextContent.Contains("(Primary)", StringComparison.Ordinal) ? SponsorRole.Primary : SponsorRole.Cosponsor;
        foreach (var node in cell.GetDescendants())
            if (node is IElement { LocalName: "a" } link && SourcePage.TextOf(link) is { Length: > 0 } name)
                sponsors.Add(new(name, Role: role, Id: Member(link.GetAttribute("href"))));
            else if (node is IText && node.TextContent.Contains("(Primary)", StringComparison.Ordinal))
                role = SponsorRole.Cosponsor;
        return [.. sponsors.DistinctBy(sponsor => sponsor.Id ?? sponsor.Name)];
    }

    /// <summary>
    /// The printed texts, named after their files: H5v0 was filed, H5v1 is the first edition. Where the page links to a
    /// text as HTML too, that is the one that can be read and compared.
    /// </summary>
    public static IReadOnlyList<BillVersion> Versions(SourcePage page)
    {
        var links = page.All("a[href]").Select(link => (Address: page.Link(link), Text: SourcePage.TextOf(link))).Where(link => link.Address is not null).ToList();
        var html = links.Where(link => HtmlFile().IsMatch(link.Address!.AbsolutePath)).DistinctBy(link => CodeOf(link.Address!))
            .ToDictionary(link => CodeOf(link.Address!), link => link.Address!, StringComparer.Ordinal);
        return
        [
            .. (from link in links
                where TextFile().IsMatch(link.Address!.AbsolutePath) && link.Text.Length is > 0 and < 60
                let code = CodeOf(link.Address)
                select new BillVersion(code, link.Text, Url: html.GetValueOrDefault(code, link.Address).AbsoluteUri))
                .GroupBy(version => version.Code).Select(same => same.Last()).OrderBy(version => version.Code, StringComparer.Ordinal),
        ];
    }

    private static string CodeOf(Uri address) => Path.GetFileNameWithoutExtension(address.AbsolutePath);

    /// <summary>The rows of a history (date, chamber, step, documents, vote), oldest first whichever way the page has them.</summary>
    public static IReadOnlyList<NorthCarolinaStep> Steps(
        SourcePage page, NorthCarolinaNumber number, BillId id, string place, IReadOnlyList<IReadOnlyList<IElement>> rows, Action<Problem> tell)
    {
        var year = int.Parse(number.Session.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var steps = new List<NorthCarolinaStep>();
        foreach (var cells in rows.Where(cells => SourcePage.TextOf(cells[2]).Length > 0))
            if (Day(cells[0]) is { } day && Math.Abs(day.Year - year) <= FurthestYears)
                steps.Add(Step(page, day, cells));
            else
                tell(UndatedStep.Of(id, SourcePage.TextOf(cells[0]), SourcePage.TextOf(cells[2])));
        if (steps.Count == 0)
            throw new ScrapeException(page.Address, $"The {place} has no row with a day of the session, and every bill has at least that of its filing.");
        if (IsNewestFirst(steps))
            steps.Reverse();
        return [.. steps.OrderBy(step => step.Date)];
    }

    public static DateOnly? Day(IElement cell) => DayForm().Match(SourcePage.TextOf(cell)) is { Success: true } match
        && DateOnly.TryParseExact(match.Groups["day"].Value, "M/d/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // Filing is the first step of every bill; where all is of one day, only it tells the order.
    private static bool IsNewestFirst(List<NorthCarolinaStep> steps) =>
        steps[0].Date > steps[^1].Date || (steps[0].Date == steps[^1].Date && steps.Count > 1 && steps[^1].Text == "Filed");

    private static NorthCarolinaStep Step(SourcePage page, DateOnly day, IReadOnlyList<IElement> cells) => new(
        day,
        SourcePage.TextOf(cells[1]) switch { "House" => Chamber.Lower, "Senate" => Chamber.Upper, _ => null },
        SourcePage.TextOf(cells[2]),
        cells.Count > 4 ? SourcePage.TextOf(cells[4]) : "",
        cells.Count > 4 ? page.Link(cells[4].QuerySelector("a")) : null);

    // sChamber=H&nUserID=53 on the old site, Members/Biography/H/53 on the new one.
    private static string? Member(string? href) =>
        MemberForm().Match(href ?? "") is { Success: true } match ? $"nc:{match.Groups["chamber"].Value}{match.Groups["number"].Value}" : null;

    [GeneratedRegex(@"(?:sChamber=|/)(?<chamber>[HS])(?:&nUserID=|/)(?<number>[0-9]{1,5})\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex MemberForm();

    [GeneratedRegex(@"\A(?<day>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})(?: .*)?\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex DayForm();

    [GeneratedRegex(@"/Sessions/[0-9E]{4,6}/Bills/(?:House|Senate)/PDF/[^/]*v[0-9]{1,2}\.pdf\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex TextFile();

    [GeneratedRegex(@"/Sessions/[0-9E]{4,6}/Bills/(?:House|Senate)/HTML/[^/]*v[0-9]{1,2}\.html\z", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex HtmlFile();
}
