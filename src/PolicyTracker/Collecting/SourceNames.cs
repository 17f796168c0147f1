using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Collecting;

/// <summary>Which sources a run asks.</summary>
public static class SourceNames
{
    /// <summary>The named sources, or every one that is on.</summary>
    public static IReadOnlyList<Scraper> Choose(IReadOnlyList<string> named, ContentTree content) =>
        named.Count == 0
            ? [.. AllScrapers.List.Where(scraper => scraper.IsEnabled(content))]
            : [.. named.Distinct(StringComparer.Ordinal).Select(Find)];

    private static Scraper Find(string name) => AllScrapers.List.FirstOrDefault(scraper => scraper.Name == name)
        ?? throw StopException.Usage($"There is no source \"{name}\". Allowed are {string.Join(", ", AllScrapers.List.Select(scraper => scraper.Name))}.");
}
