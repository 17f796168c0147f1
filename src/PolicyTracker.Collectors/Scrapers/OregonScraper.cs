using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Measures of Oregon from the legislature's OData service
/// (https://api.oregonlegislature.gov/odata/odataservice.svc), no key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08; unproven: only the lists of measures were recorded. Odd: the service speaks Atom unless
/// JSON is asked for; lists come in pages with a link to the next; times are Pacific and say no zone; the count of a
/// vote stands beside the action, with the names of those who did not vote aye after two dashes.
/// </remarks>
public sealed class OregonScraper : Scraper
{
    public override string Name => "or";

    public override string Jurisdiction => "or";

    public override SourceVoice Voice { get; } = new(
        "Oregon Legislative Assembly", SourceRank.Official, RecordParts.All & ~(RecordParts.Subjects | RecordParts.Related));

    public override string Zone => OregonService.Zone;

    public override IReadOnlyList<string> Hosts => [OregonService.Host];

    public override string Cron => "0 45 6-22/4 * * ?";

    public override bool IsUnproven => true;

    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => context.DiscoverAsync(
        context.Sessions,
        async session => (await OregonService.MeasuresAsync(context, session, cancellation)).Values.Select(measure => measure.Discovered(context.Now)));

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var session = id.Session.ToUpperInvariant();
        var measures = await OregonService.MeasuresAsync(context, session, cancellation);
        if (!measures.TryGetValue(id, out var measure))
            throw new SourceException(OregonService.Address("Measures", session), SourceFailure.NotFound, $"The list of session {session} holds no measure with the MeasurePrefix and MeasureNumber of {id}.");
        return new OregonBill(measure, context)
        {
            History = await PartAsync("MeasureHistoryActions", mayBeEmpty: false, "The history"),
            Sponsors = await PartAsync("MeasureSponsors", mayBeEmpty: true, "The list of sponsors"),
            Documents = await PartAsync("MeasureDocuments", mayBeEmpty: true, "The list of documents"),
            Agenda = await AgendaAsync(),
        }.Read(Voice.Name);

        async Task<OregonRows?> AgendaAsync()
        {
            var address = OregonService.Address(OregonAgenda.Entity, session, measure.Prefix, measure.Number);
            Task<IReadOnlyList<JsonElement>?> list = ListAsync();
            return await list.OrWhenAbsent(null, id, "The list of committee meetings", context) is { } rows ? new(address, rows) : null;

            async Task<IReadOnlyList<JsonElement>?> ListAsync() => await OregonService.ListAsync(context, address, mayBeEmpty: true, cancellation);
        }

        async Task<OregonRows> PartAsync(string entity, bool mayBeEmpty, string what)
        {
            var address = OregonService.Address(entity, session, measure.Prefix, measure.Number);
            return new(address, await OregonService.ListAsync(context, address, mayBeEmpty, cancellation).OrWhenAbsent([], id, what, context));
        }
    }
}
