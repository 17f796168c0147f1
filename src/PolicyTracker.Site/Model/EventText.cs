using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Site.Model;

/// <summary>A new, moved or cancelled event in a sentence, from the frozen facts of its change.</summary>
internal static class EventText
{
    /// <summary>Null when the change holds no event.</summary>
    public static string? Of(BillChange change)
    {
        if (EventMoves.Read(change.After ?? change.Before) is not { } now)
            return null;
        var before = EventMoves.Read(change.Before);
        return change.Kind switch
        {
            ChangeKind.EventChanged when before is not null && EventMoves.IsMoved(before, now) =>
                $"{EventWording.Kind(now.Kind)} moved from {EventWording.When(before)} to {EventWording.When(now)}{Rest(now)}",
            ChangeKind.EventChanged when before is not null && before.Place != now.Place && before.Place is not null =>
                $"{Full(now)}; before: {before.Place}",
            ChangeKind.EventChanged when EventWording.Status(before?.Status) is { } status && EventWording.Status(now.Status) is null =>
                $"{Full(now)}; no longer {status}",
            _ => Full(now),
        };
    }

    private static string Full(BillEvent one)
    {
        var status = EventWording.Status(one.Status) is { } words ? $" ({words})" : "";
        return $"{EventWording.Kind(one.Kind)}, {EventWording.When(one)}{status}{Rest(one)}";
    }

    private static string Rest(BillEvent one)
    {
        var title = EventWording.Title(one) is { } words ? $": {words}" : "";
        return one.Place is { } place ? $"{title}, {place}" : title;
    }
}
