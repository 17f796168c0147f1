using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Who lists what is next: without them an empty calendar says nothing of the world.</summary>
internal static class CalendarSources
{
    private static readonly string[] Federal = ["senate-hearings", "house-calendar", "congress-gov", "federal-register", "regulations-gov"];

    public static IReadOnlyList<SourceAge> Of(SiteModel model)
    {
        var states = FreshnessPages.Names(model).Except([.. Federal, "govinfo"], StringComparer.Ordinal)
            .Where(name => model.Inputs.Freshness.ContainsKey(name));
        return [.. Federal.Concat(states).Select(name => new SourceAge(SourceNames.Words(name), Age(name, model)))];
    }

    private static string Age(string name, SiteModel model) => model.Inputs.Freshness.GetValueOrDefault(name) switch
    {
        { LastSuccess: var day } => $"last read on {Days.Of(day).Words}, {Days.Distance(day, model.Today)}",
        null when IsAsked(name, model.Inputs.Content) => KnownSources.Of(name).NeedsKey ? "not read yet: needs a key of its publisher" : "not read yet",
        null => "not asked by this site",
    };

    private static bool IsAsked(string name, ContentTree content) =>
        content.Source(name).Enabled ?? KnownSources.Of(name).Default == SourceDefault.On;
}
