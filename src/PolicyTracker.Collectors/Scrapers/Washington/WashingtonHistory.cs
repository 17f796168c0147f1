using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The history of a measure. The rows say no chamber; their status begins with one (<c>H Finance</c>), which after a
/// vote may be the chamber that gets the measure and not the one that voted.
/// </summary>
internal sealed partial class WashingtonHistory(WashingtonNumber number, Biennium biennium, Uri address, ScrapeContext context)
{
    private Chamber _at = number.Chamber;
    private bool _hasPassed;

    public IReadOnlyList<BillAction> Read(IReadOnlyList<XElement> rows)
    {
        var dated = rows.Select(row => (Row: row, Text: SourceText.Plain(row.Value("HistoryLine")))).Where(row => row.Text.Length > 0)
            .Dated(row => (row.Row.Value("ActionDate"), row.Text), WashingtonService.Zone, biennium.Years, address, context)
            .Select(row => (row.Row, row.Text, Date: CapitolDates.DayOf(row.Row.Value("ActionDate"), WashingtonService.Zone, biennium.Years, address, row.Text)))
            .OrderBy(row => row.Date).ToList();
        if (dated.Count == 0)
            throw new ScrapeException(address, "The history holds no <HistoryLine> with words.", rows is [var first, ..] ? first.Value : null);
        return [.. dated.Select(row => Action(row.Row, row.Text, row.Date))];
    }

    private BillAction Action(XElement row, string text, DateOnly date)
    {
        if (WashingtonNumber.Of(row.Value("BillId")) is { } other && other.Identifier != number.Identifier)
            throw new ScrapeException(address, $"The history tells of {other.Identifier}, and {number.Identifier} was asked for.", text);
        if (_hasPassed && text.StartsWith("First reading", StringComparison.OrdinalIgnoreCase))
            _at = number.Chamber == Chamber.Lower ? Chamber.Upper : Chamber.Lower;
        var action = ActionTable.Of("wa").Action(date, null, text, Vetoed(row, text));
        if (action.Is(ActionClassification.Passage))
            _hasPassed = true;
        else
            _at = OfStatus(row.Value("Status")) ?? _at;
        return action with { Chamber = action.Chamber ?? Named(text) ?? _at };
    }

    private static Chamber? OfStatus(string? status) => status?.Split(' ')[0] switch
    {
        "H" => Chamber.Lower,
        "S" => Chamber.Upper,
        _ => null,
    };

    // "Public hearing in the House Committee on ...", "By resolution, returned to Senate Rules Committee ..."
    private static Chamber? Named(string text) => ChamberNamed().Match(text) switch
    {
        { Success: true } match => match.Groups["chamber"].Value == "House" ? Chamber.Lower : Chamber.Upper,
        _ => null,
    };

    // The words of vetoes are not recorded, but the service says of each row what it was.
    private static IReadOnlyList<ActionClassification>? Vetoed(XElement row, string text)
    {
        if (!text.Contains("vetoed", StringComparison.OrdinalIgnoreCase))
            return null;
        if (row.Value("PartialVeto") == "true")
            return [ActionClassification.ExecutiveVetoLineItem];
        return row.Value("Veto") == "true" ? [ActionClassification.ExecutiveVeto] : null;
    }

    public static IReadOnlyList<BillCommittee> Committees(IReadOnlyList<BillAction> actions) =>
    [
        .. actions.Select(action => Referred().Match(action.Text)).Where(match => match.Success)
            .Select(match => match.Groups["name"].Value)
            .Where(name => !name.StartsWith("Rules", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .Select(name => new BillCommittee(name)),
    ];

    public static IReadOnlyList<string> Laws(IReadOnlyList<BillAction> actions) =>
        [.. actions.Select(action => Chapter().Match(action.Text)).Where(match => match.Success).Select(match => match.Value).Distinct(StringComparer.Ordinal)];

    public static EffectiveDate? Effective(IReadOnlyList<BillAction> actions) => actions
        .Select(action => Effect().Match(action.Text)).Where(match => match.Success)
        .Select(match => CapitolDates.Day(match.Groups["day"].Value, WashingtonService.Zone)).OfType<DateOnly>()
        .Select(day => new EffectiveDate(day)).LastOrDefault();

    [GeneratedRegex("(in the |returned to |^)(?<chamber>House|Senate) (Committee|Rules)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ChamberNamed();

    [GeneratedRegex("(?:^R|, r)eferred to (?<name>[^.;]+)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Referred();

    [GeneratedRegex("Chapter [0-9]+, [0-9]{4} Laws", RegexOptions.NonBacktracking)]
    private static partial Regex Chapter();

    [GeneratedRegex("^Effective date (?<day>[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Effect();
}
