using System.Globalization;

namespace PolicyTracker.Core.Changes;

/// <summary>Merges one list of a record: the new items in the source's order, the vanished ones kept in their place.</summary>
internal sealed class ListMerge(bool accept, List<Difference> found)
{
    /// <param name="field">Named in the report of vanished items.</param>
    /// <param name="key">What makes two items the same thing.</param>
    /// <param name="line">The one-line form of an item.</param>
    /// <param name="news">The change that a new item (first argument null) or a changed one is; null when it is none.</param>
    /// <param name="filled">Whether a changed item only says more than before, which is no news.</param>
    public IReadOnlyList<T> Merge<T>(
        string field,
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, string> line,
        Func<T?, T, Difference?>? news = null,
        Func<T, T, bool>? filled = null)
    {
        var old = ByKey(before, key);
        var now = ByKey(after, key);
        foreach (var (name, item) in now)
            if (!old.TryGetValue(name, out var known))
                Add(news?.Invoke(default, item));
            else if (line(known) != line(item) && filled?.Invoke(known, item) != true && news is not null)
                Add(news(known, item) ?? new(ChangeKind.Correction, null, line(known), line(item)));
        var gone = before.Where(item => !now.ContainsKey(key(item))).ToList();
        Vanished(field, gone.ConvertAll(item => line(item)), before.Count);
        return gone.Count == 0 || accept ? after : Keep(before, after, now.ContainsKey, key);
    }

    // What vanished stands where it stood: after the item that came before it, or first.
    private static List<T> Keep<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<string, bool> isListed, Func<T, string> key)
    {
        var kept = after.ToList();
        for (var at = 0; at < before.Count; at++)
        {
            if (isListed(key(before[at])))
                continue;
            var previous = at == 0 ? -1 : kept.FindLastIndex(item => key(item) == key(before[at - 1]));
            kept.Insert(previous + 1, before[at]);
        }

        return kept;
    }

    /// <summary>Reports items that the source no longer lists; with acceptance they are a correction instead.</summary>
    public void Vanished(string field, IReadOnlyList<string> gone, int of)
    {
        if (gone.Count == 0)
            return;
        var count = gone.Count.ToString(CultureInfo.InvariantCulture);
        var all = of.ToString(CultureInfo.InvariantCulture);
        var text = accept
            ? $"{count} of {all} {field} removed: the source no longer lists them, and a person accepted it."
            : $"The source no longer lists {count} of {all} {field}; they are kept.";
        found.Add(new(accept ? ChangeKind.Correction : ChangeKind.SourceGap, null, gone is [var only] ? only : string.Join(" | ", gone), null, text));
    }

    private static Dictionary<string, T> ByKey<T>(IReadOnlyList<T> items, Func<T, string> key)
    {
        var byKey = new Dictionary<string, T>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
            byKey[key(item)] = item;
        return byKey;
    }

    private void Add(Difference? difference)
    {
        if (difference is not null)
            found.Add(difference);
    }
}
