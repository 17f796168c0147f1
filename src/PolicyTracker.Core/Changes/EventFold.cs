using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Several sources may list one meeting or confirm one deadline: the record has it once, as the surest of them says.
/// </summary>
/// <remarks>
/// The Library of Congress keeps the number that each chamber gave a meeting (seen for meeting 338700 of the Senate and
/// for those of the House), and is days behind when one moves. Only the number makes two meetings one: a House and a
/// Senate committee may well take up one bill at the same hour.
/// </remarks>
/// <param name="silenced">Schemes of sources that a person turned off: they give way to whoever still speaks.</param>
internal sealed class EventFold(IReadOnlySet<string> silenced)
{
    /// <summary>
    /// What a speaker lists beside what others listed before, each event once; and the same events as they were known,
    /// under the numbers and names that they have now.
    /// </summary>
    public (IReadOnlyList<BillEvent> Before, IReadOnlyList<BillEvent> After) Sides(
        IReadOnlyList<BillEvent> before, IReadOnlyList<BillEvent> told, string scheme)
    {
        var listed = EventMerge.InOrder(before.Where(known => SchemeOf(known) != scheme).Concat(told)).ToList();
        var known = before.ToList();
        foreach (var loser in listed.ToList())
            if (listed.Find(other => GivesWay(loser, other)) is { } winner)
            {
                listed.Remove(loser);
                Rename(known, loser, winner);
            }

        return (known, listed);
    }

    /// <summary>The scheme before the colon of an event's id; null where it has none.</summary>
    public static string? SchemeOf(BillEvent happening) =>
        happening.Id is { } id && id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[..colon] : null;

    private bool GivesWay(BillEvent one, BillEvent other) =>
        Tail(one) == Tail(other) && IsDeadline(one) == IsDeadline(other) && (SchemeOf(one), SchemeOf(other)) switch
        {
            ("fr", "regs") => !IsNoticeSurer(one, other),
            ("regs", "fr") => IsNoticeSurer(other, one),
            ("congress", "senate" or "house") => !IsSilenced(other) && !IsElsewhere(one, other),
            ("senate" or "house", "congress") => IsSilenced(one),
            _ => false,
        };

    // The docket confirms what a notice says; a notice that takes the matter back or gives more time is ahead of it.
    private bool IsNoticeSurer(BillEvent notice, BillEvent docket) => IsSilenced(docket) || EventStatuses.IsOff(notice.Status)
        || (!EventStatuses.IsOff(docket.Status) && notice.Status != EventStatuses.Unconfirmed && notice.Date > docket.Date);

    // Called off in the chamber's list, and on another day in the copy: it may have been put off.
    private static bool IsElsewhere(BillEvent copy, BillEvent chamber) => EventStatuses.IsOff(chamber.Status) && !EventStatuses.IsOff(copy.Status)
        && copy.Date != chamber.Date;

    private bool IsSilenced(BillEvent happening) => SchemeOf(happening) is { } scheme && silenced.Contains(scheme);

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

    private static bool IsDeadline(BillEvent happening) => EventKinds.IsDeadline(happening.Kind);

    private static string? Tail(BillEvent happening) => happening.Id?[(happening.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
