namespace PolicyTracker.Core.Changes;

/// <summary>How one list of a record is merged.</summary>
/// <param name="Field">Named when a value vanished.</param>
/// <param name="Key">What makes two items the same thing; equal keys are told apart by their order.</param>
/// <param name="Line">The one-line form of an item.</param>
/// <param name="News">The change that a new item (first argument null) or a changed one is; null when it is no news of its own.</param>
/// <param name="Complete">The second item, with what it leaves out taken from the first; null when items have no optional parts.</param>
internal sealed record ListRule<T>(
    string Field, Func<T, string> Key, Func<T, string> Line, Func<T?, T, Difference?>? News = null, Func<T, T, T>? Complete = null);

/// <summary>
/// Merges the lists of a record as sets: new items in the source's order, vanished ones kept in their place, vanished
/// parts of an item kept in the item. An item that only says more than before is no news; one that says something
/// else is a correction.
/// </summary>
internal sealed class ListMerge(bool accept, List<Difference> found)
{
    /// <param name="isUntold">Items of which the source is silent now although they have not vanished; they are kept.</param>
    public IReadOnlyList<T> Merge<T>(ListRule<T> rule, IReadOnlyList<T> before, IReadOnlyList<T> after, Predicate<T>? isUntold = null)
    {
        var old = Keyed(before, rule.Key);
        var oldByKey = old.ToDictionary();
        var merged = Keyed(after, rule.Key)
            .ConvertAll(now => KeyValuePair.Create(now.Key, oldByKey.TryGetValue(now.Key, out var known) ? Both(rule, known, now.Value) : New(rule, now.Value)));
        var listed = merged.Select(now => now.Key).ToHashSet();
        var gone = old.Where(item => !listed.Contains(item.Key)).ToList();
        var untold = gone.Where(item => isUntold?.Invoke(item.Value) == true).Select(item => item.Key).ToHashSet();
        foreach (var vanished in gone.Where(item => !untold.Contains(item.Key)))
            Vanished(rule.Field, rule.Line(vanished.Value));
        Keep(old, merged, key => !listed.Contains(key) && (!accept || untold.Contains(key)));
        return [.. merged.Select(item => item.Value)];
    }

    /// <summary>Reports a value that the source no longer gives; when a person accepts that, it is a correction.</summary>
    public void Vanished(string field, string value) => found.Add(accept
        ? new(ChangeKind.Correction, null, value, null, $"Removed from {field}: the source no longer lists it, and a person accepted that.")
        : new(ChangeKind.SourceGap, null, value, null, $"No longer listed under {field} by the source; kept."));

    private T New<T>(ListRule<T> rule, T item)
    {
        Add(rule.News?.Invoke(default, item));
        return item;
    }

    private T Both<T>(ListRule<T> rule, T old, T now)
    {
        var whole = rule.Complete is null ? now : rule.Complete(old, now);
        // With acceptance the line below tells the one correction there is.
        if (!accept && rule.Line(whole) != rule.Line(now) && rule.News is not null)
            Vanished(rule.Field, rule.Line(old));
        var kept = accept ? now : whole;
        if (rule.Line(kept) != rule.Line(old) && rule.News is not null && !SaysOnlyMore(rule, old, kept))
            Add(rule.News(old, kept) ?? new(ChangeKind.Correction, null, rule.Line(old), rule.Line(kept)));
        return kept;
    }

    private static bool SaysOnlyMore<T>(ListRule<T> rule, T old, T now) =>
        rule.News!(old, now) is null && rule.Complete is not null && rule.Line(rule.Complete(now, old)) == rule.Line(now);

    // What vanished stands where it stood: after the item that came before it, or first.
    private static void Keep<T>(
        List<KeyValuePair<ItemKey, T>> old, List<KeyValuePair<ItemKey, T>> merged, Predicate<ItemKey> isKept)
    {
        for (var at = 0; at < old.Count; at++)
            if (isKept(old[at].Key))
                merged.Insert(at == 0 ? 0 : merged.FindLastIndex(item => item.Key == old[at - 1].Key) + 1, old[at]);
    }

    private static List<KeyValuePair<ItemKey, T>> Keyed<T>(IReadOnlyList<T> items, Func<T, string> key)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var keyed = new List<KeyValuePair<ItemKey, T>>(items.Count);
        foreach (var item in items)
        {
            var name = key(item);
            seen[name] = seen.GetValueOrDefault(name) + 1;
            keyed.Add(new(new(name, seen[name]), item));
        }

        return keyed;
    }

    private void Add(Difference? difference)
    {
        if (difference is not null)
            found.Add(difference);
    }

    /// <param name="Ordinal">1 for the first item with this name.</param>
    private readonly record struct ItemKey(string Name, int Ordinal);
}
