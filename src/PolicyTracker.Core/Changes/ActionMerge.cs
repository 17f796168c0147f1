using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Merges two histories. Identity of a row is its date, chamber, text and ordinal; never its position: sources
/// reorder rows, insert late ones in the past, and take wrong ones back.
/// </summary>
internal static partial class ActionMerge
{
    // Two rows of one day that share this much of their words are one row that was reworded.
    private const double SameWords = 0.75;

    public static IReadOnlyList<BillAction> Merge(
        IReadOnlyList<BillAction> before, IReadOnlyList<BillAction> after, bool accept, List<Difference> found)
    {
        var old = Keyed(before);
        var now = Keyed(after);
        var nowKeys = now.ToDictionary(row => row.Key, row => row.Action);
        var oldKeys = old.Select(row => row.Key).ToHashSet();
        var gone = old.Where(row => !nowKeys.ContainsKey(row.Key)).ToList();
        var fresh = now.Where(row => !oldKeys.Contains(row.Key)).ToList();
        var reworded = Reworded(gone, fresh, found);

        var rows = old.Select(row => reworded.GetValueOrDefault(row.Key) ?? row with { Action = nowKeys.GetValueOrDefault(row.Key, row.Action) }).ToList();
        foreach (var row in fresh.Where(row => !reworded.ContainsValue(row)))
            found.Add(new(ChangeKind.Action, row.Action.Date, null, BillFacts.Of(row.Action), row.Action.Text, row.Key.Ordinal));
        Insert(rows, now);
        var lost = gone.Where(row => !reworded.ContainsKey(row.Key)).ToList();
        new ListMerge(accept, found).Vanished("actions", lost.ConvertAll(row => BillFacts.Of(row.Action)), before.Count);
        if (accept)
            rows.RemoveAll(lost.Contains);
        return [.. rows.Select(row => row.Action)];
    }

    // A new row goes behind the row that precedes it at the source, or to the end of its day.
    private static void Insert(List<Row> rows, List<Row> now)
    {
        var placed = rows.Select(row => row.Key).ToHashSet();
        for (var at = 0; at < now.Count; at++)
        {
            if (!placed.Add(now[at].Key))
                continue;
            var previous = at > 0 && now[at - 1].Action.Date == now[at].Action.Date ? rows.FindIndex(row => row.Key == now[at - 1].Key) : -1;
            var start = rows.FindIndex(row => row.Action.Date > now[at].Action.Date);
            var end = start < 0 ? rows.Count : start;
            rows.Insert(previous >= 0 ? previous + 1 : FirstOfDay(rows, now, at, end), now[at]);
        }
    }

    // Without a predecessor on its day the row stands before the row that follows it at the source, if that is known.
    private static int FirstOfDay(List<Row> rows, List<Row> now, int at, int end)
    {
        var next = at + 1 < now.Count && now[at + 1].Action.Date == now[at].Action.Date ? rows.FindIndex(row => row.Key == now[at + 1].Key) : -1;
        return next >= 0 ? next : end;
    }

    private static Dictionary<RowKey, Row> Reworded(List<Row> gone, List<Row> fresh, List<Difference> found)
    {
        var pairs = new Dictionary<RowKey, Row>();
        foreach (var old in gone)
        {
            var match = fresh.Where(row => !pairs.ContainsValue(row)).FirstOrDefault(row => IsSameEvent(old.Action, row.Action));
            if (match is null)
                continue;
            pairs[old.Key] = match;
            if (WithoutPages(old.Action.Text) != WithoutPages(match.Action.Text) || old.Action.Date != match.Action.Date)
                found.Add(new(ChangeKind.Correction, match.Action.Date, BillFacts.Of(old.Action), BillFacts.Of(match.Action), match.Action.Text));
        }

        return pairs;
    }

    private static bool IsSameEvent(BillAction old, BillAction now)
    {
        if (old.Chamber != now.Chamber)
            return false;
        if (old.Date != now.Date)
            return old.Text == now.Text && Math.Abs(old.Date.DayNumber - now.Date.DayNumber) <= 7;
        var oldWords = Words(old.Text);
        var nowWords = Words(now.Text);
        // "Received in the Senate." becomes "Received in the Senate, read twice.": the source completed its sentence.
        return (oldWords.Count >= 3 && oldWords.IsSubsetOf(nowWords))
            || oldWords.Intersect(nowWords, StringComparer.OrdinalIgnoreCase).Count() >= SameWords * Math.Max(oldWords.Count, nowWords.Count);
    }

    private static HashSet<string> Words(string text) =>
        WithoutPages(text).Split([' ', '.', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Pages of the Congressional Record come late and are corrected later still: that is no news.
    private static string WithoutPages(string text) => Pages().Replace(text, "").Trim();

    private static List<Row> Keyed(IReadOnlyList<BillAction> actions)
    {
        var seen = new Dictionary<(DateOnly, Chamber?, string), int>();
        var rows = new List<Row>(actions.Count);
        foreach (var action in actions)
        {
            var identity = (action.Date, action.Chamber, action.Text);
            seen[identity] = seen.GetValueOrDefault(identity) + 1;
            rows.Add(new(new(action.Date, action.Chamber, action.Text, seen[identity]), action));
        }

        return rows;
    }

    [GeneratedRegex(@"\s*\((?:[a-z][a-z -]*: )?CR [^)]*\)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Pages();

    private sealed record RowKey(DateOnly Date, Chamber? Chamber, string Text, int Ordinal);

    private sealed record Row(RowKey Key, BillAction Action);
}
