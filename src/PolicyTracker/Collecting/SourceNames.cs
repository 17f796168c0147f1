using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;
using PolicyTracker.Output;

namespace PolicyTracker.Collecting;

/// <summary>Which sources a run asks.</summary>
public static class SourceNames
{
    /// <summary>The named sources, or every one that is on.</summary>
    public static IReadOnlyList<Scraper> Choose(IReadOnlyList<string> named, ContentTree content) =>
        named.Count == 0
            ? [.. AllScrapers.List.Where(scraper => scraper.IsEnabled(content))]
            : [.. named.Distinct(StringComparer.Ordinal).Select(Find)];

    /// <summary>
    /// Those that can be asked. A key is a matter of the machine: where one is missing the other sources go on, but who
    /// names a source wants just that.
    /// </summary>
    public static IReadOnlyList<Scraper> WithKeys(IReadOnlyList<Scraper> scrapers, CollectOptions options, Terminal terminal, bool areNamed)
    {
        var keyless = scrapers.Where(scraper => !scraper.HasKey(options)).ToList();
        foreach (var scraper in keyless)
            terminal.Warn($"{scraper.Name} was left out: it needs a key. Ask its publisher for one, and set PolicyTracker__Collectors__{scraper.KeyName} in the environment.");
        return areNamed && keyless.Count > 0 && keyless.Count == scrapers.Count
            ? throw StopException.Nothing("Nothing was asked, because every source that was named needs a key.")
            : [.. scrapers.Except(keyless)];
    }

    private static Scraper Find(string name) => AllScrapers.List.FirstOrDefault(scraper => scraper.Name == name)
        ?? throw StopException.Usage($"There is no source \"{name}\". Allowed are {string.Join(", ", AllScrapers.List.Select(scraper => scraper.Name))}.");
}
