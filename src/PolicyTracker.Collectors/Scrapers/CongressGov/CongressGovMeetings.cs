using System.Collections.Concurrent;
using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The committee meetings of one Congress as they are known in this run: those that the source touched are read anew.</summary>
internal sealed class CongressGovMeetings
{
    // About as far back as agendas are still corrected.
    private static readonly TimeSpan FirstLook = TimeSpan.FromDays(30);

    // The stamps are of the minute in which the source wrote, and lists may be half an hour old.
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(2);

    // The source now and then touches thousands at once; the rest comes with the next runs.
    private const int MostRead = 400;

    // Whoever looks at one measure does not want to wait for a month of meetings.
    private const int MostReadForOne = 40;

    private readonly CongressGovApi _api;
    private readonly ScrapeContext _context;
    private readonly int _congress;
    private readonly CongressGovMemory _memory;
    private readonly ConcurrentDictionary<string, CongressGovMeeting?> _asked = new(StringComparer.Ordinal);

    private CongressGovMeetings(CongressGovApi api, ScrapeContext context, int congress)
    {
        (_api, _context, _congress) = (api, context, congress);
        _memory = new(context.StateFolder, congress);
    }

    /// <summary>The source gave its list in this run; without it nothing is known of what vanished.</summary>
    public bool IsListed { get; private set; }

    public IEnumerable<CongressGovMeeting> All => _memory.Meetings;

    /// <summary>One for each run and Congress.</summary>
    public static Task<CongressGovMeetings> OfAsync(CongressGovApi api, ScrapeContext context, int congress, CancellationToken cancellation) =>
        context.OnceAsync(string.Create(CultureInfo.InvariantCulture, $"meetings {congress}"), async () =>
        {
            var meetings = new CongressGovMeetings(api, context, congress);
            await meetings.LoadAsync(cancellation);
            return meetings;
        });

    /// <summary>A meeting as the source has it now; null when it has it no more.</summary>
    /// <exception cref="SourceException">The source could not say.</exception>
    public async Task<CongressGovMeeting?> NowAsync(string number, CancellationToken cancellation)
    {
        if (_asked.TryGetValue(number, out var known))
            return known;
        foreach (var chamber in _memory.Find(number) is { } meeting ? [meeting.Chamber] : new[] { "house", "senate", "nochamber" })
            if (await AskAsync(chamber, number, cancellation) is { } found)
                return _asked[number] = found;
        _memory.Forget(number);
        _memory.Write();
        return _asked[number] = null;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        try
        {
            var since = (_memory.Until ?? _context.Now - FirstLook) - Overlap;
            var list = await CongressGovList.ReadAsync(
                _api, Path, CongressGovApi.Between(since < _context.Since ? since : _context.Since, _context.Now), "committeeMeetings", null, null, cancellation);
            if (!list.IsWhole)
                Tell(string.Create(CultureInfo.InvariantCulture, $"The list of committee meetings gave {list.Rows.Count} where Congress.gov itself counts {list.Expected}. Those were looked at, and the next run looks again."), CongressGovApi.Address(Path));
            var isDone = await ReadAsync(Touched(list), cancellation) && list.IsWhole;
            _memory.Until = isDone ? _context.Now : _memory.Until;
            IsListed = true;
        }
        catch (SourceException failure)
        {
            Tell($"The committee meetings could not be had, so hearings stay as they are in the records: {failure.Sentence}", failure.Address);
        }
        finally
        {
            // What was read before a fault need not be read again.
            _memory.Write();
        }
    }

    private string Path => string.Create(CultureInfo.InvariantCulture, $"committee-meeting/{_congress}");

    // Newest first: what is still to come was touched lately.
    private List<(string Chamber, string Number)> Touched(CongressGovList list) =>
    [
        .. list.Rows.Select(row => (Chamber: row.Words("chamber")?.ToLowerInvariant() ?? "house", Number: row.Words("eventId") ?? "", Updated: row.Words("updateDate") ?? ""))
            .Where(row => row.Number.Length > 0 && row.Number.All(char.IsAsciiDigit) && row.Chamber.All(char.IsAsciiLetter))
            .Where(row => _memory.Find(row.Number) is not { } known || known.Updated != row.Updated)
            .OrderByDescending(row => row.Updated, StringComparer.Ordinal).ThenBy(row => row.Number, StringComparer.Ordinal)
            .Select(row => (row.Chamber, row.Number)).Distinct(),
    ];

    private async Task<bool> ReadAsync(List<(string Chamber, string Number)> touched, CancellationToken cancellation)
    {
        var most = _context.Followed.Count == 1 ? MostReadForOne : MostRead;
        var isDone = touched.Count <= most;
        if (!isDone)
            Tell(string.Create(CultureInfo.InvariantCulture, $"Congress.gov touched {touched.Count} committee meetings. This run reads the newest {most} of them, the next runs the others."), CongressGovApi.Address(Path));
        foreach (var (chamber, number) in touched.Take(most))
        {
            try
            {
                var meeting = _asked[number] = await AskAsync(chamber, number, cancellation);
                if (meeting is { OddDate: { } written })
                    Tell($"The committee meeting {number} has the date \"{written}\", which is no moment. It counts as one without a date, and what is recorded of it stays.", CongressGovApi.Address($"{Path}/{chamber}/{number}"));
            }
            catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
            {
                isDone = false;
                Tell($"The committee meeting {number} could not be read: {failure.Sentence}", failure.Address);
            }
        }

        return isDone;
    }

    private async Task<CongressGovMeeting?> AskAsync(string chamber, string number, CancellationToken cancellation)
    {
        var address = CongressGovApi.Address($"{Path}/{chamber}/{number}");
        try
        {
            var meeting = (await _api.GetAsync(address, "committeeMeeting", null, cancellation)).GetProperty("committeeMeeting");
            return meeting.Words("eventId") == number
                ? _memory.Keep(meeting, address)
                : throw new ScrapeException(address, $"The answer is about the meeting {meeting.Words("eventId")}, and {number} was asked for.");
        }
        catch (SourceException absent) when (absent.Kind == SourceFailure.NotFound)
        {
            return null;
        }
    }

    private void Tell(string sentence, Uri address) => _context.Tell(Problem.Warning("source-part", sentence, address.ToString()));
}
