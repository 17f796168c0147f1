using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Votes by their totals, and hearings that are set.</summary>
internal static partial class CaliforniaVotes
{
    public static IReadOnlyList<VoteEvent> Read(
        BillId id, IReadOnlyList<CaliforniaRow> rows, IReadOnlyList<BillAction> history, int session, Action<Problem> tell)
    {
        var votes = new List<VoteEvent>();
        foreach (var row in rows.OrderBy(row => row.Day(2)).ThenBy(row => row.Number(3)).ThenBy(row => row[1], StringComparer.Ordinal))
            if (row.DayNear(2, session) is { } day)
                votes.Add(Vote(row, day, history));
            else
                tell(UndatedStep.Of(id, row[2], $"Vote at {row[1]}, {row[5]} to {row[6]}"));
        return votes;
    }

    public static IReadOnlyList<BillEvent> Hearings(IReadOnlyList<CaliforniaRow> rows, int session) =>
    [
        .. rows.Where(row => row.Day(3) is { } day && CaliforniaRow.IsNear(day, session)).Select(row => new BillEvent(
            row.Day(3)!.Value, null, CaliforniaScraper.CapitolZone, EventKinds.Hearing,
            row[4] is { } place ? $"Committee hearing ({place})" : "Committee hearing", Id: $"{row[1]}{row[2]}-{row[3]![..10]}"))
            .OrderBy(hearing => hearing.Date).ThenBy(hearing => hearing.Id, StringComparer.Ordinal),
    ];

    private static VoteEvent Vote(CaliforniaRow row, DateOnly date, IReadOnlyList<BillAction> history)
    {
        var place = row.Key(1, "location_code");
        var (ayes, noes) = (row.Number(5), row.Number(6));
        return new(
            date, ChamberOf(place), Motion(date, ayes, noes, history) ?? Unnamed(place, row[3]),
            ayes, noes, row.Number(7), ResultOf(row[8]));
    }

    // Votes of one day on amendments differ in nothing but their number.
    private static string Unnamed(string place, string? number) =>
        place.EndsWith("FLOOR", StringComparison.Ordinal) ? $"Floor vote {number}" : $"Committee vote {number} ({place})";

    // AFLOOR, SFLOOR; committees of the Assembly are CX, those of the Senate CS.
    private static Chamber? ChamberOf(string place) => place switch
    {
        "AFLOOR" => Chamber.Lower,
        "SFLOOR" => Chamber.Upper,
        _ when place.StartsWith("CX", StringComparison.Ordinal) => Chamber.Lower,
        _ when place.StartsWith("CS", StringComparison.Ordinal) => Chamber.Upper,
        _ => null,
    };

    private static VoteResult? ResultOf(string? result) => result?.Trim('(', ')').ToUpperInvariant() switch
    {
        "PASS" => VoteResult.Pass,
        "FAIL" => VoteResult.Fail,
        _ => null,
    };

    // The table names motions by numbers; the step with the same totals says in words what was voted on. It may be
    // entered a few days later, and one that lists several votes tells none apart.
    private static string? Motion(DateOnly date, int? ayes, int? noes, IReadOnlyList<BillAction> history)
    {
        var said = history.Where(action => action.Date.DayNumber - date.DayNumber is >= -1 and <= 4)
            .Select(action => (action.Text, Matches: Totals().Matches(action.Text)))
            .Where(step => step.Matches is [var match] && Is(match, "ayes", ayes) && Is(match, "noes", noes))
            .Select(step => step.Text[..step.Matches[0].Index].Trim()).Distinct(StringComparer.Ordinal).ToList();
        return said is [{ Length: > 0 } motion] ? motion : null;
    }

    private static bool Is(Match match, string name, int? count) =>
        int.TryParse(match.Groups[name].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said == count;

    [GeneratedRegex(@"\(Ayes +(?<ayes>[0-9]+)\. +Noes +(?<noes>[0-9]+)\.", RegexOptions.NonBacktracking)]
    private static partial Regex Totals();
}
