using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A row of the directory: LD 1805 is paper SP0705.</summary>
internal sealed record MainePaper(int Ld, string Paper, string Title)
{
    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"LD {Ld}");

    /// <summary>As pages print it: <c>SP 705</c>.</summary>
    public string Printed => $"{Paper[..2]} {Paper[2..].TrimStart('0')}";

    public Chamber? Chamber => Paper[0] switch { 'H' => Core.Bills.Chamber.Lower, 'S' => Core.Bills.Chamber.Upper, _ => null };
}

/// <summary>Two years of Maine's legislature: the 132nd is 2025 and 2026, and SessionID 16 to LawMakerWeb.</summary>
internal sealed partial record MaineLegislature(int Number)
{
    public const string Host = "legislature.maine.gov";
    public const string Zone = "America/New_York";
    public const int PageLength = 200;

    private const int FirstYear = 2025 - (2 * 132);
    private const int BeforeFirstSession = 116;
    private const string Row = "a[href*=\"display_ps.asp\"] in a table row";

    public Years Years => new(FirstYear + (2 * Number), FirstYear + (2 * Number) + 1);

    public BillId IdOf(MainePaper paper) => BillId.From("me", Number.ToString(CultureInfo.InvariantCulture), paper.Identifier);

    /// <summary>The page of the directory on which an LD stands.</summary>
    public Uri Directory(int ld) => Address($"legis/bills/billdirectory_ps.asp?snum={Number}&ldFrom={((ld - 1) / PageLength * PageLength) + 1}");

    public Uri Display(MainePaper paper) => Address($"legis/bills/display_ps.asp?snum={Number}&paper={paper.Paper}");

    public Uri Summary(MainePaper paper) => Address($"LawMakerWeb/summary.asp?paper={paper.Paper}&SessionID={Number - BeforeFirstSession}");

    // The December in which a legislature first meets counts with its two years.
    public static MaineLegislature Of(DateOnly day) => new((day.AddDays(30).Year - FirstYear) / 2);

    /// <summary>Null for what is not the number of a legislature.</summary>
    public static MaineLegislature? OfSession(string session) =>
        int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > BeforeFirstSession ? new(number) : null;

    public static MaineLegislature Of(BillId id) => OfSession(id.Session) ?? throw new ScrapeException(
        new($"https://{Host}/legis/bills/"), $"The session of {id} is not the number of a legislature, such as 132.");

    public static int NumberOf(BillId id) =>
        id.Number.StartsWith("ld", StringComparison.Ordinal) && int.TryParse(id.Number.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new ScrapeException(new($"https://{Host}/legis/bills/"), $"{id} is no legislative document, such as me/132/ld1805.");

    /// <summary>The measures on the page of an LD; loaded once a run.</summary>
    /// <exception cref="ScrapeException">The page is no directory, or one of another legislature.</exception>
    public Task<IReadOnlyList<MainePaper>> DirectoryAsync(int ld, ScrapeContext context, CancellationToken cancellation)
    {
        var address = Directory(ld);
        return context.OnceAsync(address.AbsoluteUri, async () =>
        {
            var (document, page) = await SourcePage.GetAsync(address, context, cancellation);
            MainePages.ProveWhole(document);
            var papers = Papers(page);
            if (papers.Count == 0 && (ld <= PageLength || !MainePages.Words(page.Required("body")).Contains(Number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)))
                throw page.Missing(Row);
            document.Keep();
            return papers;
        });
    }

    private IReadOnlyList<MainePaper> Papers(SourcePage page)
    {
        var papers = new List<MainePaper>();
        foreach (var link in page.All("a[href*=\"display_ps.asp\"]"))
            if (link.Closest("tr") is { } row && Ld().Match(MainePages.Words(row)) is { Success: true } ld && page.Link(link) is { } target)
                papers.Add(Paper(page, row, ld, target));
        return [.. papers.DistinctBy(paper => paper.Ld)];
    }

    private MainePaper Paper(SourcePage page, IElement row, Match ld, Uri target)
    {
        if (!target.Query.Contains($"snum={Number}", StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(page.Address, $"A link of the directory leads to another legislature than the {Number}.", target.Query);
        var paper = PaperNumber().Match(target.Query);
        var title = row.QuerySelectorAll("td").Select(SourcePage.TextOf).MaxBy(text => text.Length);
        return paper.Success && title is { Length: > 0 } && !row.QuerySelectorAll("td").Any(SourcePage.HoldsBlocks)
            ? new(int.Parse(ld.Groups["number"].Value, CultureInfo.InvariantCulture), paper.Groups["paper"].Value.ToUpperInvariant(), title)
            : throw new ScrapeException(page.Address, $"A row of the directory ({Row}) lacks its paper number or its title.", SourcePage.TextOf(row));
    }

    private static Uri Address(FormattableString path) => new($"https://{Host}/{FormattableString.Invariant(path)}");

    [GeneratedRegex("\\bLD (?<number>[0-9]{1,5})\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ld();

    [GeneratedRegex("[?&]paper=(?<paper>[A-Z]{2}[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex PaperNumber();
}
