using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Legislative documents of Maine from the bill directory (https://legislature.maine.gov/legis/bills/) and LawMakerWeb
/// (https://legislature.maine.gov/LawMakerWeb/), pages without a key.
/// </summary>
/// <remarks>
/// Last looked at in 2026-08; unproven: no page was recorded, so columns are found by their headings. Odd: a measure has
/// an LD number and, where its pages are, a paper number of its chamber (LD 1805 is SP 705); committees are joint and
/// of neither chamber; a bill that both passed may wait on the Special Appropriations Table and die there. Part of the
/// site is closed to programs by robots.txt, so turn it on only for a few measures; Open States tells of Maine too.
/// </remarks>
public sealed class MaineScraper : Scraper
{
    private const int MostPages = 30;

    public override string Name => "me";

    public override string Jurisdiction => "me";

    public override SourceVoice Voice { get; } = new(
        "Maine Legislature", SourceRank.Official,
        RecordParts.Core | RecordParts.Sponsors | RecordParts.Committees | RecordParts.Votes | RecordParts.Versions | RecordParts.Laws);

    public override string Zone => MaineLegislature.Zone;

    public override IReadOnlyList<string> Hosts => [MaineLegislature.Host];

    // Once a day: the site is small, and asks programs to be few.
    public override string Cron => "0 40 19 * * ?";

    public override bool IsUnproven => true;

    /// <summary>Every LD of the directory, page by page; it says no day of change.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.DiscoverAsync(Legislatures(context), legislature => ListAsync(legislature, context, cancellation));

    private static async Task<IEnumerable<DiscoveredBill>> ListAsync(MaineLegislature legislature, ScrapeContext context, CancellationToken cancellation)
    {
        var found = new List<DiscoveredBill>();
        for (var page = 0; page < MostPages; page++)
        {
            var listed = await PageAsync(legislature, (page * MaineLegislature.PageLength) + 1, context, cancellation);
            if (listed.Count == 0)
                break;
            found.AddRange(listed.Select(paper => new DiscoveredBill(legislature.IdOf(paper), context.Now, paper.Title)));
        }

        return found.DistinctBy(bill => bill.Id);
    }

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var legislature = MaineLegislature.Of(id);
        var papers = await legislature.DirectoryAsync(MaineLegislature.NumberOf(id), context, cancellation);
        var paper = papers.FirstOrDefault(paper => legislature.IdOf(paper) == id) ?? throw new SourceException(
            legislature.Directory(MaineLegislature.NumberOf(id)), SourceFailure.NotFound, $"The directory has no row whose link to display_ps.asp reads the number of {id}.");
        return await new MaineBill(legislature, paper, context, cancellation).ReadAsync(Voice.Name);
    }

    // Past the last page there is none, or an empty one.
    private static Task<IReadOnlyList<MainePaper>> PageAsync(MaineLegislature legislature, int from, ScrapeContext context, CancellationToken cancellation)
    {
        var page = legislature.DirectoryAsync(from, context, cancellation);
        return from == 1 ? page : NextAsync(page);
    }

    private static async Task<IReadOnlyList<MainePaper>> NextAsync(Task<IReadOnlyList<MainePaper>> page)
    {
        try
        {
            return await page;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return [];
        }
    }

    private static IEnumerable<MaineLegislature> Legislatures(ScrapeContext context) => context.Sessions.Count > 0
        ? context.Sessions.Select(MaineLegislature.OfSession).OfType<MaineLegislature>()
        : [MaineLegislature.Of(context.Today(MaineLegislature.Zone))];
}
