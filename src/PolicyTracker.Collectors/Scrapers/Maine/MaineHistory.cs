using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What committees, chambers and the governor did; the three stand on different pages.</summary>
internal sealed partial class MaineHistory(MaineLegislature legislature, ScrapeContext context)
{
    /// <summary>Committees are joint, so what they do is done in neither chamber.</summary>
    public IReadOnlyList<BillAction> Committee(SourcePage page) =>
    [
        .. Dated(page, MainePages.Rows(page, "Date", "Action", "Result"))
            .Select(cells => (Date: SourcePage.TextOf(cells[0]), Did: SourcePage.TextOf(cells[1]), Result: SourcePage.TextOf(cells[2])))
            .Select(row => Action(row.Date, null, row.Result.Length > 0 ? $"{row.Did} - {row.Result}" : row.Did, page.Address)),
    ];

    /// <exception cref="ScrapeException">The dockets are empty.</exception>
    public IReadOnlyList<BillAction> Floor(SourcePage page)
    {
        var rows = Dated(page, MainePages.Rows(page, "Date", "Chamber", "Action"));
        var actions = rows.SelectMany(cells => MainePages.Lines(cells[2]).Select(line => Action(SourcePage.TextOf(cells[0]), ChamberOf(SourcePage.TextOf(cells[1])), line, page.Address))).ToList();
        return actions.Count > 0 ? actions : throw page.Missing("row below the columns Date, Chamber, Action");
    }

    public IReadOnlyList<BillAction> Governor(Dictionary<string, string> facts, Uri address) =>
        facts.GetValueOrDefault("Governor Action") is { } did ? [Action(facts.GetValueOrDefault("Date"), Chamber.Executive, did, address)] : [];

    private IReadOnlyList<List<IElement>> Dated(SourcePage page, List<List<IElement>> rows) => rows.Dated(
        cells => (SourcePage.TextOf(cells[0]), string.Join(' ', cells.Skip(1).Select(SourcePage.TextOf))), MaineLegislature.Zone, legislature.Years, page.Address, context);

    /// <summary>By day; on one day the committee reports before the floor acts.</summary>
    public static IReadOnlyList<BillAction> InOrder(params IEnumerable<BillAction>[] parts) =>
        [.. parts.SelectMany(part => part).OrderBy(action => action.Date)];

    /// <summary>The counts stand in a line of their own, below the line that says what was voted on.</summary>
    public static IReadOnlyList<VoteEvent> Votes(IReadOnlyList<BillAction> floor)
    {
        var votes = new List<VoteEvent>();
        for (var at = 0; at < floor.Count; at++)
            if (Counts().Match(floor[at].Text) is { Success: true } counts
                && floor.Take(at).LastOrDefault(before => !before.Text.StartsWith("ROLL CALL", StringComparison.OrdinalIgnoreCase)) is { } motion)
                votes.Add(new(
                    floor[at].Date, floor[at].Chamber, motion.Text, Number(counts, "yeas"), Number(counts, "nays"), Number(counts, "one") + Number(counts, "two"),
                    Carried().IsMatch(motion.Text) ? VoteResult.Pass : null));
        return votes;
    }

    private BillAction Action(string? date, Chamber? chamber, string text, Uri address) =>
        ActionTable.Of("me").Action(CapitolDates.DayOf(date, MaineLegislature.Zone, legislature.Years, address, text), chamber, text);

    private static Chamber? ChamberOf(string word) => word switch
    {
        "House" => Chamber.Lower,
        "Senate" => Chamber.Upper,
        "Governor" => Chamber.Executive,
        _ => null,
    };

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("Yeas (?<yeas>[0-9]{1,3}) - Nays (?<nays>[0-9]{1,3}) - (Absent|Excused) (?<one>[0-9]{1,3}) - (Absent|Excused) (?<two>[0-9]{1,3})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Counts();

    [GeneratedRegex("\\b(ACCEPTED|PASSED|PREVAILED|ADOPTED)\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Carried();
}
