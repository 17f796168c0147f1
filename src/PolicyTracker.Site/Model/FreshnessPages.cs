using System.Globalization;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>How old the data of each source is, on the day of the build.</summary>
internal static class FreshnessPages
{
    private const string Federal = "govinfo";

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
        .. model.Inputs.Freshness.Keys.Union(Expected(model.Inputs.Content)).Order(StringComparer.Ordinal)
            .Select(source => Row(source, model.Inputs.Freshness.GetValueOrDefault(source), model.Today)),
    ];

    private static SourceRow Row(string source, SourceFreshness? fresh, DateOnly today) => fresh is null
        ? new(SourceNames.Words(source), null, null, "none", "Has not answered yet.")
        : new(
            SourceNames.Words(source),
            Days.Of(fresh.LastSuccess),
            Days.Distance(fresh.LastSuccess, today),
            fresh.Records.ToString("N0", CultureInfo.InvariantCulture),
            today.DayNumber - fresh.LastSuccess.DayNumber > Silence.StaleDays
                ? $"No success for more than {Silence.StaleDays} days: what happened since is missing here."
                : null);

    // A source that never answered must not look as if it were not asked; the federal one is on unless turned off.
    private static IEnumerable<string> Expected(ContentTree content) => content.Sources
        .Where(source => source.Enabled ?? source.Unproven is not true).Select(source => source.Name)
        .Concat(content.Source(Federal).Enabled is false ? [] : [Federal]);
}
