using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Deadlines for comments from Regulations.gov, where comments are handed in (https://open.gsa.gov/api/regulationsgov/),
/// with a key of api.data.gov. It confirms or moves what the Federal Register says; of a document that somebody asks for by
/// its number it makes the first record itself, which the Federal Register takes over. Comments themselves are never
/// asked for: they hold personal data.
/// </summary>
/// <remarks>
/// Last looked at on 2026-10-02. Odd: the end of a window is the last second of the day in Washington, written in UTC,
/// so it reads as the next day; one document of the Federal Register may stand in nine dockets; answers of 2020 do not
/// name the document in each row, only among the filters.
/// </remarks>
public sealed class RegulationsGovScraper : Scraper
{
    internal const string Scheme = "regs";

    internal const string SourceName = "Regulations.gov";

    public override string Name => "regulations-gov";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new(SourceName, SourceRank.OfficialCopy, RecordParts.Events) { EventScheme = Scheme };

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
            return RuleIds.NumberOf(id) is { } number ? await FirstAsync(told, number, context, cancellation) : told;
        var windows = CommentWindow.Of(record);
        var deadlines = new List<Deadline>();
        foreach (var window in windows.Where(window => window.IsToBeAsked(record, context.Today(Zone))))
            if (await DeadlineAsync(record, window, context, cancellation) is { } deadline)
                deadlines.Add(deadline);
        return Told(told, record, deadlines);
    }

    private static async Task<Bill> FirstAsync(Bill told, string number, ScrapeContext context, CancellationToken cancellation)
    {
        if (context.Followed.Where(RuleIds.IsRule).Select(context.Recorded).FirstOrDefault(other => other?.Extras.All("documents").Contains(number) == true) is { } home)
        {
            context.Tell(Problem.Warning("bill-id", $"Document {number} belongs to {home.Id}, and the record is there. Write {home.Id} in the watch list.", home.Id.Path));
            return told;
        }

        var rows = await RowsAsync(number, told.Id, context, cancellation);
        var choice = new DeadlineChoice(told with { Identifier = RuleIds.IdentifierOf(told.Id) }, new(number, [], null, null), context);
        choice.Hear(number, rows);
        return DocketRecord.Of(told, number, rows, choice.Deadline);
    }

    private static async Task<Deadline?> DeadlineAsync(Bill record, CommentWindow window, ScrapeContext context, CancellationToken cancellation)
    {
        var choice = new DeadlineChoice(record, window, context);
        foreach (var document in window.Documents)
            choice.Hear(document, await RowsAsync(document, record.Id, context, cancellation));
        return choice.Deadline;
    }

    private static Task<IReadOnlyList<DocketDocument>> RowsAsync(string document, BillId id, ScrapeContext context, CancellationToken cancellation) =>
        DocketSearch.FindAsync(document, context, cancellation).OrWhenAbsent([], id, $"What Regulations.gov says of document {document}", context);

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
