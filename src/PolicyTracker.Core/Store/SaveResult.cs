using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Core.Store;

/// <summary>What saving a record did.</summary>
public enum SaveOutcome
{
    Created, Updated, Unchanged,
}

/// <param name="Changes">The changes that are new; an update that is no news has none.</param>
/// <param name="Contradiction">Two sources of the record prove different stages; a sentence for the person who must look.</param>
public sealed record SaveResult(SaveOutcome Outcome, Bill Bill, IReadOnlyList<BillChange> Changes, string? Contradiction = null);
