using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills and resolutions of the United States Congress from govinfo BILLSTATUS
/// (https://www.govinfo.gov/bulkdata/BILLSTATUS, guide: https://github.com/usgpo/bill-status), no key needed. How the
/// parties voted is added from the roll calls of the chambers.
/// </summary>
/// <remarks>
/// Last looked at on 2026-07-27. Odd: three shapes of the schema are in the wild and 3.0.0 moves without a new number;
/// the batch feed is not in order; the sitemaps, the fallback, have been empty or late for days, so absence from
/// either means nothing; mass reprocessing gives old files new dates.
/// </remarks>
public sealed class UnitedStatesScraper : Scraper
{
    internal static readonly string[] XmlTypes = ["application/xml", "text/xml", "application/rss+xml"];

    public override string Name => "govinfo";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new("BILLSTATUS", SourceRank.Official, RecordParts.All & ~RecordParts.Events);

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => ["www.govinfo.gov", .. RollCalls.Hosts];

    // The publisher processes the current Congress about every four hours.
    public override string Cron => "0 20 0/4 * * ?";

    public override bool Covers(BillId id) => UnitedStates.TryParts(id, out _, out _, out _);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var address = UnitedStates.BillStatusAddress(id);
        var document = await context.Client.GetAsync(new(address) { MediaTypes = XmlTypes }, cancellation);
        var bill = UnitedStatesBill.Read(SafeXml.Read(document, UnitedStatesBill.Root), address);
        document.Keep();
        return await RollCalls.AddAsync(bill, context, cancellation);
    }

    /// <summary>The batch feed, and where that fails or does not reach back far enough the sitemaps of the current Congress.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        new UnitedStatesDiscovery(context).FindAsync(cancellation);
}
