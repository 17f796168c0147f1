using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors;

/// <summary>How far a discovery is done: up to just before the first measure that still has to be read.</summary>
internal sealed class DiscoveryMark
{
    // Feeds of changes reach back about as far. What could not be read for so long is left to its next change, or one
    // broken document would have everything after it read again for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(14);

    private readonly Discovery _found;
    private readonly DateTimeOffset _now;
    private readonly Dictionary<BillId, DateTimeOffset> _open;

    /// <param name="others">Measures that this discovery need not care for: followed or ignored.</param>
    public DiscoveryMark(Discovery found, IEnumerable<BillId> others, DateTimeOffset now)
    {
        _found = found;
        _now = now;
        _open = found.Bills.ToDictionary(bill => bill.Id, bill => bill.Seen);
        foreach (var other in others)
            _open.Remove(other);
        Unread = [.. found.Bills.Select(bill => bill.Id).Where(_open.ContainsKey)];
    }

    /// <summary>What there was to read at the beginning, oldest change first.</summary>
    public IReadOnlyList<BillId> Unread { get; }

    /// <summary>Where the next discovery begins.</summary>
    public DateTimeOffset Moment
    {
        get
        {
            var first = _open.Values.Append(DateTimeOffset.MaxValue).Min();
            return first > _found.SeenUntil ? _found.SeenUntil : first.AddSeconds(-1);
        }
    }

    public void Done(BillId id) => _open.Remove(id);

    public void Failed(BillId id)
    {
        if (_open[id] < _now - Patience)
            _open.Remove(id);
    }
}
