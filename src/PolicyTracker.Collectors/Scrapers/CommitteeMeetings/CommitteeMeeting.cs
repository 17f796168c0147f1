using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A committee of Congress meets.</summary>
/// <param name="Number">The chamber's own, which the meeting keeps when it moves.</param>
/// <param name="Time"><c>HH:mm</c>, Eastern; null where it is not known.</param>
/// <param name="Matter">What it is about, in the committee's words.</param>
internal sealed record CommitteeMeeting(string Number, DateOnly Date, string? Time, string Kind, string Title, string? Place, bool IsOff, string Matter)
{
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    public BillEvent Event(string scheme) => new(
        Date, Time, UnitedStates.Zone, Kind, Title, Place, IsOff ? EventStatuses.Cancelled : EventStatuses.Confirmed, $"{scheme}:{Number}");

    public bool IsSame(CommitteeMeeting other) => Event("") == other.Event("");
}

/// <summary>A measure on the agenda of a meeting.</summary>
/// <param name="Words">What the agenda says of it; may be empty.</param>
internal sealed record AgendaItem(BillId Id, string Words);
