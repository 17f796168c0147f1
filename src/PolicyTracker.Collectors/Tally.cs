using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>What a run did. A record that moved counts only once it is written: until then it may still be held back.</summary>
internal sealed class Tally
{
    private readonly List<SaveResult> _waiting = [];
    private readonly List<SaveResult> _written = [];

    public int Created => _written.Count(result => result.Outcome == SaveOutcome.Created);

    public int Updated => _written.Count(result => result.Outcome == SaveOutcome.Updated);

    public int Unchanged { get; private set; }

    public int Waiting => _waiting.Count;

    public int Written => _written.Count;

    public IReadOnlyList<BillChange> Changes => [.. _written.SelectMany(result => result.Changes)];

    public void Add(SaveResult result)
    {
        if (result.Outcome == SaveOutcome.Unchanged)
            Unchanged++;
        // A vanished value is news of a record that stays as it was.
        if (result.Outcome != SaveOutcome.Unchanged || result.Changes.Count > 0)
            _waiting.Add(result);
    }

    /// <summary>Everything so far is written.</summary>
    public void Flushed()
    {
        _written.AddRange(_waiting);
        _waiting.Clear();
    }
}
