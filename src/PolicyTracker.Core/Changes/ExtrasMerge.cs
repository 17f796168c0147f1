using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Merges the facts without an Open Civic Data name: one text replaces another, lists are sets, nothing vanishes unsaid.
/// </summary>
internal sealed class ExtrasMerge(ListMerge lists, bool accept)
{
    public Extras Merge(Extras before, Extras after)
    {
        var keys = before.Entries.Concat(after.Entries).Select(entry => entry.Key).Distinct(StringComparer.Ordinal);
        var merged = keys.Select(key => KeyValuePair.Create(key, Values(key, before.All(key), after.All(key))));
        return new([.. merged.Where(entry => entry.Value.Count > 0)]);
    }

    private IReadOnlyList<string> Values(string key, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        if (before.Count == 1 && after.Count == 1)
            return after;
        var gone = before.Except(after, StringComparer.Ordinal).ToList();
        foreach (var value in gone)
            lists.Vanished(key, value);
        var kept = accept ? before.Except(gone, StringComparer.Ordinal) : before;
        return [.. kept.Concat(after.Except(before, StringComparer.Ordinal))];
    }
}
