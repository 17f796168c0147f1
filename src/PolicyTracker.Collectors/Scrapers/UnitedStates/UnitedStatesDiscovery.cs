using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Measures of the current Congress whose status the publisher wrote again. Old Congresses are reprocessed by the
/// thousand; their bills are followed when a list names them.
/// </summary>
internal sealed class UnitedStatesDiscovery(ScrapeContext context)
{
    private static readonly Uri BatchFeed = new("https://www.govinfo.gov/rss/billstatus-batch.xml");
    private static readonly Uri SitemapIndex = new("https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml");

    private readonly int _congress = UnitedStates.CongressOf(DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(context.Now, TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone)).DateTime));

    public async Task<Discovery> FindAsync(CancellationToken cancellation)
    {
        IReadOnlyList<BillStatusBatch> batches;
        try
        {
            batches = await FeedAsync(cancellation);
        }
        catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
        {
            // Sitemaps are late: what they do not list yet must still be found when the feed is back, so the mark stays.
            var problem = Problem.Warning("discovery-fallback", $"The feed of changed bills failed, so the sitemaps were asked instead: {failure.Sentence}", failure.Address.ToString());
            return Found(await SitemapsAsync(cancellation), context.Since, problem);
        }

        var touched = batches.Where(batch => batch.Published > context.Since)
            .SelectMany(batch => batch.Bills, (batch, id) => new DiscoveredBill(id, batch.Published)).ToList();
        return batches[0].Published <= context.Since
            ? Found(touched, Newest(batches))
            : await WithSitemapsAsync(touched, batches, cancellation);
    }

    // The feed holds about two weeks: after a longer silence only the sitemaps know what moved before its first batch.
    private async Task<Discovery> WithSitemapsAsync(
        List<DiscoveredBill> touched, IReadOnlyList<BillStatusBatch> batches, CancellationToken cancellation)
    {
        try
        {
            return Found([.. await SitemapsAsync(cancellation), .. touched], Newest(batches));
        }
        catch (SourceException failure)
        {
            var problem = Problem.Warning("discovery-gap", string.Create(CultureInfo.InvariantCulture,
                $"The feed of changed bills reaches back only to {batches[0].Published:yyyy-MM-dd}, and the sitemaps could not be read: {failure.Sentence} New bills were looked for from that day on; to look further back, run \"policytracker collect --since {context.Since:yyyy-MM-dd}\" later."), failure.Address.ToString());
            return Found(touched, Newest(batches), problem);
        }
    }

    // A date in the future would hide everything that comes until then.
    private DateTimeOffset Newest(IReadOnlyList<BillStatusBatch> batches) =>
        batches.Select(batch => batch.Published).Where(published => published <= context.Now).Append(context.Since).Max();

    private async Task<IReadOnlyList<BillStatusBatch>> FeedAsync(CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(BatchFeed) { MediaTypes = UnitedStatesScraper.XmlTypes }, cancellation);
        var batches = BillStatusFeed.Read(SafeXml.Read(document, "rss"));
        if (batches.Count == 0)
            throw new ScrapeException(BatchFeed, "The feed lists no batch at all; it always holds about two weeks of them.");
        document.Keep();
        return batches;
    }

    private async Task<List<DiscoveredBill>> SitemapsAsync(CancellationToken cancellation)
    {
        var touched = new List<DiscoveredBill>();
        foreach (var part in (await SitemapAsync(SitemapIndex, "sitemapindex", cancellation)).Where(part => IsOfCongress(part) && IsNew(part)))
            foreach (var entry in (await SitemapAsync(part.Address, "urlset", cancellation)).Where(IsNew))
                if (UnitedStates.OfBillStatusAddress(entry.Address) is { } id)
                    touched.Add(new(id, entry.Changed ?? context.Now));
        return touched;
    }

    private async Task<IReadOnlyList<SitemapEntry>> SitemapAsync(Uri address, string root, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(address) { MediaTypes = UnitedStatesScraper.XmlTypes }, cancellation);
        var entries = Sitemap.Read(SafeXml.Read(document, root));
        if (entries.Count == 0)
            throw new ScrapeException(address, "The sitemap is empty; it must list at least one address.");
        document.Keep();
        return entries;
    }

    private Discovery Found(IEnumerable<DiscoveredBill> touched, DateTimeOffset seenUntil, params Problem[] problems)
    {
        var current = touched.Where(bill => UnitedStates.TryParts(bill.Id, out var congress, out _, out _) && congress == _congress);
        return new([.. current.GroupBy(bill => bill.Id).Select(same => same.MaxBy(bill => bill.Seen)!).OrderBy(bill => bill.Seen)], seenUntil, problems);
    }

    // One without a date may have changed.
    private bool IsNew(SitemapEntry entry) => entry.Changed is not { } changed || changed > context.Since;

    private bool IsOfCongress(SitemapEntry part) => part.Address.AbsolutePath.Contains(
        string.Create(CultureInfo.InvariantCulture, $"/BILLSTATUS/{_congress}"), StringComparison.Ordinal);
}
