using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The layout since 2019: nested blocks in a grid, without ids on rows. Built to its description, without a recording to
/// prove it: whatever does not fit is refused, and nothing is guessed.
/// </summary>
internal static partial class NorthCarolinaBlocks
{
    private const string Heading = "block that reads \"House Bill 5\"";
    private const string History = "card headed \"History\" with rows of date, chamber, action, documents, vote";

    public static NorthCarolinaFacts Read(SourcePage page, NorthCarolinaNumber number, Action<Problem> tell)
    {
        var block = page.All("h1, h2, h3, h4, h5, h6, div, a, span").FirstOrDefault(block => HeadingForm().IsMatch(SourcePage.TextOf(block)))
            ?? throw page.Missing(Heading);
        var heading = HeadingForm().Match(SourcePage.TextOf(block));
        NorthCarolinaPages.Prove(page, number, heading.Groups["chamber"].Value, heading.Groups["number"].Value, Session(page, number));
        var labels = Labels(page).ToList();
        var kind = NorthCarolinaNumber.KindOf(heading.Groups["kind"].Value)!;
        return new(
            kind,
            heading.Groups["law"].Success ? heading.Groups["law"].Value.Replace("SL ", "S.L. ", StringComparison.Ordinal) : null,
            Title(page, block),
            [.. block.QuerySelectorAll("a").Select(SourcePage.TextOf).Select(text => text.TrimStart('(', '=', ' ').TrimEnd(')')).Where(text => Number().IsMatch(text))],
            labels.FirstOrDefault(label => label.Label == "Sponsors").Block is { } sponsors ? NorthCarolinaPages.Sponsors(sponsors) : throw page.Missing("block beside \"Sponsors:\""),
            labels.DistinctBy(label => label.Label).ToDictionary(label => label.Label, label => SourcePage.TextOf(label.Block), StringComparer.Ordinal),
            NorthCarolinaPages.Versions(page),
            Steps(page, number, number.Id(kind), tell),
            []);
    }

    // Every link to a text of the measure has the session in it, and so has its own page.
    private static string? Session(SourcePage page, NorthCarolinaNumber number) =>
        page.All("a[href]").Select(link => SessionForm().Match(link.GetAttribute("href")!))
            .FirstOrDefault(match => match.Success && match.Groups["number"].Value == number.Printed)?.Groups["session"].Value;

    private static string Title(SourcePage page, IElement heading)
    {
        var following = page.All("h1, h2, h3, h4, h5, h6, div.titleSub, a").Where(element => IsBehind(element, heading)).Select(SourcePage.TextOf);
        return following.FirstOrDefault(text => text.Length is > 0 and < 300 && !SessionWords().IsMatch(text) && !Number().IsMatch(text))
            ?? throw page.Missing("title behind the heading");
    }

    private static bool IsBehind(IElement element, IElement heading) =>
        heading.CompareDocumentPosition(element) is var position
        && position.HasFlag(DocumentPositions.Following) && !position.HasFlag(DocumentPositions.ContainedBy);

    private static IEnumerable<(string Label, IElement Block)> Labels(SourcePage page) =>
        from label in page.All("div, dt, th, strong, span")
        let text = SourcePage.TextOf(label)
        where text is "Sponsors:" or "Attributes:" or "Counties:" or "Statutes:" or "Keywords:" && label.NextElementSibling is not null
        select (text.TrimEnd(':'), label.NextElementSibling);

    private static IReadOnlyList<NorthCarolinaStep> Steps(SourcePage page, NorthCarolinaNumber number, BillId id, Action<Problem> tell)
    {
        var head = page.All("h1, h2, h3, h4, h5, h6, .card-header").FirstOrDefault(head => SourcePage.TextOf(head) == "History") ?? throw page.Missing(History);
        var card = head.Closest(".card") ?? throw page.Missing(History);
        var rows = card.QuerySelectorAll(".row").Select(Cells).Where(cells => cells.Count is >= 3 and <= 5 && SourcePage.TextOf(cells[0]) != "Date").ToList();
        return NorthCarolinaPages.Steps(page, number, id, History, rows, tell);
    }

    // On narrow screens each cell has its label before it.
    private static List<IElement> Cells(IElement row) =>
        [.. row.Children.Where(cell => !SourcePage.TextOf(cell).EndsWith(':') || SourcePage.TextOf(cell).Length > 12)];

    [GeneratedRegex(
        @"\A(?<chamber>House|Senate) (?<kind>Bill|Resolution|Joint Resolution) (?<number>[0-9]{1,5})(?: / (?<law>(?:SL|S\.L\.|Res\.) ?[0-9]{4}-[0-9]{1,4}))?(?: \(=.*\))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingForm();

    [GeneratedRegex(@"/(?:BillLookUp/(?<session>(?:19|20)[0-9]{2}(?:E[1-9])?)/(?<number>[HS][0-9]{1,5})\b|Sessions/(?<session>(?:19|20)[0-9]{2}(?:E[1-9])?)/Bills/(?:House|Senate)/PDF/(?<number>[HS][0-9]{1,5})v)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex SessionForm();

    [GeneratedRegex(@"\A[HS][0-9]{1,5}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{4}(?:-[0-9]{4})? .*Session\z", RegexOptions.NonBacktracking)]
    private static partial Regex SessionWords();
}
