using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors;

/// <summary>Every source that is built in: each class in this project that is a <see cref="Scraper"/>.</summary>
public static class AllScrapers
{
    /// <summary>The legislatures' own sources before those that tell of many, each group by name.</summary>
    public static IReadOnlyList<Scraper> List { get; } =
    [
        .. typeof(AllScrapers).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Scraper)) && !type.IsAbstract)
            .Select(type => (Scraper)Activator.CreateInstance(type)!)
            .OrderBy(scraper => scraper.Voice.Rank).ThenBy(scraper => scraper.Name, StringComparer.Ordinal),
    ];

    /// <summary>Whether a source can be asked: it needs no key, has it, or reads a file.</summary>
    public static bool HasKey(this Scraper scraper, CollectOptions options) =>
        !scraper.NeedsKey || options.Dataset is not null || options.Keys.ContainsKey(scraper.KeyName!);

    /// <summary>Whether a source runs: as <c>content/sources.yml</c> says, otherwise when it is proved.</summary>
    public static bool IsEnabled(this Scraper scraper, ContentTree content) =>
        content.Source(scraper.Name).Enabled ?? !scraper.IsUnproven;
}
