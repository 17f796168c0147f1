using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Bills of Virginia from the files that the Legislative Information System publishes for each session
/// (https://lis.blob.core.windows.net/lisfiles/20251/BILLS.CSV, described on https://lis.virginia.gov/data-files), no
/// key needed.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08. Odd: the files of a session are not updated together, so BILLS.CSV may know of a step
/// that HISTORY.CSV lacks for a day; an odd year's file also lists the bills that were continued from the year before;
/// 2020 has dates 01/21/20 and numbers HB1, 2025 has 4/2/2025 and padded numbers and titles; PATRON_TYPE is no valid CSV.
/// </remarks>
public sealed class VirginiaScraper : Scraper
{
    public override string Name => "va";

    public override string Jurisdiction => "va";

    public override SourceVoice Voice { get; } = new(
        VirginiaBill.SourceName, SourceRank.Official, RecordParts.All & ~RecordParts.Subjects);

    public override string Zone => VirginiaSession.Zone;

    public override IReadOnlyList<string> Hosts => [VirginiaSession.Host];

    // In session the files are renewed several times a day.
    public override string Cron => "0 40 0/6 * * ?";

    public override bool Covers(BillId id) => id.Jurisdiction == Jurisdiction && VirginiaSession.Of(id.Session) is not null;

    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var found = await EachSession.FindAsync(context.Sessions, name => FindAsync(name, context, cancellation), context);
        return found with { Bills = [.. found.Bills.OrderBy(bill => bill.Id)] };
    }

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var session = VirginiaSession.Of(id.Session) ?? throw NoSession(id.Session);
        var files = await FilesOf(session, context, cancellation);
        var bill = VirginiaBill.Read(id, files, context.Tell);
        if (VirginiaFlags.Contradiction(bill, files.Bills[id]) is { } contradiction)
            context.Tell(contradiction);
        return VirginiaDocket.AddTo(bill, files, context.Recorded(id)?.Events ?? [], context.Today(Zone));
    }

    private static async Task<IReadOnlyList<DiscoveredBill>> FindAsync(string name, ScrapeContext context, CancellationToken cancellation)
    {
        var session = VirginiaSession.Of(BillId.SessionSlug(name)) ?? throw NoSession(name);
        var files = await FilesOf(session, context, cancellation);
        return [.. files.Bills.Select(bill => new DiscoveredBill(bill.Key, context.Now, Text.Clean(bill.Value["Bill_description"])))];
    }

    private static Task<VirginiaFiles> FilesOf(VirginiaSession session, ScrapeContext context, CancellationToken cancellation) =>
        context.OnceAsync($"va {session.Code}", () => VirginiaFiles.LoadAsync(session, context, cancellation));

    private static SourceException NoSession(string name) => new(
        VirginiaSession.Root, SourceFailure.NotFound,
        $"\"{name}\" is no session of Virginia. Write a year (2026), or a year and a special session (2026S1).");
}
