using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>
/// Watches a run for a source that lost its mind: values that vanish from more than 10 % of the records, and from more
/// than five, are a fault of the source until a person says otherwise.
/// </summary>
/// <param name="planned">
/// Records that the run sets out to compare. The share is one of them and not of those compared so far, or the order of
/// the measures would decide.
/// </param>
internal sealed class DropGuard(bool accept, int planned)
{
    private const int AlwaysAllowed = 5;
    private const double AllowedShare = 0.1;

    private int _compared;
    private int _shrunk;

    /// <summary>Nothing more may be written in this run.</summary>
    public bool IsTripped => !accept && _shrunk > Math.Max(AlwaysAllowed, AllowedShare * All);

    // Discovery may come upon records that were not planned.
    private int All => Math.Max(planned, _compared);

    public void Count(SaveResult result)
    {
        if (result.Outcome == SaveOutcome.Created)
            return;
        _compared++;
        if (result.Changes.Any(change => change.Kind == ChangeKind.SourceGap))
            _shrunk++;
    }

    /// <param name="written">Records that moved and were written before.</param>
    /// <param name="held">Records that moved and are not written.</param>
    public string Reason(int written, int held)
    {
        var rest = written == 0
            ? "Nothing of this run was written."
            : $"The last {held} records that moved were not written; the {written} that moved before them were.";
        return $"Values vanished from {_shrunk} of {All} records at once, which looks like a fault of the source. {rest} Look at the source; when the values are really gone, run \"policytracker collect\" with --accept.";
    }
}
