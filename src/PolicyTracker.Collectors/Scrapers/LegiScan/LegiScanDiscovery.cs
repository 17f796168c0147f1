using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// New bills by the words of the topics: one search over all states for each topic, then a look at each bill that it
/// names. LegiScan searches whole texts, so what it finds is matched with the topics once more.
/// </summary>
internal sealed class LegiScanDiscovery(ScrapeContext context)
{
    // The first search for a topic can name thousands of bills. The rest waits for the next runs.
    private const int MostAsked = 400;

    // Longer queries are cut off.
    private const int LongestQuery = 400;

    private const int MostPages = 5;

    private readonly List<Problem> _problems = [];

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        var updates = await LegiScanUpdates.OfAsync(context);
        Recorded(await updates.SessionsAsync(cancellation));
        var hits = await HitsAsync(updates.Api, cancellation);
        var known = hits.Where(updates.Knows).ToList();
        var unknown = hits.Except(known).ToList();
        if (unknown.Count > MostAsked)
            _problems.Add(Problem.Warning("discovery-part", string.Create(CultureInfo.InvariantCulture,
                $"LegiScan's search names {unknown.Count:N0} bills that were not looked at before. {MostAsked} were looked at now, the best matches first; the next runs go on."), "legiscan"));
        var found = new List<DiscoveredBill>();
        foreach (var entry in known.Concat(unknown.Take(MostAsked)))
            if (await LookAsync(updates, entry, cancellation) is { } bill)
                found.Add(bill);
        return new([.. found.DistinctBy(bill => bill.Id)], context.Now, _problems);
    }

    // A bill that cannot be read fails alone; a used-up month ends the search.
    private async Task<DiscoveredBill?> LookAsync(LegiScanUpdates updates, LegiScanEntry entry, CancellationToken cancellation)
    {
        try
        {
            // Congress has a source of its own, which finds its bills.
            return await updates.LookAsync(entry, cancellation) is { } id && id.Jurisdiction != UnitedStates.Jurisdiction ? new(id, context.Now) : null;
        }
        catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
        {
            _problems.Add(Problem.Error("source-read", $"A bill that LegiScan's search names could not be read: {failure.Sentence}", failure.Address.ToString()));
            return null;
        }
    }

    private async Task<List<LegiScanEntry>> HitsAsync(LegiScanApi api, CancellationToken cancellation)
    {
        var hits = new Dictionary<int, (LegiScanEntry Entry, int Relevance)>();
        foreach (var query in context.Topics.SelectMany(Queries).Distinct(StringComparer.Ordinal))
        {
            var pages = 1;
            for (var page = 1; page <= Math.Min(pages, MostPages); page++)
                pages = await api.AskAsync(Search(query, page), "searchresult", (result, document) => Page(result, document, hits), cancellation);
            if (pages > MostPages)
                _problems.Add(Problem.Warning("discovery-part", string.Create(CultureInfo.InvariantCulture,
                    $"LegiScan's search for {query} has {pages:N0} pages, and only the first {MostPages}, with the best matches, were looked at. Narrower words in content/topics/ find all."), "legiscan"));
        }

        return [.. hits.Values.OrderByDescending(hit => hit.Relevance).Select(hit => hit.Entry)];
    }

    private static int Page(JsonElement result, SourceDocument document, Dictionary<int, (LegiScanEntry Entry, int Relevance)> hits)
    {
        if (result.Object("summary") is not { } summary)
            throw new ScrapeException(document.Address, "The search result has no summary.", result.GetRawText());
        foreach (var hit in result.Rows().Concat(result.Rows("results")).Where(hit => hit.Number("bill_id") > 0))
            hits[hit.Number("bill_id")] = (new(hit.Number("bill_id"), hit.Text("change_hash")), Math.Max(hit.Number("relevance"), hits.GetValueOrDefault(hit.Number("bill_id")).Relevance));
        return summary.Number("page_total");
    }

    private static string Search(string query, int page) => string.Create(CultureInfo.InvariantCulture,
        $"getSearchRaw&state=ALL&query={Uri.EscapeDataString(query)}&year=2{(page > 1 ? $"&page={page}" : "")}");

    private static IEnumerable<string> Queries(Topic topic)
    {
        if (topic.Jurisdictions is ["us"])
            return [];
        var all = string.Join(" AND ", topic.Match.All.Select(Quoted));
        if (topic.Match is { Any: [], All.Count: > 0, Subjects: [] })
            return [all];
        // Words of one state are searched in all: that takes no request of its own, and the topics are matched once more.
        var own = topic.StateWords.Where(words => topic.Jurisdictions.Count == 0 || topic.Jurisdictions.Contains(words.Key)).SelectMany(words => words.Value);
        var any = topic.Match.Any.Concat(topic.Match.Subjects).Concat(own).Select(Quoted).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return all.Length == 0 ? Parts(any, LongestQuery) : Parts(any, LongestQuery - all.Length - " AND ()".Length).Select(words => $"{all} AND ({words})");
    }

    // As many phrases as fit into one query.
    private static IEnumerable<string> Parts(IReadOnlyList<string> phrases, int longest)
    {
        var query = "";
        foreach (var phrase in phrases)
        {
            if (query.Length > 0 && query.Length + " OR ".Length + phrase.Length > longest)
            {
                yield return query;
                query = "";
            }

            query += query.Length == 0 ? phrase : $" OR {phrase}";
        }

        if (query.Length > 0)
            yield return query;
    }

    private static string Quoted(string phrase) => $"\"{phrase.Replace("\"", "", StringComparison.Ordinal)}\"";

    private void Recorded(IReadOnlyList<LegiScanSession> sessions)
    {
        var current = sessions.Where(session => !session.IsPast && session.LastYear >= context.Now.Year && LegiScanStates.Covers(session.State)).ToList();
        var blank = current.Select(session => session.State).Distinct().Where(state => state != UnitedStates.Jurisdiction && context.Calendar.Of(state).Count == 0).Order(StringComparer.Ordinal).ToList();
        if (blank.Count > 0)
            _problems.Add(Problem.Warning("session-unknown", $"No session is recorded of {string.Join(", ", blank.Select(state => state.ToUpperInvariant()))}, so their bills are left out. Add content/jurisdictions/<code>.md for each that you follow.", "content/jurisdictions"));
        foreach (var session in current.Where(session => !blank.Contains(session.State) && session.Slug(context.Calendar) is null))
            context.Tell(session.Unknown());
    }
}
