using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Documents of the Massachusetts General Court from its API (https://malegislature.gov/api/swagger), no key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08; unproven: documents were recorded, their histories were not. Odd: a document has a docket
/// number (HD2200) first and a bill number (H1867) later, and is found once it has the latter; bill numbers and titles may be
/// absent for days; a new draft is a document of its own, so that the old one must be followed to it; a browser's
/// Accept header gets XML.
/// </remarks>
public sealed class MassachusettsScraper : Scraper
{
    public override string Name => "ma";

    public override string Jurisdiction => "ma";

    public override SourceVoice Voice { get; } = new(
        "Massachusetts General Court", SourceRank.Official,
        RecordParts.Core | RecordParts.Sponsors | RecordParts.Committees | RecordParts.Related | RecordParts.Laws);

    public override string Zone => MassachusettsCourt.Zone;

    public override IReadOnlyList<string> Hosts => [MassachusettsCourt.Host];

    public override string Cron => "0 50 7-21/3 * * ?";

    public override bool IsUnproven => true;

    /// <summary>Every document of the General Courts: the list has no day of change.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.DiscoverAsync(Courts(context), async court => await court.ListAsync(context, cancellation));

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var court = MassachusettsCourt.Of(id);
        var document = await MassachusettsCourt.AskAsync(context, court.Document(id), cancellation);
        var bill = new MassachusettsBill(court, id, document);
        var history = court.History(bill.Number);
        var rows = await MassachusettsCourt.RowsAsync(context, history, cancellation).OrWhenAbsent([], id, "The history", context);
        return bill.Read(rows, history, Voice.Name, context);
    }

    private static IEnumerable<MassachusettsCourt> Courts(ScrapeContext context) => context.Sessions.Count > 0
        ? context.Sessions.Select(MassachusettsCourt.OfSession).OfType<MassachusettsCourt>()
        : [MassachusettsCourt.Of(context.Today(MassachusettsCourt.Zone))];
}
