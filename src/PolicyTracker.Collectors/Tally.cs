using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>What a run did. A record that moved counts only once it is written: until then it may still be held back.</summary>
internal sealed class Tally
{
    // Of what is written only the changes are needed on: thousands of records would fill the memory.
    private readonly List<SaveResult> _waiting = [];
    private readonly List<BillChange> _changes = [];

    public int Created { get; private set; }

    public int Updated { get; private set; }

    public int Unchanged { get; private set; }

    public int Waiting => _waiting.Count;

    public int Written { get; private set; }

    public IReadOnlyList<BillChange> Changes => _changes;

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
        Created += _waiting.Count(result => result.Outcome == SaveOutcome.Created);
        Updated += _waiting.Count(result => result.Outcome == SaveOutcome.Updated);
        Written += _waiting.Count;
        _changes.AddRange(_waiting.SelectMany(result => result.Changes));
        _waiting.Clear();
    }
}
