using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The steps of one measure, oldest first, each with the chamber in which it happened.</summary>
internal sealed partial class CaliforniaHistory(CaliforniaSession session, CaliforniaMeasure measure, Action<Problem> tell)
{
    // Until then a mirror may hold no histories; the number of the chapter is what is known.
    private const int FirstWithHistory = 1993;

    /// <exception cref="ScrapeException">There is no history where there must be one.</exception>
    public IReadOnlyList<BillAction> Read(CaliforniaDetails details)
    {
        var rows = details.History(measure.Key);
        if (rows.Count == 0 && (details.HasHistory || session.Year >= FirstWithHistory))
            throw new ScrapeException(
                session.Sources[0].AddressOf(CaliforniaTable.History.File),
                $"The table of histories has no row of {measure.Key} (cell 1). A measure without a first step is not believed.");
        var actions = Actions(Ordered(rows)).ToList();
        return actions.Count > 0 || rows.Count == 0
            ? actions
            : throw new ScrapeException(rows[0].Address, $"None of the {rows.Count} steps of {measure.Key} has an action_date (cell 3) that is a day of the {session.Year}-{session.Year + 1} session.", string.Join(" | ", rows[0].Cells.Take(5)));
    }

    /// <summary>The committees that had it, by their first referral; the source tells their codes, the words their short names.</summary>
    public static IReadOnlyList<BillCommittee> Committees(IReadOnlyList<CaliforniaRow> rows) =>
    [
        .. Ordered(rows).Where(row => row[10] == "Committee" && row[11] is not null)
            .GroupBy(row => row[11]!, StringComparer.Ordinal)
            .Select(same => new BillCommittee(Name(same) is { } name ? $"{same.First()[9]} Com. on {name}" : same.Key, same.Key))
            .OrderBy(committee => committee.Code, StringComparer.Ordinal),
    ];

    private static string? Name(IEnumerable<CaliforniaRow> rows) => rows
        .Select(row => Referral().Match(row[3] ?? ""))
        .Where(match => match.Success).Select(match => match.Groups["name"].Value).FirstOrDefault();

    // Old histories have no sequence, and their numbers run from the newest step to the oldest.
    private static IReadOnlyList<CaliforniaRow> Ordered(IReadOnlyList<CaliforniaRow> rows) => rows.All(row => row[6] is null)
        ? [.. rows.OrderBy(row => row.Day(2)).ThenByDescending(row => row.Long(1))]
        : [.. rows.OrderBy(row => row.Day(2)).ThenBy(row => row.Number(6)).ThenBy(row => row.Long(1))];

    private IEnumerable<BillAction> Actions(IEnumerable<CaliforniaRow> rows)
    {
        var here = measure.Chamber;
        foreach (var row in rows.Where(row => row[3] is not null))
        {
            here = Place(row, here);
            if (row.DayNear(2, session.Year) is { } day)
                yield return ActionTable.Of("ca").Action(day, here, row[3]!);
            else
                tell(UndatedStep.Of(measure.Id, row[2], row[3]!));
            here = SentTo(row[3]!) ?? here;
        }
    }

    // Where the row names no chamber its words may: "In Senate.", "Passed. To Senate." Until then the one before acts.
    private static Chamber Place(CaliforniaRow row, Chamber before) => row[9] switch
    {
        "Assembly" => Chamber.Lower,
        "Senate" => Chamber.Upper,
        _ when row[3]!.StartsWith("In Senate", StringComparison.Ordinal) => Chamber.Upper,
        _ when row[3]!.StartsWith("In Assembly", StringComparison.Ordinal) => Chamber.Lower,
        _ => SentTo(row[3]!) switch
        {
            Chamber.Upper => Chamber.Lower,
            Chamber.Lower => Chamber.Upper,
            _ => before,
        },
    };

    private static Chamber? SentTo(string text) => Sending().Match(text) is not { Success: true } match ? null
        : match.Groups["to"].Value == "Senate" ? Chamber.Upper : Chamber.Lower;

    [GeneratedRegex(@"\b(?:[Pp]assed|[Aa]dopted)\b.*\b[Tt]o (?:the )?(?<to>Assembly|Senate)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Sending();

    [GeneratedRegex(@"[Rr]eferred to Com\. on +(?<name>[^()]+?\.)(?: pursuant to .*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Referral();
}
