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
            .OrderByDescending(day => day.Key)
            .Select(day => new ChangeDay(
                Model.Days.Of(day.Key),
                [.. day.OrderByDescending(change => change.ObservedAt).GroupBy(change => change.Bill).Select(group => Group([.. group], withBill))])),
    ];

    private static ChangeGroup Group(IReadOnlyList<BillChange> changes, bool withBill) => new(
        withBill ? new(Official.Printed(changes[0].Bill), changes[0].Bill.Url) : null,
        withBill ? BillPages.Shorten(changes[0].Title, 160) : null,
        [.. changes.Select(change => new ChangeRow(
            Anchor(change),
            ChangeText.Kind(change.Kind),
            ChangeText.Of(change),
            change.Kind == ChangeKind.BillAdded ? null : Model.Days.Of(change.Date)))]);

    /// <summary>A moment as feeds write it.</summary>
    public static string Instant(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
