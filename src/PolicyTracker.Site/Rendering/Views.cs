using PolicyTracker.Site.Pages;
using PolicyTracker.Theme.Views;

namespace PolicyTracker.Site.Rendering;

/// <summary>Which view shows which page.</summary>
internal static class Views
{
    public static Type Of(Page page) => page switch
    {
        BillPage => typeof(BillView),
        HomePage => typeof(HomeView),
        ListPage => typeof(ListView),
        TopicsPage => typeof(TopicsView),
        TopicPage => typeof(TopicView),
        PlacesPage => typeof(PlacesView),
        PlacePage => typeof(PlaceView),
        CalendarPage => typeof(CalendarView),
        ChangesPage => typeof(ChangesView),
        StatusRulesPage => typeof(StatusRulesView),
        FreshnessPage => typeof(FreshnessView),
        ProsePage => typeof(ProseView),
        DataPage => typeof(DataView),
        NotFoundPage => typeof(NotFoundView),
        MovedPage => typeof(MovedView),
        _ => throw new InvalidOperationException($"No view shows a {page.GetType().Name}."),
    };
}
