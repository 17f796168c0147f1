using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>
/// Watches a run for a source that lost its mind: values that vanish from more than 10 % of the records, and from more
/// than five, are a fault of the source until a person says otherwise.
/// </summary>
internal sealed class DropGuard(bool accept)
{
    private const int AlwaysAllowed = 5;
    private const double AllowedShare = 0.1;

    private int _compared;
    private int _shrunk;

    /// <summary>Nothing more may be written in this run.</summary>
    public bool IsTripped => !accept && _shrunk > Math.Max(AlwaysAllowed, AllowedShare * _compared);

    public string Reason =>
        $"Values vanished from {_shrunk} of {_compared} records at once, which looks like a fault of the source. Nothing of it was written. Look at the source; when the values are really gone, run \"policytracker collect\" with --accept.";

    public void Count(SaveResult result)
    {
        if (result.Outcome == SaveOutcome.Created)
            return;
        _compared++;
        if (result.Changes.Any(change => change.Kind == ChangeKind.SourceGap))
            _shrunk++;
    }
}
