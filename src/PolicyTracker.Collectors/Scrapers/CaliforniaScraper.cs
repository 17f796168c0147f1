using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Measures of the California Legislature from its public bulk data
/// (https://downloads.leginfo.legislature.ca.gov/pubinfo_2025.zip, without a key).
/// </summary>
/// <remarks>
/// Last looked at in August 2026. Odd: the archive of a session is more than a gigabyte and is read as a stream; it is
/// written anew on Sundays, the days between have archives of their own; versions count down from 99; the
/// <c>measure_state</c> of a vetoed bill stays "Enrolled"; histories before about 2009 have neither places nor a
/// sequence and stand newest first; histories get new numbers at every change; a mirror may serve the rows unpacked.
/// </remarks>
public sealed class CaliforniaScraper : Scraper
{
    internal const string CapitolZone = "America/Los_Angeles";

    public override string Name => "ca";

    public override string Jurisdiction => "ca";

    public override SourceVoice Voice { get; } = new(
        "California Legislative Information", SourceRank.Official, RecordParts.All & ~(RecordParts.Subjects | RecordParts.Related));

    public override string Zone => CapitolZone;

    public override IReadOnlyList<string> Hosts => [CaliforniaTables.Host];

    // The archive of a day is there after midnight.
    public override string Cron => "0 15 6,18 * * ?";

    public override bool Covers(BillId id) => id.Jurisdiction == Jurisdiction && CaliforniaMeasure.YearOf(id.Session) is not null;

    /// <summary>Every measure of the sessions looked at, with its title line.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var sessions = context.Sessions.Select(BillId.SessionSlug).ToHashSet(StringComparer.Ordinal);
        var found = await EachSession.FindAsync(
            sessions.Select(CaliforniaMeasure.YearOf).OfType<int>().Distinct(),
            async year => [.. (await SessionAsync(year, context, cancellation)).Measures.Where(measure => sessions.Contains(measure.Id.Session))
                .Select(measure => new DiscoveredBill(measure.Id, measure.Touched ?? context.Now, measure.Title))],
            context);
        return found with { Bills = [.. found.Bills.OrderBy(bill => bill.Seen)] };
    }

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var year = CaliforniaMeasure.YearOf(id.Session)
            ?? throw new InvalidDataException($"{id} is of no session of California. Write the two years of the session, such as ca/20252026/ab1.");
        var session = await SessionAsync(year, context, cancellation);
        var measure = session.Find(id);
        var details = await DetailsAsync(session, measure, context, cancellation);
        return await new CaliforniaBill(session, measure, details).ReadAsync(context, cancellation);
    }

    private static Task<CaliforniaSession> SessionAsync(int year, ScrapeContext context, CancellationToken cancellation) =>
        context.OnceAsync($"ca {year}", () => CaliforniaSession.LoadAsync(year, context, cancellation));

    // One pass over the tables for all that a run is after; a measure beside them gets a pass of its own.
    private static async Task<CaliforniaDetails> DetailsAsync(
        CaliforniaSession session, CaliforniaMeasure measure, ScrapeContext context, CancellationToken cancellation)
    {
        var shared = await context.OnceAsync($"ca {session.Year} wanted", () => new CaliforniaDetails(session, session.Wanted(context)).LoadAsync(cancellation));
        return shared.Holds(measure.Key) ? shared : await new CaliforniaDetails(session, new HashSet<string>([measure.Key], StringComparer.Ordinal)).LoadAsync(cancellation);
    }
}
