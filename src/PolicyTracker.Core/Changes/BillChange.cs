using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>What kind of thing became different.</summary>
public enum ChangeKind
{
    BillAdded, Status, Action, Title, SponsorAdded, SponsorWithdrawn, Version, Vote, EventAdded, EventChanged,
    EventCancelled, Committee, Related, Law,

    /// <summary>The source changed what it had said.</summary>
    Correction,

    /// <summary>A value vanished from the source; the record keeps it.</summary>
    SourceGap,
}

/// <summary>One thing that became different between two records of a measure: a frozen fact.</summary>
/// <param name="Id">Hash of what changed, so that the same change never enters twice.</param>
/// <param name="Title">The measure's title as known then.</param>
/// <param name="ObservedAt">When the tracker saw it, UTC, whole seconds.</param>
/// <param name="Date">The legislative day, where the change has one.</param>
/// <param name="Before">What stood before: a word or text, or a list item in its one-line form.</param>
/// <param name="After">What stands now, in the same form.</param>
/// <param name="Text">A sentence or the action's own text.</param>
/// <param name="Next">The next event as known then.</param>
/// <param name="Matched">For <see cref="ChangeKind.BillAdded"/>: why the tracker follows it.</param>
public sealed record BillChange(
    string Id,
    BillId Bill,
    string Title,
    ChangeKind Kind,
    DateTimeOffset ObservedAt,
    DateOnly? Date = null,
    string? Before = null,
    string? After = null,
    string? Text = null,
    string? Next = null,
    string? Matched = null);
