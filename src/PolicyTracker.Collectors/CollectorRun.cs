using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>One run of one source: one loop, one catch, one report.</summary>
internal sealed class CollectorRun(
    Scraper scraper, CollectOptions options, ContentTree content, ScrapeContext context, StoreRun store, IProgress<CollectProgress>? progress)
{
    // Bills of the last days are enrolled, sent and signed after the session's end, and late rows come for weeks.
    private const int DaysAfterSession = 60;

    private readonly DropGuard _guard = new(options.Accept);
    private readonly List<Problem> _problems = [];
    private readonly List<BillChange> _changes = [];
    private readonly int[] _outcomes = new int[3];
    private int _asked;
    private int _failed;
    private string? _reason;
    private bool _hostIsGone;

    /// <summary>Where the next discovery begins; null when discovery did not succeed.</summary>
    public DateTimeOffset? SeenUntil { get; private set; }

    public async Task<CollectReport> RunAsync(CancellationToken cancellation)
    {
        var followed = Followed();
        await ReadAllAsync(followed, isFollowed: true, cancellation);
        if (!options.NoDiscovery && options.Bill is null && content.Topics.Count > 0)
            await DiscoverAsync(followed, cancellation);
        if (_guard.IsTripped)
            Fail(_guard.Reason, "source-drop");
        else
            store.Flush();
        return Report();
    }

    // Followed: the watch lists, and every record whose session is open or whose stage is not final.
    private List<BillId> Followed()
    {
        if (options.Bill is { } only)
            return [only];
        var today = DateOnly.FromDateTime(context.Now.UtcDateTime);
        var records = new BillStore(options.Workspace).All().Where(bill => scraper.Covers(bill.Id))
            .Where(bill => !(bill.Status.Stage.IsFinal() && scraper.EndOfSession(bill.Id)?.End.AddDays(DaysAfterSession) <= today))
            .Select(bill => bill.Id);
        return [.. content.Watched.Where(scraper.Covers).Union(records).Except(content.Ignored).Order()];
    }

    private async Task ReadAllAsync(List<BillId> ids, bool isFollowed, CancellationToken cancellation)
    {
        var total = _asked + ids.Count;
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_hostIsGone || _guard.IsTripped)
                break;
            progress?.Report(new(scraper.Name, _asked, total, id.Value));
            _asked++;
            await ReadAsync(id, isFollowed, cancellation);
        }

        progress?.Report(new(scraper.Name, _asked, total, ""));
    }

    private async Task ReadAsync(BillId id, bool isFollowed, CancellationToken cancellation)
    {
        try
        {
            var bill = await scraper.ReadAsync(id, context, cancellation);
            if (bill.Id != id)
                throw new ScrapeException(new(bill.Sources[0].Url), $"The document of {id} tells of {bill.Id}.");
            var matched = Matched(bill);
            if (isFollowed || matched is not null)
                Count(store.Save(bill, matched));
            else
                _asked--;
        }
        catch (SourceException failure)
        {
            _hostIsGone |= failure.Kind is SourceFailure.HostSkipped;
            Count(failure.Sentence, Problem.Error("source-read", $"{id} could not be read: {failure.Sentence} Its record stays as it is.", failure.Address.ToString()));
        }
        catch (InvalidDataException broken)
        {
            Count(broken.Message, Problem.Error("bill-unreadable", $"{id} was not compared, because its record cannot be read: {broken.Message}", id.Path));
        }
    }

    private void Count(SaveResult result)
    {
        _outcomes[(int)result.Outcome]++;
        _changes.AddRange(result.Changes);
        _guard.Count(result);
        if (store.IsFull && !_guard.IsTripped)
            store.Flush();
        foreach (var gap in result.Changes.Where(change => change.Kind == ChangeKind.SourceGap))
            _problems.Add(Problem.Warning("source-gap", $"{result.Bill.Identifier}: {gap.Text} When they are really gone, run \"policytracker collect --bill {result.Bill.Id} --accept\".", result.Bill.Id.Path));
    }

    private void Count(string reason, Problem problem)
    {
        _failed++;
        _reason ??= reason;
        _problems.Add(problem);
    }

    private async Task DiscoverAsync(List<BillId> followed, CancellationToken cancellation)
    {
        try
        {
            var found = await scraper.DiscoverAsync(context, cancellation);
            _problems.AddRange(found.Problems);
            await ReadAllAsync([.. found.Bills.Except(followed).Except(content.Ignored)], isFollowed: false, cancellation);
            if (!_hostIsGone)
                SeenUntil = found.SeenUntil;
        }
        catch (SourceException failure)
        {
            Fail($"New bills could not be looked for: {failure.Sentence} Followed bills were collected all the same.", "source-discovery", failure.Address.ToString());
        }
    }

    private string? Matched(Bill bill)
    {
        if (content.WatchLists.FirstOrDefault(list => list.Bills.Contains(bill.Id)) is { } list)
            return $"watchlist {list.Name}";
        return TopicMatcher.Match(content.Topics, bill) is [var match, ..] ? $"topic {match.Topic.Slug}: {string.Join(", ", match.Words)}" : null;
    }

    private void Fail(string reason, string rule, string? address = null)
    {
        _reason ??= reason;
        _problems.Add(Problem.Error(rule, reason, address ?? scraper.Name));
    }

    private CollectReport Report()
    {
        // A few bills that a source cannot show are their own problem; many are the source's.
        var isHeld = _guard.IsTripped;
        var tooManyFailed = _failed > Math.Max(5, _asked / 10) || (_failed > 0 && _failed == _asked);
        var isBroken = isHeld || _hostIsGone || tooManyFailed || _problems.Exists(problem => problem.Rule == "source-discovery");
        return new(
            scraper.Name, _asked, isHeld ? 0 : _outcomes[(int)SaveOutcome.Created], isHeld ? 0 : _outcomes[(int)SaveOutcome.Updated],
            _outcomes[(int)SaveOutcome.Unchanged], _failed, !isBroken, isBroken ? _reason : null, isHeld ? [] : _changes, _problems);
    }
}
