using System.Globalization;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Changes as readers see them: latest first, by the day on which the tracker saw them.</summary>
internal static class ChangeRows
{
    /// <summary>The address of one change on the page of its measure and on the page of changes.</summary>
    public static string Anchor(BillChange change) => "change-" + change.Id;

    public static IReadOnlyList<ChangeDay> Days(IEnumerable<BillChange> changes, bool withBill) =>
    [
        .. changes.GroupBy(change => DateOnly.FromDateTime(change.ObservedAt.UtcDateTime))
            .OrderByDescending(group => group.Key)
            .Select(group => new ChangeDay(
                Model.Days.Of(group.Key),
                [.. group.OrderByDescending(change => change.ObservedAt).Select(change => Row(change, withBill))])),
    ];

    private static ChangeRow Row(BillChange change, bool withBill) => new(
        Anchor(change),
        ChangeText.Kind(change.Kind),
        ChangeText.Of(change),
        Model.Days.Of(change.Date),
        withBill ? new(Official.Printed(change.Bill), change.Bill.Url) : null,
        withBill ? BillPages.Shorten(change.Title, 120) : null);

    /// <summary>A moment as feeds write it.</summary>
    public static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
