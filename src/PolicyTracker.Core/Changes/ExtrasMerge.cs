using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>Merges the facts without an Open Civic Data name: new values win, vanished keys are kept and reported.</summary>
internal static class ExtrasMerge
{
    public static Extras Merge(Extras before, Extras after, bool accept, List<Difference> found)
    {
        var gone = before.Entries.Where(entry => after.All(entry.Key).Count == 0).ToList();
        new ListMerge(accept, found).Vanished("extras", gone.ConvertAll(entry => $"{entry.Key}: {string.Join(", ", entry.Value)}"), before.Entries.Count);
        if (gone.Count == 0 || accept)
            return after;
        var kept = before.Entries.Select(entry => entry.Key).Union(after.Entries.Select(entry => entry.Key), StringComparer.Ordinal);
        return new([.. kept.Select(key => KeyValuePair.Create(key, after.All(key) is { Count: > 0 } values ? values : before.All(key)))]);
    }
}
