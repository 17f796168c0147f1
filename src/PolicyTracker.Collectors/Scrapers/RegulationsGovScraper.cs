using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Deadlines for comments from Regulations.gov, where comments are handed in (https://open.gsa.gov/api/regulationsgov/),
/// with a key of api.data.gov. It confirms or moves what the Federal Register says. Comments themselves are never asked
/// for: they hold personal data.
/// </summary>
/// <remarks>
/// Last looked at on 2026-10-02. Odd: the end of a window is the last second of the day in Washington, written in UTC,
/// so it reads as the next day; one document of the Federal Register may stand in nine dockets; answers of 2020 do not
/// name the document in each row, only among the filters.
/// </remarks>
public sealed class RegulationsGovScraper : Scraper
{
    internal const string Scheme = "regs";

    public override string Name => "regulations-gov";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new("Regulations.gov", SourceRank.OfficialCopy, RecordParts.Events) { EventScheme = Scheme };

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => [DocketSearch.Host];

    public override string Cron => "0 50 7,19 * * ?";

    public override string KeyName => "RegulationsGovKey";

    public override bool Completes => true;

    public override bool Covers(BillId id) => id is { Jurisdiction: UnitedStates.Jurisdiction, Session: "rules" };

    /// <summary>It finds nothing: what is followed comes from the Federal Register.</summary>
    public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
        Task.FromResult(new Discovery([], context.Now, []));

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var told = new Bill { Id = id, Identifier = id.Number, Title = id.Number };
        if (context.Recorded(id) is not { } record)
            return told;
        var windows = CommentWindow.Of(record);
        var deadlines = new List<Deadline>();
        foreach (var window in windows.Where(window => window.IsToBeAsked(record, context.Today(Zone))))
            if (await DeadlineAsync(record, window, context, cancellation) is { } deadline)
                deadlines.Add(deadline);
        return Told(told, record, deadlines);
    }

    private static async Task<Deadline?> DeadlineAsync(Bill record, CommentWindow window, ScrapeContext context, CancellationToken cancellation)
    {
        var choice = new DeadlineChoice(record, window, context);
        foreach (var document in window.Documents)
            choice.Hear(document, await DocketSearch.FindAsync(document, context, cancellation)
                .OrWhenAbsent([], record.Id, $"What Regulations.gov says of document {document}", context));
        return choice.Deadline;
    }

    // What it said before of a window that is long over, or of which it says nothing today, stands.
    private Bill Told(Bill told, Bill record, List<Deadline> deadlines)
    {
        var known = record.Events.Where(one => one.Id?.StartsWith($"{Scheme}:", StringComparison.Ordinal) == true);
        var events = deadlines.ConvertAll(deadline => deadline.Event);
        events.AddRange(known.ExceptBy(events.Select(one => one.Id), one => one.Id));
        return events.Count == 0 ? told : told with
        {
            Events = events,
            TellsEvents = true,
            Sources = [.. deadlines.Select(deadline => new SourceLink(deadline.Document.Page, Voice.Name))],
            Extras = told.Extras.With("docket_url", [.. deadlines.Select(deadline => deadline.Document.DocketPage).OfType<string>().Distinct().TakeLast(1)]),
        };
    }
}
