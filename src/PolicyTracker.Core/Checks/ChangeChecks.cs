using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Core.Checks;

/// <summary>Judges <c>bills/*/_changes/</c> and <c>bills/_freshness.yml</c>: every line can be read, no change stands twice.</summary>
internal static class ChangeChecks
{
    public static IReadOnlyList<Problem> Check(string workspace)
    {
        var problems = new List<Problem>();
        var changes = new ChangeLog(workspace).All(problems);
        problems.AddRange(Twice(changes));
        problems.AddRange(WithoutRecord(workspace, changes));
        Freshness.Read(workspace, problems);
        return problems;
    }

    private static IEnumerable<Problem> Twice(IReadOnlyList<BillChange> changes) => changes
        .GroupBy(change => change.Id, StringComparer.Ordinal)
        .Where(group => group.Skip(1).Any())
        .Select(group => Problem.Error("change-twice", $"The change {group.Key} of {group.First().Bill} stands {group.Count()} times in the log, so readers would be told twice. Keep the first line and remove the others.", Folder(group.First().Bill)));

    // A record is never deleted; one that is gone was lost.
    private static IEnumerable<Problem> WithoutRecord(string workspace, IReadOnlyList<BillChange> changes)
    {
        var ids = new BillStore(workspace).Ids().ToHashSet();
        return changes.Select(change => change.Bill).Distinct().Where(bill => !ids.Contains(bill)).Order()
            .Select(bill => Problem.Error("bill-missing", $"The log tells of {bill}, but its record is gone. Restore it from Git, or run \"policytracker collect --bill {bill}\".", bill.Path));
    }

    private static string Folder(BillId bill) => $"bills/{bill.Jurisdiction}/_changes";
}
