using System.Text.Json;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The history of a bill: what each row did, the table of its legislature says.</summary>
internal static class LegiScanActions
{
    /// <param name="undated">Takes the texts of rows whose date cannot be right.</param>
    public static IReadOnlyList<BillAction> Read(JsonElement bill, LegiScanHead head, List<string> undated)
    {
        var table = ActionTable.Of(head.State);
        var actions = new List<BillAction>();
        var floor = new Floor(head);
        foreach (var row in bill.Rows("history"))
        {
            var text = row.Text("action");
            if (text.Length == 0)
                continue;
            var chamber = LegiScanStates.Chamber(row.Text("chamber")) ?? floor.ChamberOf(text);
            if (row.Day("date") is { } day && head.Session.CanHold(day))
                actions.Add(table.Action(day, chamber, text));
            else
                undated.Add(text);
        }

        // Rows of one day keep their order; LegiScan appends late ones with an earlier date.
        return [.. actions.OrderBy(action => action.Date)];
    }

    // Old histories leave the chamber out: some write it into the text, some only where the bill goes over.
    private sealed class Floor(LegiScanHead head)
    {
        private Chamber? _chamber = LegiScanStates.Chamber(head.Body);

        public Chamber? ChamberOf(string text)
        {
            if (text.StartsWith("House ", StringComparison.Ordinal))
                return _chamber = Chamber.Lower;
            if (text.StartsWith("Senate ", StringComparison.Ordinal))
                return _chamber = Chamber.Upper;
            var now = _chamber;
            if (text.EndsWith("TRANSMITTED TO (S)", StringComparison.Ordinal))
                _chamber = Chamber.Upper;
            else if (text.EndsWith("TRANSMITTED TO (H)", StringComparison.Ordinal))
                _chamber = Chamber.Lower;
            return now;
        }
    }
}
