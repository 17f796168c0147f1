using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What the House has announced: its floor for this week and the next, its committees for two weeks.</summary>
/// <param name="Unread">Numbers of meetings that are listed, and whose own page could not be read.</param>
internal sealed record HouseCalendar(IReadOnlyList<FloorWeek> Weeks, IReadOnlyList<CommitteeMeeting> Meetings, IReadOnlySet<string> Unread)
{
    private const int DaysAhead = 14;

    private static readonly Uri Floor = new("https://docs.house.gov/floor/");

    public IEnumerable<BillEvent> EventsOf(BillId id) =>
        Weeks.SelectMany(week => week.EventsOf(id)).Concat(Meetings.Where(meeting => meeting.Agenda.Any(item => item.Id == id)).Select(meeting => meeting.Event(HouseCalendarScraper.Scheme)));

    /// <summary>The calendar says nothing of this event now, neither that it stands nor that it does not.</summary>
    public bool IsUntold(string? eventId) => eventId is not null
        && (Unread.Any(number => eventId == $"{HouseCalendarScraper.Scheme}:{number}") || Weeks.Any(week => !week.IsPublished && week.Names(eventId)));

    public static async Task<HouseCalendar> LoadAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var today = context.Today(UnitedStates.Zone);
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var weeks = new List<FloorWeek>();
        foreach (var first in new[] { monday, monday.AddDays(7) })
            weeks.Add(await FloorWeek.LoadAsync(first, context, cancellation));
        new MeetingMemory(context, "floor-items").Hold(weeks.SelectMany(week => week.Listed).ToDictionary(StringComparer.Ordinal), saysItIsEmpty: false, Floor);
        var (meetings, unread) = await new HouseMeetings(context).LoadAsync([.. Enumerable.Range(0, DaysAhead).Select(today.AddDays)], cancellation);
        return new(weeks, meetings, unread);
    }
}
