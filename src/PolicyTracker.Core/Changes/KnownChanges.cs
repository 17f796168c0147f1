using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// The changes that were told before. The same change never enters twice, with one exception: a hearing that is called
/// off, put back and called off again is called off twice, and whoever heard only the first two would come.
/// </summary>
public sealed class KnownChanges
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    // What was told last of each event, by measure and the event's own id.
    private readonly Dictionary<string, string?> _last = new(StringComparer.Ordinal);

    /// <param name="log">Oldest first.</param>
    public KnownChanges(IEnumerable<BillChange> log)
    {
        foreach (var change in log)
            Remember(change);
    }

    /// <summary>The change as it is to be told; null when it was.</summary>
    public BillChange? Add(BillChange change)
    {
        if (_ids.Contains(change.Id))
        {
            // A run that was killed before it wrote the record finds the change that was told last; any other is new.
            if (EventOf(change) is not { } key || _last.GetValueOrDefault(key) == change.After)
                return null;
            change = Again(change);
        }

        Remember(change);
        return change;
    }

    private BillChange Again(BillChange change)
    {
        for (var ordinal = 2; ; ordinal++)
            if (ChangeId.Of(change.Bill, change.Kind, change.Date, change.Before, change.After, null, ordinal) is var id && !_ids.Contains(id))
                return change with { Id = id };
    }

    private void Remember(BillChange change)
    {
        _ids.Add(change.Id);
        if (EventOf(change) is { } key)
            _last[key] = change.After;
    }

    private static string? EventOf(BillChange change) =>
        change.Kind is ChangeKind.EventAdded or ChangeKind.EventChanged or ChangeKind.EventCancelled or ChangeKind.Correction
        && change.After is { } after && after.StartsWith('{') && CanonicalReader.ReadMap($"event: {after}\n", 1) is { } facts
        && new FactMap(facts, "", []).Map("event")?.Text("id") is { } id ? $"{change.Bill} {id}" : null;
}
