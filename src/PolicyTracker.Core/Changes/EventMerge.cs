using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Hearings and the like: sources drop those that are over, which stay in the record; one that was still to come and is
/// not listed any more is shown as such.
/// </summary>
internal static class EventMerge
{
    private const string NoLongerListed = "no-longer-listed";

    public static IReadOnlyList<BillEvent> Merge(IReadOnlyList<BillEvent> before, IReadOnlyList<BillEvent> after, DateOnly today, bool accept)
    {
        if (accept || after.Count == 0 || before.Count == 0)
            return after.Count == 0 ? before : after;
        var listed = after.Select(Key).ToHashSet(StringComparer.Ordinal);
        var gone = before.Where(happening => !listed.Contains(Key(happening))).ToList();
        return gone.Count == 0 ? after :
        [
            .. gone.Select(happening => happening.Date < today ? happening : happening with { Status = NoLongerListed })
                .Concat(after).OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal),
        ];
    }

    private static string Key(BillEvent happening) => happening.Id ?? $"{happening.Date:O} {happening.Time} {happening.Title}";
}
