using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Hearings and markups of Senate committees (https://www.senate.gov/committees/hearings_meetings.htm, its XML at
/// /general/committee_schedules/hearings.xml), no key needed. Made anew about every two hours.
/// </summary>
/// <remarks>
/// Last looked at on 2026-10-02. Odd: it covers today and the days that follow, so what is over leaves it and what was
/// seen must be kept; an empty schedule is one meeting without a committee; its stamps of the last update are
/// malformed and not read; If-None-Match is not answered, If-Modified-Since is.
/// </remarks>
public sealed class SenateHearingsScraper : Scraper
{
    internal const string Scheme = "senate";

    private const string Page = "https://www.senate.gov/committees/hearings_meetings.htm";

    private static readonly Uri List = new("https://www.senate.gov/general/committee_schedules/hearings.xml");

    public override string Name => "senate-hearings";

    public override string Jurisdiction => UnitedStates.Jurisdiction;

    public override SourceVoice Voice { get; } = new("Senate hearings", SourceRank.Official, RecordParts.Events) { EventScheme = Scheme };

    public override string Zone => UnitedStates.Zone;

    public override IReadOnlyList<string> Hosts => ["www.senate.gov"];

    public override string Cron => "0 35 6/2 * * ?";

    public override bool Completes => true;

    public override bool Covers(BillId id) => UnitedStates.TryParts(id, out _, out _, out _);

    /// <summary>No measure is found here that could become a record; what the topics would want of the list is told to a person.</summary>
    public override async Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var schedule = await ScheduleAsync(context, cancellation);
        return new([], context.Now, [.. HearingTopics.Of(schedule.Meetings, context)]);
    }

    public override async Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
    {
        var told = new Bill { Id = id, Identifier = id.Number, Title = id.Number };
        if (context.Recorded(id) is not { Events: var known })
            return told;
        var schedule = await ScheduleAsync(context, cancellation);
        List<BillEvent> events = [.. schedule.EventsOf(id), .. known.Where(happening => schedule.IsUndated(happening.Id))];
        // What was listed once is looked for in every list to come; a bill that never was is none of this source's.
        return events.Count == 0 && !known.Any(happening => happening.Id?.StartsWith($"{Scheme}:", StringComparison.Ordinal) == true)
            ? told
            : told with { Events = events, TellsEvents = true, Sources = [new(Page, Voice.Name)] };
    }

    private static Task<SenateSchedule> ScheduleAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.OnceAsync(Scheme, () => LoadAsync(context, cancellation));

    private static async Task<SenateSchedule> LoadAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(List) { MediaTypes = UnitedStatesScraper.XmlTypes }, cancellation);
        var schedule = SenateSchedule.Read(SafeXml.Read(document, SenateSchedule.Root), List, context);
        new MeetingMemory(context, "meetings").Hold(schedule.Listed, schedule.SaysItIsEmpty, List);
        document.Keep();
        return schedule;
    }
}
