using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Core.Store;

/// <summary>
/// The writing of one run of one source. Changes are written before the records they tell of: a run that is killed in
/// between finds the same changes again, and because a change's id is a hash of what changed, none is lost and none
/// enters twice.
/// </summary>
/// <param name="store">Where the records are.</param>
/// <param name="source">The source's name, which ends the name of the run's change file.</param>
/// <param name="observedAt">The moment of the run.</param>
/// <param name="derive">Gives the status of a merged record.</param>
public sealed class StoreRun(BillStore store, string source, DateTimeOffset observedAt, Func<Bill, BillStatus> derive)
{
    // Few enough that a killed run repeats little. Each batch writes the run's change file anew, so a long run has
    // larger ones: an eighth of what is written can be read again in a moment, and a thousand records fit into memory.
    private const int SmallestBatch = 50;
    private const int LargestBatch = 1000;

    private readonly Dictionary<string, KnownChanges> _knownChanges = new(StringComparer.Ordinal);
    private readonly List<SaveResult> _batch = [];
    private readonly ChangeLog _log = new(store.Workspace);
    private int _written;

    /// <summary>A person has decided that vanished values are really gone.</summary>
    public bool Accept { get; init; }

    /// <summary>How what this source says goes together with what others said; null when there is only one.</summary>
    public SourceMerge? Merge { get; init; }

    /// <summary>What is said may be old: a record that knows a later action stays as it is.</summary>
    public bool OnlyNewer { get; init; }

    /// <summary>Compare only; write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>The batch is large enough to be written.</summary>
    public bool IsFull => _batch.Count >= Math.Clamp(_written / 8, SmallestBatch, LargestBatch);

    /// <summary>Compares a record with what is there and keeps it in the batch; nothing is written before <see cref="Flush"/>.</summary>
    /// <param name="bill">What the source says now.</param>
    /// <param name="matched">Why the tracker follows the measure, for a first record.</param>
    public SaveResult Save(Bill bill, string? matched = null)
    {
        bill = Canonical(bill);
        var before = store.Find(bill.Id);
        var result = before is null ? Create(bill, matched) : Update(before, bill);
        // A vanished value leaves the record as it was, and is a change all the same.
        if (result.Outcome != SaveOutcome.Unchanged || result.Changes.Count > 0)
            _batch.Add(result);
        return result;
    }

    /// <summary>Writes what is still in the batch.</summary>
    public void Flush()
    {
        if (!DryRun)
            Write();
        _batch.Clear();
    }

    private void Write()
    {
        foreach (var group in _batch.GroupBy(result => result.Bill.Id.Jurisdiction, StringComparer.Ordinal))
            if (group.SelectMany(result => result.Changes).ToList() is { Count: > 0 } changes)
                _log.Add(group.Key, source, observedAt, changes);
        Files.ManyFiles.WriteIfChanged(_batch, result => (store.PathOf(result.Bill.Id), Encoding.UTF8.GetBytes(BillFile.Write(result.Bill))));
        _written += _batch.Count;
    }

    // Comparing what the file would say, not what the parser said: the file's text is clean and on one line.
    private static Bill Canonical(Bill bill) => BillFile.Read(BillFile.Write(bill), bill.Id.Path) is { Bill: { } clean, Problems: [] }
        ? clean with { ActionsWholeThrough = bill.ActionsWholeThrough, TellsEvents = bill.TellsEvents }
        : throw new InvalidDataException($"The record of {bill.Id} cannot be written as a file: {string.Join(" ", BillFile.Read(BillFile.Write(bill), bill.Id.Path).Problems)}");

    private SaveResult Create(Bill bill, string? matched)
    {
        var comparison = new BillComparer(observedAt, Accept).Added(bill with { Status = derive(bill) }, matched);
        return new(SaveOutcome.Created, comparison.Bill, New(comparison.Changes));
    }

    private SaveResult Update(Bill before, Bill after)
    {
        if (OnlyNewer && LastDay(after) < LastDay(before))
            return new(SaveOutcome.Unchanged, before, []);
        var (old, now) = Merge?.Sides(before, after) ?? (before, after);
        var comparison = new BillComparer(observedAt, Accept).Compare(old, now, derive);
        var heard = after with { Status = derive(after) };
        var contradiction = Merge?.Contradiction(before, heard, comparison.Bill);
        var merged = Merge?.Noted(before, heard, comparison.Bill) ?? comparison.Bill;
        return BillFile.Write(merged) == BillFile.Write(before)
            ? new(SaveOutcome.Unchanged, before, New(comparison.Changes), contradiction)
            : new(SaveOutcome.Updated, merged, New(comparison.Changes), contradiction);
    }

    private static DateOnly? LastDay(Bill bill) => bill.Actions is [.., var last] ? last.Date : null;

    private IReadOnlyList<BillChange> New(IReadOnlyList<BillChange> changes)
    {
        if (changes.Count == 0)
            return changes;
        var known = Known(changes[0].Bill.Jurisdiction);
        return [.. changes.Select(known.Add).OfType<BillChange>()];
    }

    private KnownChanges Known(string jurisdiction)
    {
        if (!_knownChanges.TryGetValue(jurisdiction, out var known))
            _knownChanges[jurisdiction] = known = new(_log.Of(jurisdiction));
        return known;
    }
}
