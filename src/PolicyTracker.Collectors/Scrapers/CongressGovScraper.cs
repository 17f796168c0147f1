using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills, resolutions and committee meetings of the United States Congress from the Congress.gov API v3
/// (https://api.congress.gov, guide: https://github.com/LibraryOfCongress/api.congress.gov), with a free key. It stands
/// beside BILLSTATUS, fills what that leaves empty, and has what that lacks: meetings of committees.
/// </summary>
/// <remarks>
/// Last looked at on 2026-11-21. Odd: without <c>format=json</c> it answers XML; an answer may be half an hour old;
/// lists shift while they are paged; a part without entries is left out of the measure, and where it is asked for
/// all the same the answer may be a fault (500); numbers are numbers here and words in BILLSTATUS; a meeting stays
/// "Scheduled" for weeks after it was held. A measure takes one to eight requests of 5,000 an hour.
/// </remarks>
public sealed class CongressGovScraper : Scraper
{
    internal const string SourceName = "Congress.gov";

    public override string Name => "congress-gov";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new(SourceName, SourceRank.OfficialCopy, RecordParts.All) { EventScheme = CongressGovMeeting.Scheme };

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => [CongressGovApi.Host];

    public override IReadOnlyList<string> TextHosts => [CongressGovXml.Printer];

    // A little after BILLSTATUS, so that the two are compared while they are of one age.
    public override string Cron => "0 50 0/4 * * ?";

    public override string KeyName => "CongressGovKey";

    public override bool Covers(BillId id) => UnitedStates.TryParts(id, out _, out _, out _);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var api = new CongressGovApi(context);
        var bill = await new CongressGovReading(api, id, context).ReadAsync(cancellation);
        var events = await new CongressGovEvents(api, id, context).ReadAsync(cancellation);
        return bill with
        {
            Votes = await new CongressGovVotes(api, id, context).WithPartiesAsync(bill.Votes, cancellation),
            Events = events ?? [],
            TellsEvents = events is not null,
        };
    }

    /// <summary>Measures of the current Congress that were touched since, by their titles.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        new CongressGovDiscovery(new(context), context).FindAsync(cancellation);
}
