using System.Text.Json;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// LegiScan's own status, where it says more than the words of the history. It stays at "introduced" for most bills that
/// died, so it proves no death; but a bill that it calls passed must not be taken for dead because no row of a table fits.
/// </summary>
internal static class LegiScanProgress
{
    private const int Enrolled = 3;
    private const int Passed = 4;
    private const int Vetoed = 5;

    // The events of the static table that move a bill; referrals and reports are left to the words.
    private static readonly Dictionary<int, ActionClassification> Steps = new()
    {
        [2] = ActionClassification.Passage,
        [3] = ActionClassification.Enrolled,
        [5] = ActionClassification.ExecutiveVeto,
        [7] = ActionClassification.VetoOverridePassage,
        [8] = ActionClassification.BecameLaw,
    };

    /// <summary>The bill with LegiScan's steps where a state has no table of its own; what still disagrees is told.</summary>
    public static Bill Completed(Bill bill, JsonElement source, Action<Problem> tell)
    {
        var status = source.Number("status");
        if (Agrees(bill, status))
            return bill;
        if (!ActionTable.Names.Contains(bill.Id.Jurisdiction))
            bill = bill with { Actions = WithSteps(bill, source) };
        if (!Agrees(bill, status))
            tell(Contradiction(bill, status, source));
        return bill;
    }

    private static bool Agrees(Bill bill, int status) => status switch
    {
        Enrolled => StatusLadder.Derive(bill).Stage is Stage.PassedBoth or Stage.ToExecutive or Stage.Enacted or Stage.Adopted or Stage.Vetoed or Stage.VetoOverridden,
        Passed => StatusLadder.Derive(bill).Stage is Stage.Enacted or Stage.Adopted,
        Vetoed => StatusLadder.Derive(bill).Stage is Stage.Vetoed or Stage.VetoOverridden or Stage.Enacted,
        _ => true,
    };

    // Each step goes to a row of its day that no table knows, an important one first, and one row may take several.
    private static List<BillAction> WithSteps(Bill bill, JsonElement source)
    {
        var table = ActionTable.Of(bill.Id.Jurisdiction);
        var important = source.Rows("history").Where(row => row.Number("importance") == 1).Select(row => (row.Day("date"), row.Text("action"))).ToHashSet();
        var actions = bill.Actions.ToList();
        foreach (var (day, step) in StepsOf(bill, source))
        {
            var rows = Enumerable.Range(0, actions.Count).Where(at => actions[at].Date == day).ToList();
            var free = rows.Where(at => table.Find(actions[at].Text) is null).OrderBy(at => important.Contains((day, actions[at].Text)) ? 0 : 1).ThenBy(at => actions[at].Classification.Count).ToList();
            if (free.Count > 0 && !rows.Exists(at => actions[at].Is(step)))
                actions[free[0]] = actions[free[0]] with { Classification = [.. actions[free[0]].Classification, step] };
        }

        return actions;
    }

    // "Passed" is law for what goes to a governor, and the last vote for what does not.
    private static IEnumerable<(DateOnly Day, ActionClassification Step)> StepsOf(Bill bill, JsonElement source)
    {
        foreach (var row in source.Rows("progress"))
            if (row.Day("date") is { } day)
            {
                var number = row.Number("event");
                if (number == Passed)
                    yield return (day, bill.Classification == BillClassification.Bill ? ActionClassification.BecameLaw : ActionClassification.Passage);
                else if (Steps.TryGetValue(number, out var step))
                    yield return (day, step);
            }
    }

    private static Problem Contradiction(Bill bill, int status, JsonElement source)
    {
        var word = status switch { Enrolled => "enrolled", Passed => "passed", _ => "vetoed" };
        var since = source.Day("status_date") is { } day ? $" on {OneLine.Iso(day)}" : "";
        return Problem.Warning("source-contradiction",
            $"{bill.Identifier}: LegiScan says that it was {word}{since}, and its history proves no more than \"{StatusLadder.Derive(bill).Stage.Word()}\". Look at the legislature's page; Actions/{bill.Id.Jurisdiction}.tsv may lack a row.", bill.Id.Path);
    }
}
