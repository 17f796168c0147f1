using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>The kinds and states of events as readers see them.</summary>
internal static class EventWording
{
    public static string Kind(string kind) => kind switch
    {
        EventKinds.Meeting => "Committee meeting",
        EventKinds.Floor => "On the floor",
        EventKinds.CommentsClose => "Comments close",
        EventKinds.Effective => "Takes effect",
        _ => Rows.Sentence(kind),
    };

    // "On the floor: House floor schedule", not "On the floor: On the House floor schedule".
    private const string OnThe = "On the ";

    /// <summary>Null where there is nothing to warn of.</summary>
    public static string? Status(string? status) => status switch
    {
        null or "" or EventStatuses.Confirmed => null,
        EventStatuses.Unconfirmed => Rows.Unconfirmed,
        EventStatuses.NoLongerListed => "no longer listed by the source",
        _ => status.Replace('-', ' '),
    };

    /// <summary>Null where the title only repeats the kind.</summary>
    public static string? Title(BillEvent one) =>
        string.Equals(one.Title, Kind(one.Kind), StringComparison.OrdinalIgnoreCase) ? null
        : EventTimes.IsOfWeek(one) && one.Title.StartsWith(OnThe, StringComparison.Ordinal) ? one.Title[OnThe.Length..]
        : one.Title;

    /// <summary><c>Mar 24, 2026, 10:00 a.m. Eastern</c>; a deadline is its day.</summary>
    public static string When(BillEvent one) =>
        one.Time is null && EventKinds.IsDeadline(one.Kind) ? Days.Of(one.Date).Words : $"{Days.Of(one.Date).Words}, {EventTimes.Words(one)}";
}
