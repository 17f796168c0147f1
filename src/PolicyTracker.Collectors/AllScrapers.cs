using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors;

/// <summary>Every source that is built in, by name.</summary>
public static class AllScrapers
{
    public static IReadOnlyList<Scraper> List { get; } = [new UnitedStatesScraper()];

    /// <summary>Whether a source runs: as <c>content/sources.yml</c> says, otherwise when it is proved.</summary>
    public static bool IsEnabled(this Scraper scraper, ContentTree content) =>
        content.Source(scraper.Name).Enabled ?? !scraper.IsUnproven;
}
