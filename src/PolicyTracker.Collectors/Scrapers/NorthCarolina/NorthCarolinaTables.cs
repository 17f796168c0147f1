using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The layout before 2019: tables whose cells have neither names nor ids. Proved by twelve recordings of 2017.</summary>
internal static partial class NorthCarolinaTables
{
    private const string Heading = "td that reads \"House Bill 5\"";
    private const string History = "table with the columns Date, Chamber, Action, Documents, Vote";

    public static NorthCarolinaFacts Read(SourcePage page, NorthCarolinaNumber number, Action<Problem> tell)
    {
        var cell = page.All("td").FirstOrDefault(cell => HeadingForm().IsMatch(SourcePage.TextOf(cell))) ?? throw page.Missing(Heading);
        var heading = HeadingForm().Match(SourcePage.TextOf(cell));
        NorthCarolinaPages.Prove(page, number, heading.Groups["chamber"].Value, heading.Groups["number"].Value, page.Required("select[name=Session] option[selected]").GetAttribute("value"));
        var kind = NorthCarolinaNumber.KindOf(heading.Groups["kind"].Value)!;
        return new(
            kind,
            heading.Groups["law"].Success ? heading.Groups["law"].Value : null,
            page.RequiredText("div#title"),
            [.. cell.QuerySelectorAll("a.identicalBill").Select(link => SourcePage.TextOf(link).TrimStart('=', ' '))],
            Sponsors(page),
            Labels(page),
            NorthCarolinaPages.Versions(page),
            Steps(page, number, number.Id(kind), tell),
            [.. page.All("tr").Select(row => Vote(page, row)).OfType<NorthCarolinaVote>()]);
    }

    private static Dictionary<string, string> Labels(SourcePage page)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (label, cell) in LabelledCells(page))
            labels.TryAdd(label, SourcePage.TextOf(cell));
        return labels;
    }

    private static IEnumerable<(string Label, IElement Cell)> LabelledCells(SourcePage page) =>
        from label in page.All("td.tableHeader, th.tableHeader")
        let text = SourcePage.TextOf(label)
        where text.EndsWith(':') && label.NextElementSibling is { LocalName: "td" } && !SourcePage.HoldsBlocks(label.NextElementSibling)
        select (text.TrimEnd(':'), label.NextElementSibling);

    private static IReadOnlyList<Sponsorship> Sponsors(SourcePage page)
    {
        var cell = LabelledCells(page).FirstOrDefault(row => row.Label == "Sponsors").Cell ?? throw page.Missing("cell beside \"Sponsors:\"");
        return NorthCarolinaPages.Sponsors(cell);
    }

    private static IReadOnlyList<NorthCarolinaStep> Steps(SourcePage page, NorthCarolinaNumber number, BillId id, Action<Problem> tell)
    {
        var table = page.All("table").LastOrDefault(IsHistory) ?? throw page.Missing(History);
        var rows = table.QuerySelectorAll("tr").Select(row => row.Children.Where(cell => cell.LocalName == "td").ToList())
            .Where(cells => cells.Count == 5).ToList();
        if (rows.FirstOrDefault(cells => cells.Exists(SourcePage.HoldsBlocks)) is { } broken)
            throw page.Broken(History, broken[^1]);
        return NorthCarolinaPages.Steps(page, number, id, History, rows, tell);
    }

    private static bool IsHistory(IElement table) =>
        table.QuerySelectorAll("th").Select(SourcePage.TextOf).Where(text => text.Length > 0)
            .SequenceEqual(["Date", "Chamber", "Action", "Documents", "Vote"], StringComparer.Ordinal);

    // Date, subject, number, ayes, noes, not voting, excused absence, excused vote, total, result.
    private static NorthCarolinaVote? Vote(SourcePage page, IElement row)
    {
        var cells = row.Children.Where(cell => cell.LocalName == "td").Select(SourcePage.TextOf).ToList();
        if (cells.Count != 10 || NorthCarolinaPages.Day(row.Children[0]) is not { } day || page.Link(row.QuerySelector("a")) is not { } rollCall)
            return null;
        var counts = cells[3..8].ConvertAll(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new ScrapeException(page.Address, "A row of the table of votes has something else than a number among its counts.", row.TextContent));
        return new(day, cells[1], counts[0], counts[1], counts[2] + counts[3] + counts[4], cells[9], rollCall);
    }

    [GeneratedRegex(
        @"\A(?<chamber>House|Senate) (?<kind>Bill|Resolution|Joint Resolution) (?<number>[0-9]{1,5})(?: / (?<law>(?:S\.L\.|Res\.) ?[0-9]{4}-[0-9]{1,4}))?(?: \(=.*\))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingForm();
}
