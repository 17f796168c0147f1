using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Several sources may list one meeting or confirm one deadline: the record has it once, as the surest of them says.
/// </summary>
/// <remarks>
/// The Library of Congress keeps the number that each chamber gave a meeting (seen for meeting 338700 of the Senate and
/// for those of the House), and is days behind when one moves: the number decides first.
/// </remarks>
internal static class EventFold
{
    /// <summary>
    /// What a speaker lists beside what others listed before, each event once; and the same events as they were known,
    /// under the numbers and names that they have now.
    /// </summary>
    public static (IReadOnlyList<BillEvent> Before, IReadOnlyList<BillEvent> After) Sides(
        IReadOnlyList<BillEvent> before, IReadOnlyList<BillEvent> told, string scheme)
    {
        var listed = before.Where(known => SchemeOf(known) != scheme).Concat(told)
            .OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal).ToList();
        var known = before.ToList();
        foreach (var loser in listed.ToList())
            if (Winner(listed, loser) is { } winner)
            {
                listed.Remove(loser);
                Rename(known, loser, winner);
            }

        return (known, listed);
    }

    /// <summary>The scheme before the colon of an event's id; null where it has none.</summary>
    public static string? SchemeOf(BillEvent happening) =>
        happening.Id is { } id && id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[..colon] : null;

    private static BillEvent? Winner(List<BillEvent> listed, BillEvent loser) =>
        listed.Find(other => IsSurer(other, loser) && Tail(other) == Tail(loser) && IsDeadline(other) == IsDeadline(loser))
        ?? listed.Find(other => IsSurer(other, loser) && IsAtOneTime(other, loser));

    // It was known by the other source's number, in the other source's words: the same meeting is no news. Its day, its
    // hour and whether it takes place are.
    private static void Rename(List<BillEvent> known, BillEvent loser, BillEvent winner)
    {
        var at = known.FindIndex(happening => happening.Id == loser.Id);
        if (at >= 0 && known.Exists(happening => happening.Id == winner.Id))
            known.RemoveAt(at);
        else if (at >= 0)
            known[at] = known[at] with { Id = winner.Id, Kind = winner.Kind, Title = winner.Title, Place = winner.Place, Zone = winner.Zone };
    }

    // A committee's own chamber before the Library's copy, the docket's deadline before the one in the notice. Neither
    // chamber lists the other's meetings: two at one time are two.
    private static bool IsSurer(BillEvent one, BillEvent other) => (SchemeOf(one), SchemeOf(other)) switch
    {
        ("senate" or "house", "congress") or ("regs", "fr") => true,
        _ => false,
    };

    private static bool IsDeadline(BillEvent happening) => EventKinds.IsDeadline(happening.Kind);

    private static bool IsAtOneTime(BillEvent one, BillEvent other) =>
        !IsDeadline(one) && !IsDeadline(other) && one.Date == other.Date && one.Time is not null && one.Time == other.Time;

    private static string? Tail(BillEvent happening) => happening.Id?[(happening.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
