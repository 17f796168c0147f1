using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

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

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        var sessions = context.Sessions.Select(BillId.SessionSlug).ToHashSet(StringComparer.Ordinal);
        var changed = await ChangedAsync(sessions, cancellation);
        var found = changed.Count <= MostRead
            ? changed.Select(id => new DiscoveredBill(id, context.Now))
            : await ListedAsync(sessions, cancellation);
        return new([.. found], context.Now, []);
    }

    private async Task<IReadOnlyList<BillId>> ChangedAsync(HashSet<string> sessions, CancellationToken cancellation)
    {
        var path = $"bills/updates/{Local(context.Since)}/{Local(context.Now)}?type=published";
        var items = await PagesAsync(path, cancellation);
        return [.. items.Select(item => item.Field("id") is { } id ? IdOf(id) : null).OfType<BillId>().Distinct().Where(id => sessions.Contains(id.Session)).Order()];
    }

    private async Task<IEnumerable<DiscoveredBill>> ListedAsync(HashSet<string> sessions, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        foreach (var year in sessions.Select(NewYorkNumber.YearOf).OfType<int>().Order())
            found.AddRange((await PagesAsync($"bills/{year}?full=false", cancellation)).Select(Listed).OfType<DiscoveredBill>());
        return found.DistinctBy(bill => bill.Id);
    }

    // A reserved number has no title yet.
    private DiscoveredBill? Listed(JsonElement item) =>
        IdOf(item) is { } id && item.Words("title") is { } title ? new(id, context.Now, title.TrimStart('@')) : null;

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
