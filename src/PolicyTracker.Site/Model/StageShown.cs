using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The stage that readers see. It is the record's, but for rules, whose comment window opens and closes and whose
/// text takes effect by the calendar alone.
/// </summary>
public static class StageShown
{
    public static Stage Of(Bill bill, DateOnly today) => bill switch
    {
        { Classification: not BillClassification.Rule } => bill.Status.Stage,
        { Status.Stage: Stage.Final, Effective: { } effective } when effective.Date <= today => Stage.Effective,
        { Status.Stage: Stage.Proposed } when CommentsClose(bill) is { } end => end >= today ? Stage.CommentOpen : Stage.CommentClosed,
        _ => bill.Status.Stage,
    };

    private static DateOnly? CommentsClose(Bill bill) =>
        DateOnly.TryParseExact(bill.Extras["comments_close"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
