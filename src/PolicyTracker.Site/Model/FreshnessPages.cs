using System.Globalization;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>How old the data of each source is, on the day of the build.</summary>
internal static class FreshnessPages
{
    /// <summary>A source that has not succeeded for so long is marked.</summary>
    private const int StaleDays = 7;

    public static FreshnessPage Of(SiteModel model) => new()
    {
        Path = "/freshness/",
        Title = "How fresh the data is",
        Description = "The last success of each official source, and how many records it holds.",
        Sources = Rows(model),
        BuiltOn = Days.Of(model.Today),
    };

    public static IReadOnlyList<SourceRow> Rows(SiteModel model) =>
    [
        .. model.Inputs.Freshness.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new SourceRow(
            entry.Key,
            SourceNames.Words(entry.Key),
            Days.Of(entry.Value.LastSuccess),
            Days.Distance(entry.Value.LastSuccess, model.Today),
            entry.Value.Records.ToString("N0", CultureInfo.InvariantCulture),
            model.Today.DayNumber - entry.Value.LastSuccess.DayNumber > StaleDays
                ? $"No success for more than {StaleDays} days: what happened since is missing here."
                : null)),
    ];
}
