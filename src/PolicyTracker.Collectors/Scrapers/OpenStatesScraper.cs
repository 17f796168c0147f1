using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills of the fifty states, the District of Columbia and Puerto Rico from Open States API v3
/// (https://v3.openstates.org/docs), with a free key.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08. Odd: a free key asks ten times a minute and 250 times a day, so followed bills are read
/// twenty at a time and discovery goes from one jurisdiction to the next over the runs; a page past the last is a 404; what
/// is not included is absent, not empty; the classification of actions is wrong in bulk, so the words decide and it only
/// helps out where no row of a table fits; the update stamp tells of a rewrite, not of news.
/// </remarks>
public sealed class OpenStatesScraper : Scraper
{
    internal const string SourceName = "Open States";

    public override string Name => "openstates";

    public override string Jurisdiction => "";

    public override SourceVoice Voice { get; } =
        new(SourceName, SourceRank.OpenStates, RecordParts.All & ~(RecordParts.Committees | RecordParts.Events));

    public override string Zone => "America/New_York";

    public override IReadOnlyList<string> Hosts => [OpenStatesAddresses.Host];

    // The legislatures are scraped during the night; the quota of a free key is good for one round a day.
    public override string Cron => "0 40 10 * * ?";

    public override string KeyName => "OpenStatesKey";

    public override bool Covers(BillId id) => Capitols.Has(id.Jurisdiction);

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var answer = await new OpenStatesReading(context).AnswerAsync(id, cancellation);
        return OpenStatesBill.Read(answer, id, context);
    }

    /// <summary>Searches the words of the topics in every jurisdiction with an open session, those that waited longest first.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        new OpenStatesDiscovery(context).FindAsync(cancellation);
}
