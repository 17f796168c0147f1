using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Rulemakings of federal agencies from the Federal Register's API v1
/// (https://www.federalregister.gov/developers/documentation/api/v1), no key needed; while it turns us away, from the
/// daily issues of govinfo (https://www.govinfo.gov/bulkdata/FR).
/// </summary>
/// <remarks>
/// Last looked at on 2026-10-02. Odd: an empty list has no <c>results</c>; counts stop at 10,000; pages follow a cursor;
/// an unknown number is a page for people; visitors that look like programs may get a page that asks them to request
/// access, with status 200; the day on which comments close is often only in the prose.
/// </remarks>
public sealed class FederalRegisterScraper : Scraper
{
    public override string Name => "federal-register";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } =
        new(RulemakingRecord.SourceName, SourceRank.Official, RecordParts.All & ~RecordParts.Votes & ~RecordParts.Sponsors) { EventScheme = "fr" };

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => [RegisterApi.Host, "www.govinfo.gov"];

    // The issue of a working day appears early in the morning.
    public override string Cron => "0 40 6 ? * MON-FRI";

    public override bool Covers(BillId id) => RuleIds.IsRule(id);

    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        await new RegisterDiscovery(context, await RegisterShelf.OfAsync(context), cancellation).FindAsync();

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) =>
        await new RegisterReader(context, await RegisterShelf.OfAsync(context), cancellation).ReadAsync(id);
}
