using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills and resolutions of the United States Congress from govinfo BILLSTATUS
/// (https://www.govinfo.gov/bulkdata/BILLSTATUS, guide: https://github.com/usgpo/bill-status), no key needed.
/// </summary>
/// <remarks>
/// Last looked at on 2026-07-27. Odd: three shapes of the schema are in the wild and 3.0.0 moves without a new number;
/// the batch feed is not in order; the sitemaps, the fallback, have been empty or late for days, so absence from
/// either means nothing; mass reprocessing gives old files new dates.
/// </remarks>
public sealed class UnitedStatesScraper : Scraper
{
    private static readonly Uri BatchFeed = new("https://www.govinfo.gov/rss/billstatus-batch.xml");
    private static readonly Uri SitemapIndex = new("https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml");
    private static readonly string[] XmlTypes = ["application/xml", "text/xml", "application/rss+xml"];

    public override string Name => "govinfo";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => ["www.govinfo.gov"];

    // The publisher processes the current Congress about every four hours.
    public override string Cron => "0 20 0/4 * * ?";

    public override bool Covers(BillId id) => UnitedStates.TryParts(id, out _, out _, out _);

    public override SessionEnd? EndOfSession(BillId id) => UnitedStates.TryParts(id, out var congress, out _, out _)
        ? new(UnitedStates.Ends(congress), UnitedStates.CongressName(congress))
        : null;

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var address = UnitedStates.BillStatusAddress(id);
        var document = await context.Client.GetAsync(new(address) { MediaTypes = XmlTypes }, cancellation);
        var bill = UnitedStatesBill.Read(SafeXml.Read(document, UnitedStatesBill.Root), address);
        document.Keep();
        return bill;
    }

    /// <summary>The batch feed, or when that fails the sitemaps of the current Congress.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation)
    {
        try
        {
            return await FromFeedAsync(context, cancellation);
        }
        catch (SourceException failure) when (failure.Kind != SourceFailure.HostSkipped)
        {
            var found = await FromSitemapsAsync(context, cancellation);
            var problem = Problem.Warning("discovery-fallback", $"The feed of changed bills failed, so the sitemaps were asked instead: {failure.Sentence}", failure.Address.ToString());
            return found with { Problems = [problem] };
        }
    }

    private static async Task<Discovery> FromFeedAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(BatchFeed) { MediaTypes = XmlTypes }, cancellation);
        var batches = BillStatusFeed.Read(SafeXml.Read(document, "rss"));
        if (batches.Count == 0)
            throw new ScrapeException(BatchFeed, "The feed lists no batch at all; it always holds about two weeks of them.");
        document.Keep();
        var fresh = batches.Where(batch => batch.Published > context.Since).ToList();
        return Found(context, fresh.SelectMany(batch => batch.Bills.Select(bill => bill.Id)), batches.Max(batch => batch.Published));
    }

    private static async Task<Discovery> FromSitemapsAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var congress = UnitedStates.CongressOf(Today(context));
        var parts = await SitemapAsync(SitemapIndex, "sitemapindex", context, cancellation);
        var touched = new List<SitemapEntry>();
        foreach (var part in parts.Where(part => IsOf(part, congress) && part.Changed > context.Since))
            touched.AddRange(await SitemapAsync(part.Address, "urlset", context, cancellation));
        var fresh = touched.Where(entry => entry.Changed > context.Since).OrderBy(entry => entry.Changed).ToList();
        var ids = fresh.Select(entry => UnitedStates.OfBillStatusAddress(entry.Address)).OfType<BillId>();
        return Found(context, ids, fresh.Count == 0 ? context.Since : fresh.Max(entry => entry.Changed!.Value));
    }

    private static async Task<IReadOnlyList<SitemapEntry>> SitemapAsync(
        Uri address, string root, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(address) { MediaTypes = XmlTypes }, cancellation);
        XElement xml = SafeXml.Read(document, root);
        var entries = Sitemap.Read(xml);
        if (entries.Count == 0)
            throw new ScrapeException(address, "The sitemap is empty; it must list at least one address.");
        document.Keep();
        return entries;
    }

    // Old Congresses are reprocessed by the thousand; their bills are followed when a list names them.
    private static Discovery Found(ScrapeContext context, IEnumerable<BillId> ids, DateTimeOffset seenUntil)
    {
        var congress = UnitedStates.CongressOf(Today(context));
        var current = ids.Where(id => UnitedStates.TryParts(id, out var of, out _, out _) && of == congress);
        return new([.. current.Distinct()], seenUntil, []);
    }

    private static bool IsOf(SitemapEntry part, int congress) =>
        part.Address.AbsolutePath.Contains($"/BILLSTATUS/{congress}", StringComparison.Ordinal);

    private static DateOnly Today(ScrapeContext context) => DateOnly.FromDateTime(
        TimeZoneInfo.ConvertTime(context.Now, TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone)).DateTime);
}
