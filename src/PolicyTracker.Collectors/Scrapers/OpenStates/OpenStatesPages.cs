using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The pages of one search, oldest change first.</summary>
internal sealed class OpenStatesPages(string jurisdiction, string words, DateTimeOffset since, OpenStatesApi api)
{
    private readonly List<OpenStatesAnswer> _bills = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private int? _total;
    private bool _moved;

    public IReadOnlyList<OpenStatesAnswer> Bills => _bills;

    /// <summary>Every page was read, and nothing moved from one to another meanwhile.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The stamp of the last bill that came; null when a page may have been missed before it.</summary>
    public DateTimeOffset? Reached => _moved || _bills.Count == 0 ? null : _bills[^1].Updated;

    public async Task ReadAsync(CancellationToken cancellation)
    {
        for (var (page, last) = (1, 1); page <= last; page++)
        {
            if (api.Memory.IsUsedUp)
                return;
            var answer = await PageAsync(page, cancellation);
            last = answer.LastPage;
            Add(answer);
        }

        IsComplete = !_moved;
    }

    // A page past the last one is a 404: the list has become shorter.
    private async Task<OpenStatesPage> PageAsync(int page, CancellationToken cancellation)
    {
        try
        {
            return await api.ListAsync(OpenStatesAddresses.Search(jurisdiction, words, since, page), cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound && page > 1)
        {
            _moved = true;
            return new([], page, _total ?? 0);
        }
    }

    // While pages are read, a bill that is written anew goes to the end, and every later one moves up: one is missed.
    private void Add(OpenStatesPage page)
    {
        _moved |= _total is { } total && total != page.Total;
        _total = page.Total;
        foreach (var answer in page.Bills)
        {
            if (answer.Id.Jurisdiction != jurisdiction)
                throw new ScrapeException(answer.Address, $"The list of {jurisdiction.ToUpperInvariant()} holds {answer.Id}.");
            if (_seen.Add(answer.Bill.Words("id") ?? answer.Id.Value))
                _bills.Add(answer);
            else
                _moved = true;
        }
    }
}
