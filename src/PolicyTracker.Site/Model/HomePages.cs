using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Home: what moved, what is next, and how old it all is.</summary>
internal static class HomePages
{
    private const int Moved = 12;
    private const int Next = 8;
    private const int DeadlineDays = 60;
    private const int Recorded = 8;

    public static HomePage Of(SiteModel model) => new()
    {
        Path = "/",
        Title = "What moved, what is next",
        Description = $"{model.Frame.SiteName}: {Rows.Count(model.Cards)} with status, proof and history from official sources.",
        Feeds = [new("All changes", "/feed.xml")],
        Lead = Lead(model),
        Moved = Groups(model),
        Next = Events(model),
        Facets = Lists.Facets(model, null),
        Changes = ChangeRows.Days(model.Changes.OrderByDescending(change => change.ObservedAt).Take(Recorded), withBill: true),
        Sources = FreshnessPages.Asked(model),
    };

    private static string Lead(SiteModel model)
    {
        var places = model.Cards.Select(card => card.Id.Jurisdiction).Distinct().Count();
        var open = model.Cards.Count(card => !card.Stage.IsFinal());
        return model.Cards.Count == 0
            ? "No bill has been recorded yet. Run “policytracker collect”, or add one to a watch list."
            : $"{Rows.Count(model.Cards)} from {Days.Count(places, "jurisdiction")}, {open} of them still open. "
              + "Each status names the official action that proves it, or says from what it was inferred.";
    }

    private static IReadOnlyList<RowGroup> Groups(SiteModel model) =>
    [
        .. model.Latest.Where(card => card.LastDay is not null).Take(Moved)
            .GroupBy(card => card.LastDay!.Value)
            .Select(group => new RowGroup(
                Days.Of(group.Key).Words, Days.Of(group.Key).Iso, Days.Distance(group.Key, model.Today), [.. group.Select(Rows.Of)])),
    ];

    private static IReadOnlyList<EventRow> Events(SiteModel model) =>
    [
        .. model.Agenda.Next.Where(item => IsNear(item, model)).Take(Next).Select(item => Rows.Near(item, model)),
    ];

    // What is off stands on the calendar; the end of a session is no news for most of the year.
    private static bool IsNear(AgendaItem item, SiteModel model) => !EventStatuses.IsOff(item.Event.Status)
        && (item.Cards.Count > 0 || item.Event.Date <= model.Today.AddDays(DeadlineDays));
}
