using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using Known = PolicyTracker.Core.Jurisdictions.Places;

namespace PolicyTracker.Site.Model;

/// <summary>Something on the calendar, with the measures that it is about; a day of a session is about none.</summary>
/// <param name="Source">Whose day it is, where no measure says so: a legislature's session.</param>
internal sealed record AgendaItem(BillEvent Event, IReadOnlyList<BillCard> Cards, string? Source = null);

/// <summary>
/// What is next on the whole site, and what was in the last days: hearings, comment windows, effective dates, and the
/// days that decide in the sessions of the places that have a measure here.
/// </summary>
internal sealed class Agenda
{
    /// <summary>The kind of a session's days.</summary>
    public const string Deadline = "session-deadline";

    /// <summary>How long what is over, or was called off, stays on the calendar.</summary>
    public const int RecentDays = 14;

    public Agenda(SiteModel model)
    {
        var all = Events(model).Concat(Deadlines(model)).OrderBy(item => item.Event.Date).ThenBy(item => EventTimes.Order(item.Event)).ToList();
        Next = [.. all.Where(item => !IsPast(item.Event, model.Clock))];
        Recent = [.. all.Where(item => IsPast(item.Event, model.Clock)).Reverse()];
    }

    /// <summary>Earliest first.</summary>
    public IReadOnlyList<AgendaItem> Next { get; }

    /// <summary>Latest first.</summary>
    public IReadOnlyList<AgendaItem> Recent { get; }

    /// <summary>The events of a record that the calendar shows: to come, or of the last days.</summary>
    public static IReadOnlyList<BillEvent> Near(Bill bill, SiteClock clock)
    {
        if (bill.Events.Count == 0 && bill.Effective is null)
            return [];
        return [.. bill.Events.Concat(Effective(bill)).Where(one => one.Date >= clock.DayIn(one.Zone).AddDays(-RecentDays))];
    }

    /// <summary>Over by the calendar of its place; the day itself is not over yet.</summary>
    public static bool IsPast(BillEvent one, SiteClock clock) => EventTimes.LastDay(one) < clock.DayIn(one.Zone);

    // A law names the day from which it applies; a rule has its own event for it.
    private static IEnumerable<BillEvent> Effective(Bill bill) =>
        (bill.Classification == BillClassification.Rule ? RuleDates.EffectiveWithoutEvent(bill) : bill.Effective) is { } effective && !bill.Events.Any(one => one.Kind == EventKinds.Effective)
            ? [new(effective.Date, null, Known.Find(bill.Id.Jurisdiction)?.Zone, EventKinds.Effective, effective.Note ?? "Takes effect")]
            : [];

    // One meeting about many measures stands once.
    private static IEnumerable<AgendaItem> Events(SiteModel model) => model.Cards
        .SelectMany(card => card.Events.Select(one => (card, one)))
        .GroupBy(pair => (pair.card.Id.Jurisdiction, Number: EventKinds.IsDeadline(pair.one.Kind) ? pair.one.Id ?? pair.card.Id.Value : null, pair.one with { Id = null }))
        .Select(group => new AgendaItem(group.First().one, [.. group.Select(pair => pair.card).Distinct()]));

    private static IEnumerable<AgendaItem> Deadlines(SiteModel model) => model.Inputs.Content.Jurisdictions
        .Where(place => model.ByJurisdiction.Contains(place.Code))
        .SelectMany(place => place.Sessions.SelectMany(session => session.Deadlines.Select(deadline => (deadline.Date, deadline.Name, session))
            .Concat(session.End is { } end ? [(end, "Last day of the session", session)] : []))
            .Select(day => new AgendaItem(
                new(day.Date, null, Known.Find(place.Code)?.Zone, Deadline, day.Name), [], $"{place.Name}, {day.session.Name}")))
        .Where(item => item.Event.Date >= model.Clock.DayIn(item.Event.Zone).AddDays(-RecentDays));
}
