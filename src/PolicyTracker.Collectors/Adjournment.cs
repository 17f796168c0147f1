using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors;

/// <summary>What the calendar adds to the actions: a measure whose session is over and whose road had not ended.</summary>
internal static class Adjournment
{
    // What both chambers passed is written out, sent and signed in the weeks after: Virginia enrolls for two weeks, Florida
    // sent S.B. 340 of 2026 to its governor 54 days after the end.
    private const int DaysToEnroll = 120;

    /// <param name="end">The end of the measure's session; null while nobody recorded it.</param>
    /// <param name="today">The day at the capitol.</param>
    public static BillStatus StatusOf(Bill bill, SessionEnd? end, DateOnly today)
    {
        // A Congress ends at noon of its last day (Twentieth Amendment), and on that morning a bill may still pass.
        if (end is null || end.End >= today)
            return StatusLadder.Derive(bill);
        var status = StatusLadder.Derive(bill);
        return status.Stage == Stage.PassedBoth && bill.Id.Jurisdiction != UnitedStates.Jurisdiction && today <= end.End.AddDays(DaysToEnroll)
            ? status
            : StatusLadder.AtEndOfSession(bill, end);
    }
}
