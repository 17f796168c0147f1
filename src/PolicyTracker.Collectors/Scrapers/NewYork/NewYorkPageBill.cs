using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Makes the record from the blocks of a page that proved to be the bill's.</summary>
internal sealed partial class NewYorkPageBill(BillId id, IElement contents, Uri address, Action<Problem> tell)
{
    private const string Before = "TITLE....";

    private readonly List<string> _lines = [.. contents.ChildNodes.OfType<IText>().Select(line => Text.Clean(line.Data)).Where(line => line.Length > 0)];

    /// <exception cref="ScrapeException">A block that every bill has is not there.</exception>
    public Bill Read()
    {
        var title = Text.CleanOrNull(_lines.Find(line => line.StartsWith(Before, StringComparison.Ordinal))?[Before.Length..]);
        var rows = Rows().ToList();
        if (title is null && rows.Count == 0)
            throw NewYorkHistory.Blank(id, address);
        if (rows.Count == 0)
            throw new ScrapeException(address, "The page has no table with dated steps (#nv_bot_contents table tr).", Text.Clean(contents.TextContent));
        var actions = NewYorkHistory.Actions(id, rows, address, tell);
        return new()
        {
            Id = id,
            Identifier = NewYorkNumber.Identifier(id),
            Title = title ?? throw new ScrapeException(address, $"The page has no line that begins with \"{Before}\".", Text.Clean(contents.TextContent)),
            Classification = NewYorkNumber.Classification(id),
            Chamber = NewYorkNumber.Chamber(id),
            Subjects = Subject() is { } subject ? [subject] : [],
            Sponsors = Sponsors(),
            Actions = actions,
            Votes = Votes(),
            Versions = NewYorkHistory.Versions(id, actions),
            Related = NewYorkHistory.Related(id, SameAs(), actions),
            Laws = Laws(actions),
            Effective = Effective() is { } day ? new(day) : null,
            Extras = NewYorkHistory.Extra(actions).With("url", NewYorkPage.PageOf(id)),
        };
    }

    // The steps are the first table; votes are in others.
    private IEnumerable<NewYorkStep> Rows()
    {
        foreach (var row in contents.QuerySelector("table")?.QuerySelectorAll("tr") ?? Enumerable.Empty<IElement>())
        {
            var cells = row.QuerySelectorAll("td");
            if (cells.Length != 2 || Text.Clean(cells[1].TextContent).Length == 0)
                continue;
            if (cells[1].ChildElementCount > 0)
                throw new ScrapeException(address, "A step (table td) holds more than words, so the table does not end where it should.", cells[1].TextContent);
            yield return new(Text.Clean(cells[0].TextContent), Day(cells[0].TextContent), Text.Clean(cells[1].TextContent));
        }
    }

    /// <summary>"ON FILE: 01/03/18 Executive Law", the line before the title.</summary>
    private string? Subject()
    {
        var at = _lines.FindIndex(line => line.StartsWith(Before, StringComparison.Ordinal));
        var line = at > 0 ? OnFile().Replace(_lines[at - 1], "") : "";
        return line.EndsWith("Law", StringComparison.Ordinal) || line.EndsWith("Laws", StringComparison.Ordinal) ? line : null;
    }

    // Behind the first rule stands who brings it: the first name, those who joined, and after "M-S:" many more.
    private IReadOnlyList<Sponsorship> Sponsors()
    {
        var rule = contents.QuerySelector("hr");
        var line = rule?.NextSibling is IText text ? Text.Clean(text.Data) : "";
        return [.. line.Split(',', ';').Select(name => Text.Clean(MultiSponsors().Replace(name, ""))).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal)
            .Select((name, at) => new Sponsorship(name, Role: at == 0 ? SponsorRole.Primary : SponsorRole.Cosponsor))];
    }

    private IEnumerable<BillId> SameAs() => contents.QuerySelector("span.nv_bot_info")?.QuerySelectorAll("a")
        .Select(link => Companion().Match(link.GetAttribute("href") ?? ""))
        .Where(match => match.Success && match.Groups["year"].Value == id.Session[..4])
        .Select(match => NewYorkNumber.Id(id.Session, match.Groups["print"].Value)).OfType<BillId>() ?? [];

    private IReadOnlyList<string> Laws(IReadOnlyList<BillAction> actions) =>
        Chapter().Match(Text.Clean(contents.QuerySelector("span.nv_bot_info")?.TextContent)) is { Success: true } match ? [match.Value] : NewYorkHistory.Laws(actions);

    private DateOnly? Effective() => _lines.Select(line => EffectiveDay().Match(line)).Where(match => match.Success)
        .Select(match => DateOnly.TryParseExact(match.Groups["day"].Value, "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).FirstOrDefault();

    // Rows of the summary of votes: day, print number, house, ayes, nays. No names.
    private IReadOnlyList<VoteEvent> Votes() =>
    [
        .. contents.QuerySelectorAll("tr").Select(row => Text.Clean(string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.TextContent))))
            .Select(row => Vote().Match(row)).Where(match => match.Success && Day(match.Groups["day"].Value) is not null)
            .Select(match => new VoteEvent(
                Day(match.Groups["day"].Value)!.Value,
                match.Groups["house"].Value == "Senate" ? Chamber.Upper : Chamber.Lower,
                $"{match.Groups["house"].Value} vote on {match.Groups["print"].Value}",
                Count(match, "ayes"), Count(match, "nays")))
            .Distinct().OrderBy(vote => vote.Date).ThenBy(vote => vote.Chamber).ThenBy(vote => vote.Motion, StringComparer.Ordinal),
    ];

    private static int Count(Match match, string name) => int.Parse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Day(string text) =>
        ShortDay().Match(Text.Clean(text)) is { Success: true } match
        && DateOnly.TryParseExact($"{match.Groups["day"].Value}/20{match.Groups["year"].Value}", "MM/dd/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    [GeneratedRegex("^(?<day>[0-9]{2}/[0-9]{2})/(?<year>[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortDay();

    [GeneratedRegex("^ON FILE: [0-9/]+ *", RegexOptions.NonBacktracking)]
    private static partial Regex OnFile();

    [GeneratedRegex("^ *M-S:", RegexOptions.NonBacktracking)]
    private static partial Regex MultiSponsors();

    [GeneratedRegex("\"SPECIAL\",\"(?<year>[0-9]{4})\",\"BILL(?<print>[A-Z][0-9]+[A-Z]?)", RegexOptions.NonBacktracking)]
    private static partial Regex Companion();

    [GeneratedRegex("Chapter [0-9]+ of [0-9]{4}", RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();

    [GeneratedRegex("^EFF\\. DATE (?<day>[0-9]{2}/[0-9]{2}/[0-9]{4})", RegexOptions.NonBacktracking)]
    private static partial Regex EffectiveDay();

    [GeneratedRegex("^(?<day>[0-9/]{8}) (?<print>[A-Z][0-9]+(?:-[A-Z])?) (?<house>Senate|Assembly) Vote (?:Aye|Yes) ?: ?(?<ayes>[0-9]{1,3}) (?:Nay|No) ?: ?(?<nays>[0-9]{1,3})$", RegexOptions.NonBacktracking)]
    private static partial Regex Vote();
}
