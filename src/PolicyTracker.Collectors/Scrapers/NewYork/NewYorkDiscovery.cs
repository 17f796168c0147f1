using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// What Open Legislation changed since the last time. A few bills are read each; where they are many, the list of the
/// session with its titles costs less.
/// </summary>
internal sealed class NewYorkDiscovery(ScrapeContext context, string key)
{
    private const int PageSize = 1000;
    private const int MostPages = 60;
    private const int MostRead = 60;

    // What the API was still taking in while it was asked.
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(10);

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        var changed = await ChangedAsync(cancellation);
        var found = changed.Count <= MostRead
            ? changed.Select(one => new DiscoveredBill(one.Key, one.Value))
            : await ListedAsync(changed, cancellation);
        return new([.. found.OrderBy(bill => bill.Seen).ThenBy(bill => bill.Id)], context.Now, []);
    }

    private async Task<IReadOnlyDictionary<BillId, DateTimeOffset>> ChangedAsync(CancellationToken cancellation)
    {
        var sessions = context.Sessions.Select(BillId.SessionSlug).ToHashSet(StringComparer.Ordinal);
        var items = await PagesAsync($"bills/updates/{Local(context.Since - Overlap)}/{Local(context.Now)}?type=processed", cancellation);
        return items.Select(item => (Id: item.Field("id") is { } id ? IdOf(id) : null, Moment: Moment(item)))
            .Where(update => update.Id is not null && sessions.Contains(update.Id.Session))
            .GroupBy(update => update.Id!, update => update.Moment).ToDictionary(same => same.Key, same => same.Max());
    }

    // A session of which nothing changed has nothing to look through.
    private async Task<IEnumerable<DiscoveredBill>> ListedAsync(IReadOnlyDictionary<BillId, DateTimeOffset> changed, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        foreach (var year in changed.Keys.Select(id => NewYorkNumber.YearOf(id.Session)).OfType<int>().Distinct().Order())
        {
            var items = await PagesAsync($"bills/{year}?full=false", cancellation);
            if (items.Count == 0)
                throw new ScrapeException(new($"https://{NewYorkApi.Host}/api/3/bills/{year}"), $"The list of {year} is empty, although bills of that session changed.");
            found.AddRange(items.Select(item => Listed(item, changed)).OfType<DiscoveredBill>());
        }

        return found.DistinctBy(bill => bill.Id);
    }

    // A reserved number has no title yet. What is about no topic is left out here: what comes back is news, and no list
    // whose length could be held against the one before.
    private DiscoveredBill? Listed(JsonElement item, IReadOnlyDictionary<BillId, DateTimeOffset> changed) =>
        IdOf(item) is { } id && item.Words("title") is { } title && IsOfTopic(id, title.TrimStart('@'))
            ? new(id, changed.TryGetValue(id, out var moment) ? moment : context.Since) : null;

    private bool IsOfTopic(BillId id, string title) =>
        TopicMatcher.Match(context.Topics, new() { Id = id, Identifier = NewYorkNumber.Identifier(id), Title = title }).Count > 0;

    // When the API took the change in, by the capitol's clock.
    private DateTimeOffset Moment(JsonElement update) =>
        DateTime.TryParse(update.Words("processedDateTime"), CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? new(moment, TimeZoneInfo.FindSystemTimeZoneById(NewYorkScraper.CapitolZone).GetUtcOffset(moment))
            : context.Since;

    private async Task<List<JsonElement>> PagesAsync(string path, CancellationToken cancellation)
    {
        var items = new List<JsonElement>();
        for (var page = 0; page < MostPages; page++)
        {
            var offset = (page * PageSize) + 1;
            var document = await context.Client.GetAsync(NewYorkApi.Request(string.Create(CultureInfo.InvariantCulture, $"{path}&limit={PageSize}&offset={offset}"), key), cancellation);
            var result = NewYorkApi.Result(document);
            var here = result.Each("items");
            items.AddRange(here);
            document.Keep();
            var total = Total(document);
            if (items.Count >= total)
                return items;
            if (here.Count == 0)
                throw new ScrapeException(document.Address, $"The list has {total} entries and ends after {items.Count}.");
        }

        throw new ScrapeException(new($"https://{NewYorkApi.Host}/api/3/{path}"), $"The list goes on after {MostPages} pages.");
    }

    private static int Total(SourceDocument document) =>
        int.TryParse(document.Json().Words("total"), NumberStyles.None, CultureInfo.InvariantCulture, out var total)
            ? total
            : throw new ScrapeException(document.Address, "The list does not say how long it is (field \"total\").");

    private static BillId? IdOf(JsonElement item) =>
        int.TryParse(item.Words("session"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? NewYorkNumber.Id(NewYorkNumber.SessionOf(year), item.Words("basePrintNo")) : null;

    // The API means the capitol's own time and takes no zone.
    private static string Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById(NewYorkScraper.CapitolZone))
        .ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}
