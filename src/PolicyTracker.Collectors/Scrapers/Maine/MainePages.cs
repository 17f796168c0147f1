using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What the pages of one measure have in common: a heading that names it, tables with headed columns, cells with labels.</summary>
internal static partial class MainePages
{
    private static readonly string[] Known = ["Sponsor", "Reference Committee", "Governor Action", "Date", "Chapter", "Final Law Type"];

    /// <exception cref="ScrapeException">The page is not that of this measure and legislature.</exception>
    public static void Prove(SourcePage page, MaineLegislature legislature, MainePaper paper)
    {
        var text = Words(page.Required("body"));
        var expected = string.Create(CultureInfo.InvariantCulture, $"{legislature.Number}");
        if (Ld().Match(text) is not { Success: true } ld || ld.Groups["number"].Value != paper.Ld.ToString(CultureInfo.InvariantCulture))
            throw new ScrapeException(page.Address, $"The first \"LD\" number of the page is not that of {paper.Identifier}: it is another page, or its layout has changed.", text);
        if (!Legislature().Matches(text).Any(match => match.Groups["number"].Value == expected))
            throw new ScrapeException(page.Address, $"The page does not name the {expected} legislature.", text);
    }

    /// <exception cref="ScrapeException">A table of the page does not end, so that what stands in it is uncertain.</exception>
    public static void ProveWhole(SourceDocument document)
    {
        var (opened, closed) = (OpenTable().Count(document.Text), CloseTable().Count(document.Text));
        if (opened != closed)
            throw new ScrapeException(document.Address, string.Create(CultureInfo.InvariantCulture, $"The page opens {opened} tables (<table>) and closes {closed}: it is damaged."), document.Text);
    }

    /// <summary>The words of an element with its parts kept apart: neighbouring cells have no blank between them.</summary>
    public static string Words(IElement element) => Core.Files.Text.Clean(string.Join(' ', element.Descendants<IText>().Select(text => text.Data)));

    /// <summary>The rows of the table with these columns, as cells in their order.</summary>
    public static List<List<IElement>> Rows(SourcePage page, params string[] columns)
    {
        var name = $"table with the columns {string.Join(", ", columns)}";
        var table = page.All("table").LastOrDefault(table => Headings(table).SequenceEqual(columns, StringComparer.OrdinalIgnoreCase)) ?? throw page.Missing(name);
        var rows = table.QuerySelectorAll("tr").Skip(1).Select(row => row.Children.ToList()).ToList();
        return rows.Find(cells => cells.Count != columns.Length || cells.Exists(SourcePage.HoldsBlocks)) is { } broken
            ? throw page.Broken(name, broken.Count > 0 ? broken[^1] : table)
            : rows;
    }

    /// <summary>The sentences of a cell, which stand one below the other.</summary>
    public static IEnumerable<string> Lines(IElement cell)
    {
        foreach (var end in cell.QuerySelectorAll("br").ToList())
            end.TextContent = "\u0001";
        return cell.TextContent.Split('\u0001').Select(line => Core.Files.Text.Clean(line)).Where(line => line.Length > 0);
    }

    /// <summary>Cells beside their labels: <c>Governor Action</c>.</summary>
    public static Dictionary<string, string> Labels(SourcePage page)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cell in page.All("td, th"))
            if (Known.FirstOrDefault(label => label.Equals(SourcePage.TextOf(cell).TrimEnd(':'), StringComparison.OrdinalIgnoreCase)) is { } label
                && cell.NextElementSibling is { } beside && SourcePage.TextOf(beside) is { Length: > 0 } text)
                facts.TryAdd(label, SourcePage.HoldsBlocks(beside) ? throw page.Broken($"cell beside \"{label}\"", beside) : text);
        return facts;
    }

    public static IReadOnlyList<BillVersion> Versions(SourcePage page) =>
    [
        .. page.All("a[href*=\"getPDF.asp\"]").Select(link => new BillVersion(null, SourcePage.TextOf(link), Url: page.Link(link)?.AbsoluteUri))
            .Where(version => version.Note.Length > 0).DistinctBy(version => version.Note),
    ];

    private static IEnumerable<string> Headings(IElement table) =>
        table.QuerySelector("tr")?.Children.Select(cell => SourcePage.TextOf(cell)) ?? [];

    [GeneratedRegex("<table\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OpenTable();

    [GeneratedRegex("</table\\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex CloseTable();

    [GeneratedRegex("\\bLD (?<number>[0-9]{1,5})\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ld();

    [GeneratedRegex("\\b(?<number>[0-9]{3})(st|nd|rd|th)\\b", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Legislature();
}
