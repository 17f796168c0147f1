using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The House of Representatives at https://docs.house.gov: bills of the week on the floor (XML), and the meetings of its
/// committees in the next two weeks (pages made for people). No key needed.
/// </summary>
/// <remarks>
/// Unproven: built from public descriptions of both, without a recorded answer. Odd: a file that does not exist is a
/// page with status 200; the page of a week leaves meetings out, so the days are asked; what a meeting has on its
/// agenda stands on a page of its own.
/// </remarks>
public sealed class HouseCalendarScraper : Scraper
{
    internal const string Scheme = "house";

    private const string Page = "https://docs.house.gov/";

    public override string Name => "house-calendar";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new("House calendar", SourceRank.Official, RecordParts.Events) { EventScheme = Scheme };

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => ["docs.house.gov"];

    public override string Cron => "0 50 7/6 * * ?";

    public override bool IsUnproven => true;

    public override bool Completes => true;

    public override bool Covers(BillId id) => UnitedStates.TryParts(id, out _, out _, out _);

    /// <summary>No measure is found here that could become a record; what the topics would want of the calendar is told to a person.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var calendar = await CalendarAsync(context, cancellation);
        return new([], context.Now, [.. HearingTopics.Of(calendar.Meetings, context)]);
    }

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var told = new Bill { Id = id, Identifier = id.Number, Title = id.Number };
        if (context.Recorded(id) is not { Events: var known })
            return told;
        var calendar = await CalendarAsync(context, cancellation);
        List<BillEvent> events = [.. calendar.EventsOf(id), .. known.Where(happening => calendar.IsUntold(happening.Id))];
        return events.Count == 0 && !known.Any(happening => happening.Id?.StartsWith($"{Scheme}:", StringComparison.Ordinal) == true)
            ? told
            : told with { Events = events, TellsEvents = true, Sources = [new(Page, Voice.Name)] };
    }

    private static Task<HouseCalendar> CalendarAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.OnceAsync(Scheme, () => HouseCalendar.LoadAsync(context, cancellation));
}
