using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The stage that readers see. It is the record's, but for rules, whose comment window opens and closes and whose
/// text takes effect by the calendar alone.
/// </summary>
public static class StageShown
{
    /// <param name="day">For a rule, the day in Washington: a window closes at midnight there.</param>
    public static Stage Of(Bill bill, DateOnly day) => bill switch
    {
        { Classification: not BillClassification.Rule } => bill.Status.Stage,
        { Status.Stage: Stage.Final } => Applies(bill, day) ? Stage.Effective : Stage.Final,
        { Status.Stage: Stage.Planned or Stage.Proposed } => Window(bill, day),
        _ => bill.Status.Stage,
    };

    private static Stage Window(Bill bill, DateOnly day)
    {
        var windows = RuleDates.CommentWindows(bill);
        if (windows.Any(window => window.Date >= day && IsPublished(bill, window, day)))
            return Stage.CommentOpen;
        var isOver = windows.Count > 0 && windows.All(window => window.Date < day);
        return isOver && bill.Status.Stage == Stage.Proposed ? Stage.CommentClosed : bill.Status.Stage;
    }

    // A rule may name several days for its parts; from the first of them on it applies.
    private static bool Applies(Bill bill, DateOnly day) =>
        RuleDates.EffectiveDays(bill) is { Count: > 0 } days ? days[0].Date <= day : RuleDates.EffectiveWithoutEvent(bill)?.Date <= day;

    // What is on public inspection has its deadline, and is not open yet.
    private static bool IsPublished(Bill bill, BillEvent window, DateOnly day) => !(RuleDates.ActionOf(bill, window)?.Date > day);
}
