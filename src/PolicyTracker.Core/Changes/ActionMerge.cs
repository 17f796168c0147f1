using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Merges two histories. Identity of a row is its date, chamber, text and ordinal; never its position: sources
/// reorder rows, insert late ones in the past, and take wrong ones back.
/// </summary>
/// <param name="isUntold">Of such a day the source now gives only some rows: those it leaves out have not vanished.</param>
internal sealed partial class ActionMerge(bool accept, ListMerge lists, List<Difference> found, Predicate<DateOnly> isUntold)
{
    // Two rows of one day that share this much of their words are one row that was reworded.
    private const double SameWords = 0.75;

    // A row whose date a source corrects stays within days of the first one.
    private const int FurthestCorrection = 7;

    public IReadOnlyList<BillAction> Merge(IReadOnlyList<BillAction> before, IReadOnlyList<BillAction> after)
    {
        var old = Keyed(before);
        var now = Keyed(after);
        var nowByKey = now.ToDictionary(row => row.Key);
        var oldKeys = old.Select(row => row.Key).ToHashSet();
        var gone = old.Where(row => !nowByKey.ContainsKey(row.Key)).ToList();
        var fresh = now.Where(row => !oldKeys.Contains(row.Key)).ToList();
        var reworded = Reworded(gone, fresh);
        var lost = gone.Where(row => !reworded.ContainsKey(row.Key) && !isUntold(row.Action.Date)).ToList();

        // The row as the source words it now; what it did may be understood better than before.
        var rows = old.ConvertAll(row => reworded.GetValueOrDefault(row.Key) ?? nowByKey.GetValueOrDefault(row.Key, row));
        // A row that says again what another one says is kept, but coming and going it is no news.
        foreach (var row in fresh.Where(row => !reworded.ContainsValue(row) && row.Key.Ordinal == 1))
            found.Add(new(ChangeKind.Action, row.Action.Date, null, BillFacts.Of(row.Action), row.Action.Text, row.Action.Chamber, row.Key.Ordinal));
        foreach (var row in lost.Where(row => row.Key.Ordinal == 1))
            lists.Vanished("actions", BillFacts.Of(row.Action));
        Insert(rows, now);
        if (accept)
            rows.RemoveAll(lost.Contains);
        // A row whose date was corrected moves to its day; within a day nothing moves.
        return [.. rows.Select(row => row.Action).OrderBy(action => action.Date)];
    }

    // A new row goes behind the row that precedes it at the source, or to the end of its day.
    private static void Insert(List<Row> rows, List<Row> now)
    {
        var placed = rows.Select(row => row.Key).ToHashSet();
        for (var at = 0; at < now.Count; at++)
        {
            if (!placed.Add(now[at].Key))
                continue;
            var previous = Neighbour(rows, now, at, at - 1);
            var next = Neighbour(rows, now, at, at + 1);
            var later = rows.FindIndex(row => row.Action.Date > now[at].Action.Date);
            rows.Insert(previous >= 0 ? previous + 1 : next >= 0 ? next : later >= 0 ? later : rows.Count, now[at]);
        }
    }

    // Where the row beside it at the source stands, when it is of the same day.
    private static int Neighbour(List<Row> rows, List<Row> now, int at, int beside) =>
        beside >= 0 && beside < now.Count && now[beside].Action.Date == now[at].Action.Date
            ? rows.FindIndex(row => row.Key == now[beside].Key)
            : -1;

    private Dictionary<RowKey, Row> Reworded(List<Row> gone, List<Row> fresh)
    {
        var pairs = new Dictionary<RowKey, Row>();
        foreach (var old in gone)
        {
            var match = fresh.Where(row => !pairs.ContainsValue(row)).FirstOrDefault(row => IsSameEvent(old.Action, row.Action) && (old.Action.Date == row.Action.Date || !isUntold(old.Action.Date)));
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
        // Whichever chamber a row is now said to be of.
        if (old.Text == now.Text)
            return Math.Abs(old.Date.DayNumber - now.Date.DayNumber) <= FurthestCorrection;
        if (old.Chamber != now.Chamber || old.Date != now.Date)
            return false;
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
