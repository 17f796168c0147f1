using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors;

/// <summary>What the calendar adds to the actions: a measure whose session is over and whose road had not ended.</summary>
internal static class Adjournment
{
    /// <param name="end">The end of the measure's session; null while nobody recorded it.</param>
    /// <param name="today">The day at the capitol.</param>
    public static BillStatus StatusOf(Bill bill, SessionEnd? end, DateOnly today)
    {
        // A Congress ends at noon of its last day (Twentieth Amendment), and on that morning a bill may still pass.
        if (end is null || end.End >= today)
            return StatusLadder.Derive(bill);
        var status = StatusLadder.Derive(bill);
        var over = end with { Next = end.Next?.End < today ? end.Next : null };
        return status.Stage == Stage.PassedBoth && bill.Id.Jurisdiction != UnitedStates.Jurisdiction && today <= (over.Next ?? over).End.AddDays(SessionEnd.DaysToEnroll)
            ? status
            : StatusLadder.AtEndOfSession(bill, over);
    }
}
