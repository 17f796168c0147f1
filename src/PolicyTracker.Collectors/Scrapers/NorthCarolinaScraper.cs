using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills of North Carolina from their pages (https://www.ncleg.gov/BillLookUp/2025/H5, before 2019
/// https://www.ncleg.net/gascripts/BillLookUp/BillLookUp.pl?Session=2017&amp;BillID=H5), found in the feeds of filed
/// bills (https://www.ncleg.gov/Legislation/Bills/FiledBillsFeed/2025/H). No key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08. Odd: the site was rebuilt in January 2019, when tables became nested blocks; bills and
/// resolutions of a chamber share one row of numbers; a page may list its steps oldest or newest first. The layout of
/// 2017 is proved by recordings. Today's layout and the feed are built to their description only, and every open
/// session needs them, so the source is off until a person turns it on.
/// </remarks>
public sealed class NorthCarolinaScraper : Scraper
{
    public const string SourceName = "North Carolina General Assembly";

    public override string Name => "nc";

    public override string Jurisdiction => "nc";

    public override SourceVoice Voice { get; } = new(SourceName, SourceRank.Official, RecordParts.All & ~RecordParts.Events);

    public override string Zone => "America/New_York";

    public override IReadOnlyList<string> Hosts => ["www.ncleg.gov", "www.ncleg.net"];

    // The site is renewed through the day while the chambers sit.
    public override string Cron => "0 25 7,13,19 * * ?";

    public override bool IsUnproven => true;

    public override bool Covers(BillId id) => id.Jurisdiction == Jurisdiction && NorthCarolinaNumber.Of(id) is not null;

    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        NorthCarolinaFeed.FindAsync(context, cancellation);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var number = NorthCarolinaNumber.Of(id) ?? throw new SourceException(
            new($"https://{Hosts[0]}/"), SourceFailure.NotFound, $"\"{id}\" is no bill of North Carolina. Write nc/2025/hb5 or nc/2025e1/sb1.");
        var (document, page) = await SourcePage.GetAsync(number.Page, context, cancellation);
        var bill = NorthCarolinaBill.Read(number, number.IsOldLayout ? NorthCarolinaTables.Read(page, number, context.Tell) : NorthCarolinaBlocks.Read(page, number, context.Tell));
        // The address has no kind, so the page of House Bill 5 answers for House Resolution 5 too.
        if (bill.Id != id && !id.Number.Equals(number.Printed, StringComparison.OrdinalIgnoreCase))
            throw new ScrapeException(page.Address, $"The page is about {bill.Identifier} of {number.Session}, and {id.Number.ToUpperInvariant()} was asked for.");
        document.Keep();
        return bill;
    }
}
