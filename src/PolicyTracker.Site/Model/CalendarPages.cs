using System.Globalization;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The calendar: what is next by day, what was lately, and which sources would list it.</summary>
internal static class CalendarPages
{
    /// <summary>A page is to be read; a session of fifty legislatures has more meetings than anybody reads.</summary>
    private const int Most = 500;

    public static CalendarPage Of(SiteModel model)
    {
        var next = model.Agenda.Next;
        var shown = Grouped(next.Take(Most), model, withToday: true, withAnchors: true);
        return new()
        {
            Path = "/calendar/",
            Title = "Calendar",
            Description = "Hearings, markups, comment deadlines, effective dates and the deadlines of sessions, each with its local time and time zone.",
            Section = "/calendar/",
            Feeds = [new("All changes", "/feed.xml")],
            Lead = Lead(model),
            Next = shown,
            More = next.Count > Most ? $"{Days.Count(next.Count - Most, "later date")} not shown here. The page of each bill has its own." : null,
            Recent = Grouped(model.Agenda.Recent, model, withToday: false, withAnchors: false),
            IsEmpty = next.Count == 0,
            Months = [new("By month", Months(next.Take(Most)))],
            Sources = CalendarSources.Of(model),
        };
    }

    private static string Lead(SiteModel model)
    {
        const string what = "Hearings, markups, floor dates, comment deadlines, effective dates and the deadlines of sessions.";
        return model.Agenda.Next.Count == 0
            ? $"{what} None is on record now."
            : $"{what} Times are those of the place, and the time zone stands beside each.";
    }

    private static List<CalendarDay> Grouped(IEnumerable<AgendaItem> items, SiteModel model, bool withToday, bool withAnchors)
    {
        var days = items.GroupBy(item => item.Event.Date).Select(day => (day.Key, Items: day.ToList())).ToList();
        var today = model.Clock.DayIn(SiteClock.Eastern);
        if (withToday && !days.Exists(day => day.Key == today))
            days.Insert(days.FindIndex(day => day.Key > today) is >= 0 and var at ? at : days.Count, (today, []));
        string? month = null;
        return days.ConvertAll(day =>
        {
            var isNew = withAnchors && month != Month(day.Key);
            month = Month(day.Key);
            return new CalendarDay(
                isNew ? month : null, LongDay(day.Key), Days.Distance(day.Key, today), withToday && day.Key == today, [.. day.Items.Select(item => Rows.Event(item, model))]);
        });
    }

    private static List<FacetValue> Months(IEnumerable<AgendaItem> items) =>
    [
        .. items.GroupBy(item => Month(item.Event.Date)).Select(month => new FacetValue(
            month.First().Event.Date.ToString("MMMM yyyy", CultureInfo.InvariantCulture), "#" + month.Key, month.Count().ToString("N0", CultureInfo.InvariantCulture), Current: false)),
    ];

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static Day LongDay(DateOnly day) =>
        Days.Of(day) with { Words = day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture) };
}
