using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Searches the words of the topics, one jurisdiction after the other, those that waited longest first, as far as the
/// day's requests go. What a search brings is whole and is not asked for again.
/// </summary>
internal sealed class OpenStatesDiscovery(ScrapeContext context)
{
    private readonly List<Problem> _problems = [];
    private readonly List<OpenStatesAnswer> _found = [];
    private SourceException? _firstFailure;
    private bool _isDone;

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        var api = await OpenStatesApi.OfAsync(context);
        var searches = Searches(api.Memory);
        foreach (var search in searches)
        {
            if (_isDone)
                break;
            if (api.Memory.IsUsedUp)
                StopForToday(searches.Count - searches.IndexOf(search));
            else
                await TryAsync(search, api, cancellation);
        }

        if (_firstFailure is not null && _found.Count == 0 && _problems.Count(problem => problem.Severity == Severity.Error) == searches.Count)
            throw _firstFailure;
        api.Memory.Write();
        return new(await ListedAsync(), context.Now, _problems);
    }

    private List<OpenStatesSearch> Searches(OpenStatesMemory memory)
    {
        var goesOn = memory.Begin(context.Since, context.Now);
        var searches = Capitols.Codes.Where(code => Open(code).Count > 0)
            .Select(code => new OpenStatesSearch(code, OpenStatesWords.Of(context.Topics, code), Since(code))).Where(search => search.Words.Count > 0)
            .OrderBy(search => memory.LastTurn(search.Jurisdiction) ?? DateTimeOffset.MinValue).ThenBy(search => search.Since).ThenBy(search => search.Jurisdiction, StringComparer.Ordinal).ToList();
        foreach (var search in searches)
            memory.Searched(search.Jurisdiction, search.Since);
        if (searches.Count == 0)
            _problems.Add(Problem.Warning("discovery-nothing", "No jurisdiction was searched: content/jurisdictions/ has no session that is open today, or content/topics/ no words.", "content/jurisdictions"));
        return searches;

        // Another beginning than the last search's end: a person asked for it, or something was not saved.
        DateTimeOffset Since(string code) => goesOn ? memory.SearchedUntil(code) ?? context.Since : Earliest(memory.SearchedUntil(code), context.Since);
    }

    private static DateTimeOffset Earliest(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private IReadOnlyList<string> Open(string code) =>
        [.. context.Calendar.Open(code, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Now, Capitols.Zone(code)).DateTime)).Select(session => session.Slug)];

    // One jurisdiction's trouble leaves the others alone; a host in trouble ends the search.
    private async Task TryAsync(OpenStatesSearch search, OpenStatesApi api, CancellationToken cancellation)
    {
        try
        {
            await SearchAsync(search, api, cancellation);
        }
        catch (SourceException failure)
        {
            _firstFailure ??= failure;
            _isDone = failure.Kind is not (SourceFailure.Unexpected or SourceFailure.WrongType or SourceFailure.NotFound or SourceFailure.Empty);
            if (_isDone && _found.Count == 0)
                throw;
            _problems.Add(Problem.Error("source-discovery", $"New bills of {search.Jurisdiction.ToUpperInvariant()} could not be looked for: {failure.Sentence}", failure.Address.ToString()));
        }
    }

    private async Task SearchAsync(OpenStatesSearch search, OpenStatesApi api, CancellationToken cancellation)
    {
        // Imports take a while: what is being written now may carry a stamp from before.
        var until = context.Now.AddHours(-1);
        api.Memory.TakesTurn(search.Jurisdiction, context.Now);
        foreach (var words in search.Words)
        {
            var pages = new OpenStatesPages(search.Jurisdiction, words, search.Since, api);
            await pages.ReadAsync(cancellation);
            _found.AddRange(pages.Bills);
            if (pages.IsComplete)
                continue;
            // Oldest first: what is missing was written after the last one that came, if all other questions were asked.
            if (words == search.Words[^1] && pages.Reached is { } reached)
                api.Memory.Searched(search.Jurisdiction, Earliest(reached, until));
            return;
        }

        api.Memory.Searched(search.Jurisdiction, until);
    }

    private void StopForToday(int left)
    {
        _isDone = true;
        _problems.Add(Problem.Warning("quota", $"Open States lets a free key ask 250 times a day. Today's requests are used up; {left} {(left == 1 ? "jurisdiction is" : "jurisdictions are")} searched by the next runs, first of all.", OpenStatesScraper.SourceName));
    }

    private async Task<IReadOnlyList<DiscoveredBill>> ListedAsync()
    {
        var shelf = await new OpenStatesReading(context).FoundAsync();
        var open = Capitols.Codes.ToDictionary(code => code, Open);
        var listed = _found.Where(answer => IsOpen(answer, open[answer.Id.Jurisdiction])).GroupBy(answer => answer.Id).Select(OpenStatesAnswer.Newest).ToList();
        foreach (var answer in listed)
            shelf[answer.Id] = answer;
        return [.. listed.Select(answer => new DiscoveredBill(answer.Id, Seen(answer))).OrderBy(bill => bill.Seen).ThenBy(bill => bill.Id)];
    }

    private DateTimeOffset Seen(OpenStatesAnswer answer) => answer.Updated is { } updated && updated < context.Now ? updated : context.Now;

    // Old sessions are rewritten in bulk. One that nobody recorded yet counts while its bills move.
    private bool IsOpen(OpenStatesAnswer answer, IReadOnlyList<string> open) => open.Contains(answer.Id.Session)
        || (context.Calendar.Find(answer.Id.Jurisdiction, answer.Id.Session) is null
            && OpenStatesDates.Day(answer.Bill.Words("latest_action_date"), TimeZoneInfo.Utc)?.AddDays(365) >= DateOnly.FromDateTime(context.Now.UtcDateTime));
}

/// <summary>What is asked of one jurisdiction.</summary>
/// <param name="Words">Each one a question of its own.</param>
internal sealed record OpenStatesSearch(string Jurisdiction, IReadOnlyList<string> Words, DateTimeOffset Since);
