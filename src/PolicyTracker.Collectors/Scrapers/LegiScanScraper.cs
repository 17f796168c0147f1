using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills of the fifty states, the District of Columbia and Congress from LegiScan (https://legiscan.com/legiscan,
/// licence CC BY 4.0, credit LegiScan): its Pull API with a free key, or the ZIP of a whole session
/// (https://legiscan.com/datasets) without one.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08. Odd: a refusal comes with status 200; lists are objects with numbers for keys, and empty
/// ones are []; a new change_hash means "fetch" and not "news"; the status of most dead bills stays "introduced" for
/// ever, so stages are derived from the history here as everywhere.
/// </remarks>
public sealed class LegiScanScraper : Scraper
{
    public override string Name => "legiscan";

    public override string Jurisdiction => "";

    public override SourceVoice Voice { get; } = new("LegiScan", SourceRank.LegiScan, RecordParts.All & ~RecordParts.Laws);

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => [LegiScanApi.Host];

    // Lists are made anew every hour, bills every three; four rounds a day leave most of the month's requests to bills.
    public override string Cron => "0 40 0/6 * * ?";

    public override string KeyName => "LegiScanKey";

    public override bool ReadsDataset => true;

    public override bool Covers(BillId id) => LegiScanStates.Covers(id);

    /// <summary>The bills that a search for the words of the topics finds, or every bill of the dataset.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.Dataset is null
            ? await new LegiScanDiscovery(context).FindAsync(cancellation)
            : (await LegiScanDataset.OfAsync(context)).Discovery(context);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) =>
        context.Dataset is null
            ? await (await LegiScanUpdates.OfAsync(context)).ReadAsync(id, cancellation)
            : (await LegiScanDataset.OfAsync(context)).Read(id);
}
