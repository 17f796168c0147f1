using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Hearings and the like: sources drop those that are over, which stay in the record; one that was still to come and is
/// not listed any more is shown as such, and one that moved is one event and not two.
/// </summary>
internal sealed class EventMerge(DateTimeOffset now, List<Difference> found)
{
    /// <summary>Surest first: sources number a meeting, and two hearings of one measure may be on its agenda.</summary>
    private readonly Func<BillEvent, BillEvent, bool>[] _sameness =
    [
        (old, listed) => old.Id is not null && old.Id == listed.Id && IsOfOneName(old, listed),
        // A number that was given to another meeting after the first one was over does not undo it.
        (old, listed) => old.Id is not null && old.Id == listed.Id && (!IsOver(old, now) || IsOver(listed, now)),
        // What is over is not the session of the afternoon.
        (old, listed) => old.Date == listed.Date && IsOfOneName(old, listed) && (old.Time == listed.Time || !IsOver(old, now)),
        (old, listed) => !IsOver(old, now) && IsOfOneName(old, listed),
    ];

    /// <param name="isWhole">The source gave its list, though it may be empty.</param>
    public IReadOnlyList<BillEvent> Merge(IReadOnlyList<BillEvent> before, IReadOnlyList<BillEvent> after, bool isWhole)
    {
        if (after.Count == 0 && !isWhole)
            return before;
        var gone = before.ToList();
        var news = after.Where(listed => !gone.Remove(listed)).ToList();
        foreach (var isSame in _sameness)
            news.RemoveAll(listed => gone.Find(old => isSame(old, listed)) is { } old && gone.Remove(old) && Changed(old, listed));
        news.ForEach(listed => Tell(listed.Status == EventStatuses.Cancelled ? ChangeKind.EventCancelled : ChangeKind.EventAdded, null, listed));
        return gone.Count == 0
            ? after
            : [.. InOrder(gone.Select(Gone).Concat(after))];
    }

    /// <summary>As they happen; of two at one time the order must not depend on which source spoke last.</summary>
    public static IEnumerable<BillEvent> InOrder(IEnumerable<BillEvent> events) => events
        .OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal).ThenBy(happening => happening.Id, StringComparer.Ordinal);

    /// <summary>By the clock of the place where it happens.</summary>
    public static bool IsOver(BillEvent happening, DateTimeOffset now)
    {
        var there = happening.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? TimeZoneInfo.ConvertTime(now, known) : now.ToUniversalTime();
        var today = DateOnly.FromDateTime(there.DateTime);
        return happening.Date < today
            || (happening.Date == today && string.CompareOrdinal(happening.Time, there.ToString("HH:mm", CultureInfo.InvariantCulture)) <= 0 && happening.Time is not null);
    }

    // Without an hour nobody can tell whether it is over, and sources drop what is.
    private bool IsToday(BillEvent happening) => happening.Time is null && IsOver(happening with { Time = "00:00" }, now);

    public static bool IsOff(BillEvent happening) => EventStatuses.IsOff(happening.Status);

    private BillEvent Gone(BillEvent old)
    {
        if (IsOff(old) || IsOver(old, now) || IsToday(old))
            return old;
        var off = old with { Status = EventStatuses.NoLongerListed };
        Tell(ChangeKind.EventCancelled, old, off);
        return off;
    }

    // Another number of the same thing is no news.
    private bool Changed(BillEvent old, BillEvent listed)
    {
        if (listed.Status == EventStatuses.Cancelled && old.Status != EventStatuses.Cancelled)
            Tell(ChangeKind.EventCancelled, old, listed);
        else if (old with { Id = listed.Id } != listed)
            Tell(IsOver(old, now) && IsOver(listed, now) ? ChangeKind.Correction : ChangeKind.EventChanged, old, listed);
        return true;
    }

    private void Tell(ChangeKind kind, BillEvent? old, BillEvent listed) => found.Add(new(
        kind, listed.Date, old is null ? null : BillFacts.Of(old), BillFacts.Of(listed),
        $"{OneLine.Iso(listed.Date)}{(listed.Time is { } time ? $" {time}" : "")} {listed.Title}"));

    private static bool IsOfOneName(BillEvent one, BillEvent other) => one.Kind == other.Kind && one.Title == other.Title;
}
