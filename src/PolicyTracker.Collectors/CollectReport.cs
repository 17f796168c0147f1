using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors;

/// <summary>What one run of one source did: the log line, the exit code and the commit message are made from it.</summary>
/// <param name="Asked">Measures that the run set out to read.</param>
/// <param name="Failed">Measures that could not be read; their records stay as they were.</param>
/// <param name="Created">Like the updated ones and the changes: only what was written, not what was held back.</param>
/// <param name="Succeeded">Nothing followed is older than it need be (<see cref="CollectorRun"/>); only this renews the freshness.</param>
/// <param name="Reason">Why it did not, in one sentence.</param>
public sealed record CollectReport(
    string Source,
    int Asked,
    int Created,
    int Updated,
    int Unchanged,
    int Failed,
    bool Succeeded,
    string? Reason,
    IReadOnlyList<BillChange> Changes,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>There was nothing to ask: nothing followed, and no topics to look for.</summary>
    public bool WasIdle { get; init; }

    /// <summary>The last day of which what was read tells; null when nothing was read.</summary>
    public DateOnly? NewestAction { get; init; }

    /// <summary>Not one measure could be read.</summary>
    public bool ReadNothing => Created + Updated + Unchanged == 0 && !Succeeded;
}
