using PolicyTracker.Collectors.Sources;
using PolicyTracker.Collectors.Texts;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>One run of one source: one loop, one catch, one report.</summary>
/// <remarks>
/// A success is a run after which nothing that is followed is older than it need be: discovery worked, no followed
/// measure failed, and fewer than half of all measures failed. Two failures are allowed. A followed measure that the
/// source does not have (404) is a mistake in a list or a matter of days, and must not make every other record look
/// stale; a discovered one is tried again by the next run. Each failure is a problem all the same, which is in the exit
/// code.
/// </remarks>
internal sealed class CollectorRun(
    Scraper scraper, CollectOptions options, ContentTree content, ScrapeContext context, StoreRun store, FollowedBills followed,
    SourceState known, IProgress<CollectProgress>? progress)
{
    private readonly DropGuard _guard = new(
        context.Accept, followed.Recorded.Count, content.Source(scraper.Name));
    private readonly List<Problem> _problems = [];
    private readonly Tally _tally = new();

    // What many measures share, and could not be had, is told once.
    private readonly HashSet<SourceException> _told = [];
    private readonly TextCollector _texts = new(scraper, options, content, context);
    private readonly HashSet<BillId> _followed = [.. followed.Ids];
    private DiscoveryMark? _mark;
    private int _tried;
    private int _passed;
    private int _failed;
    private string? _firstFailure;
    private string? _broken;
    private bool _hostIsGone;
    private bool _hasGaps;
    private bool _isListWrong;
    private DateOnly? _newest;

    /// <summary>Where the next discovery begins; null when this one found nothing out, or nothing that could be kept.</summary>
    public DateTimeOffset? SeenUntil => _guard.IsTripped || _isListWrong ? null : _mark?.Moment;

    /// <summary>How long the source's lists are; those of the last good run while this one has none that can be believed.</summary>
    public IReadOnlyDictionary<string, int> Listed { get; private set; } = known.Listed;

    // A dataset is read for its own sake, topics or not.
    private bool Discovers => !options.NoDiscovery && options.Bill is null && (content.Topics.Count > 0 || options.Dataset is not null);

    public async Task<CollectReport> RunAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var id in followed.Ids.Where(id => !ListCheck.IsKnown(content.Calendar, id)))
                _problems.Add(Problem.Error("source-session", ListCheck.Unknown(id), id.Path));
            foreach (var (id, problem) in followed.Unreadable)
                CountUnreadable(id, problem);
            if (!IsImport)
                await ReadAllAsync(followed.Ids, cancellation);
            Flush();
            if (Discovers && !_guard.IsTripped)
                await DiscoverAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            FlushUnlessDoubtful();
            throw;
        }

        Flush();
        if (_guard.IsTripped)
            Fail(_guard.Reason(_tally.Written, _tally.Waiting), "source-drop");
        return Report();
    }

    // A file is read for what is in it: followed measures of other sessions are none of its matter.
    private bool IsImport => options is { Dataset: not null, Bill: null };

    private async Task ReadAllAsync(IReadOnlyList<BillId> ids, CancellationToken cancellation)
    {
        var total = _tried + ids.Count;
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            if (_hostIsGone || _guard.IsTripped)
                break;
            progress?.Report(new(scraper.Name, _tried, total, id.Value));
            _tried++;
            await ReadAsync(id, cancellation);
        }

        progress?.Report(new(scraper.Name, _tried, total, ""));
    }

    // Only being stopped and a disk that fails end a run; whatever else goes wrong with a measure is that measure's.
    private async Task ReadAsync(BillId id, CancellationToken cancellation)
    {
        try
        {
            var bill = await scraper.ReadAsync(id, context, cancellation);
            // A scraper answers for the number; that a house calls its bill 1 a resolution is news to whoever wrote the list.
            if (bill.Id != id && !bill.Aliases.Contains(id.Value))
                _problems.Add(Problem.Warning("bill-id", $"{scraper.Voice.Name} calls {id} {bill.Id}, and the record is there. Write {bill.Id} in the watch list.", bill.Id.Path));
            if (bill.Actions is [.., var last] && !(_newest >= last.Date))
                _newest = last.Date;
            if (scraper.Completes)
            {
                Complete(bill);
                _mark?.Done(id);
                return;
            }

            var matched = Matched(bill);
            if (_mark is null || matched is not null || IsWanted(id))
                Count(store.Save(await _texts.AddAsync(bill, cancellation), matched));
            else
                _passed++;
            _mark?.Done(id);
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.NotFound && !scraper.Completes && followed.Elsewhere.Contains(id))
        {
            // Another source tells of it, and this one need not.
            _passed++;
        }
        catch (SourceException failure)
        {
            _hostIsGone |= failure.Kind is SourceFailure.HostSkipped;
            // A list of hearings that is gone is no bill that is gone.
            CountFailure(id, failure.Sentence, isAbsent: failure.Kind is SourceFailure.NotFound && !scraper.Completes,
                !_told.Add(failure) ? null : Problem.Error("source-read", $"{id} could not be read: {failure.Sentence} Its record stays as it is.", failure.Address.ToString()));
        }
        catch (InvalidDataException broken)
        {
            CountFailure(id, broken.Message, isAbsent: false,
                Problem.Error("bill-unreadable", $"{id} was not compared, because its record cannot be read: {broken.Message}", id.Path));
        }
        catch (Exception fault) when (!EndsTheRun(fault, cancellation))
        {
            CountFailure(id, Sentence(fault), isAbsent: false,
                Problem.Error("source-read", $"{id} could not be read: {Sentence(fault)} Its record stays as it is.", id.Path));
        }
    }

    // It makes a record of what it can tell the steps of, and one of which it has nothing to say stays as it is.
    private void Complete(Bill told)
    {
        var record = context.Recorded(told.Id);
        if (record is null && told.Actions.Count > 0)
            Count(store.Save(told, Matched(told)));
        else if (record is null)
            _passed++;
        else if (told.IsSilent && record.Sources.All(source => source.Note != scraper.Voice.Name))
            Count(new SaveResult(SaveOutcome.Unchanged, record, []));
        else
            Count(store.Save(store.Merge!.Completed(record, told)));
    }

    private void Count(SaveResult result)
    {
        _tally.Add(result);
        _guard.Count(result);
        var gaps = result.Changes.Where(change => change.Kind == ChangeKind.SourceGap).ToList();
        _hasGaps |= gaps.Count > 0;
        if (store.IsFull || _texts.IsFull)
            FlushUnlessDoubtful();
        if (result.Contradiction is { } contradiction)
            _problems.Add(Problem.Warning("source-contradiction", contradiction, result.Bill.Id.Path));
        foreach (var gap in gaps)
            _problems.Add(Problem.Warning("source-gap", $"{result.Bill.Identifier}: {gap.Text} When they are really gone, run \"policytracker collect --bill {result.Bill.Id} --accept\".", result.Bill.Id.Path));
    }

    private void CountUnreadable(BillId id, Problem problem)
    {
        _tried++;
        var sentence = $"{id} was not compared, because its record cannot be read: {problem.Message} Restore the file from Git.";
        CountFailure(id, sentence, isAbsent: false, problem with { Severity = Severity.Error, Rule = "bill-unreadable", Message = sentence });
    }

    private void CountFailure(BillId id, string reason, bool isAbsent, Problem? problem)
    {
        _failed++;
        _firstFailure ??= reason;
        if (_mark is not null)
            _mark.Failed(id);
        else if (!isAbsent)
            _broken ??= reason;
        else if (followed.Recorded.Contains(id))
            _guard.CountAbsent();
        if (problem is not null)
            _problems.Add(problem);
    }

    private async Task DiscoverAsync(CancellationToken cancellation)
    {
        try
        {
            var found = await scraper.DiscoverAsync(context, cancellation);
            _problems.AddRange(found.Problems);
            _broken ??= found.Problems.FirstOrDefault(problem => problem.Severity == Severity.Error)?.Message;
            var wrongs = new ListCheck(content.Calendar, _guard, LastLengths()).Wrongs(found);
            foreach (var reason in wrongs.Values)
                Fail(reason, "source-list");
            _isListWrong = wrongs.Count > 0;
            if (!_isListWrong)
                Listed = known.Listed.Concat(ListCheck.Lengths(found)).GroupBy(length => length.Key, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.Ordinal);
            _mark = new(found with { Bills = [.. found.Bills.Where(bill => IsOfInterest(bill) && !wrongs.ContainsKey(ListCheck.SessionOf(bill.Id)))] }, [.. IsImport ? [] : followed.Ids, .. followed.Unreadable.Keys, .. content.Ignored], context.Now);
        }
        catch (SourceException failure)
        {
            Fail(Undiscovered(failure.Sentence), "source-discovery", failure.Address.ToString());
            return;
        }
        catch (Exception fault) when (!EndsTheRun(fault, cancellation))
        {
            Fail(Undiscovered(Sentence(fault)), "source-discovery");
            return;
        }

        await ReadAllAsync(_mark.Unread, cancellation);
    }

    // Only sessions that this run looks at can be missing from its list; a dataset is a part of one by nature.
    private Dictionary<string, int> LastLengths() => IsImport ? [] : known.Listed
        .Where(length => context.Sessions.Any(session => length.Key == $"{scraper.Jurisdiction}/{BillId.SessionSlug(session)}")).ToDictionary();

    // A list that gives titles saves the reading of everything that is about something else.
    private bool IsOfInterest(DiscoveredBill found) => found.Title is not { } title || IsWanted(found.Id)
        || TopicMatcher.Match(content.Topics, new() { Id = found.Id, Identifier = found.Id.Number, Title = title, Subjects = found.Subjects ?? [] }).Count > 0;

    // Whoever imports a file without having said what to look for wants all of it.
    private bool IsWanted(BillId id) => IsImport && (content.Topics.Count == 0 || _followed.Contains(id));

    private static string Undiscovered(string sentence) =>
        $"New bills could not be looked for: {sentence} Followed bills were collected all the same.";

    private static bool EndsTheRun(Exception fault, CancellationToken cancellation) =>
        fault is IOException or UnauthorizedAccessException
        || (fault is OperationCanceledException && cancellation.IsCancellationRequested);

    private static string Sentence(Exception fault) =>
        $"The program did not understand the answer ({fault.GetType().Name}: {Text.Clean(fault.Message)}), which is a fault of its own; please report it.";

    private string? Matched(Bill bill)
    {
        if (content.WatchLists.FirstOrDefault(list => list.Bills.Contains(bill.Id)) is { } list)
            return $"watchlist {list.Name}";
        // Without topics to choose by, a person who reads a dataset wants all of it.
        if (options.Dataset is { } dataset && content.Topics.Count == 0)
            return $"dataset {Path.GetFileName(dataset)}";
        return TopicMatcher.Match(content.Topics, bill) is [var match, ..] ? $"topic {match.Topic.Slug}: {string.Join(", ", match.Words)}" : null;
    }

    private void Fail(string reason, string rule, string? address = null)
    {
        _broken ??= reason;
        _problems.Add(Problem.Error(rule, reason, address ?? scraper.Name));
    }

    // Once a value vanished, nothing is written before the guard has seen all: what a held run had logged already, the
    // guard would not count the next time.
    private void FlushUnlessDoubtful()
    {
        if (!_hasGaps)
            Flush();
    }

    private void Flush()
    {
        if (_guard.IsTripped)
            return;
        // The words before the record that has their hash: a run that is stopped in between finds them there.
        _texts.Flush();
        store.Flush();
        _tally.Flushed();
        _hasGaps = false;
    }

    private CollectReport Report()
    {
        var isMostlyFailed = _failed > 0 && 2 * _failed >= _tried;
        var reason = _broken ?? (_hostIsGone || isMostlyFailed ? _firstFailure : null);
        return new(
            scraper.Name, _tried - _passed, _tally.Created, _tally.Updated, _tally.Unchanged, _failed, reason is null, reason,
            _tally.Changes, [.. _problems, .. context.Problems])
        {
            WasIdle = _tried == 0 && !Discovers,
            NewestAction = _newest,
        };
    }
}
