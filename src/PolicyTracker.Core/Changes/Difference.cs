using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>One difference between two records, before it is given an id and a moment.</summary>
/// <param name="Chamber">For actions: one sentence can stand in both chambers on one day.</param>
/// <param name="Ordinal">For actions: which of several equal rows of one day.</param>
internal sealed record Difference(
    ChangeKind Kind,
    DateOnly? Date = null,
    string? Before = null,
    string? After = null,
    string? Text = null,
    Chamber? Chamber = null,
    int Ordinal = 0);
