using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills and resolutions of Washington from the legislature's web services
/// (https://wslwebservices.leg.wa.gov/LegislationService.asmx), XML, no key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08; unproven: of a bill's own answers only the list of introduced measures was recorded. Odd:
/// one entry for each version of a bill, whose prefix (2ESSB) counts substitutes and engrossments; the year 1 means no
/// date; times are Pacific and say no zone; a biennium is 2025-26 there and 2025-2026 here.
/// </remarks>
public sealed class WashingtonScraper : Scraper
{
    public override string Name => "wa";

    public override string Jurisdiction => "wa";

    public override SourceVoice Voice { get; } = new("Washington State Legislature", SourceRank.Official, RecordParts.All & ~RecordParts.Subjects);

    public override string Zone => WashingtonService.Zone;

    public override IReadOnlyList<string> Hosts => [WashingtonService.Host, WashingtonNumber.TextHost];

    // The services are near real time; floor sessions run late.
    public override string Cron => "0 35 6-22/4 * * ?";

    public override bool IsUnproven => true;

    /// <summary>Everything introduced in the biennium: the one list that gives titles and what happened last.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => context.DiscoverAsync(
        Bienniums(context),
        async biennium => (await WashingtonService.IntroducedAsync(context, biennium, cancellation)).Select(entry => Discovered(entry, context))
            .GroupBy(bill => bill.Id).Select(same => same.MaxBy(bill => bill.Seen)!));

    public override Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) =>
        WashingtonBill.ReadAsync(id, context, Voice.Name, cancellation);

    private static DiscoveredBill Discovered(WashingtonEntry entry, ScrapeContext context) =>
        new(entry.Id, entry.Touched is { } day && day < context.Now ? day : context.Now, entry.Title);

    private static IEnumerable<Biennium> Bienniums(ScrapeContext context) => context.Sessions.Count > 0
        ? context.Sessions.Select(Biennium.OfSession).OfType<Biennium>()
        : [Biennium.Of(context.Today(WashingtonService.Zone))];
}
