using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Content;

/// <summary>What each kind of content file must hold.</summary>
internal static class ContentReader
{
    // What people write must not take the address of what the site makes, now or later.
    private static readonly string[] ReservedPages =
    [
        "assets", "bills", "calendar", "changes", "data", "freshness", "glossary", "jurisdictions", "members", "positions",
        "provisions", "search", "subscribe", "topics",
    ];

    private static readonly string[] TextChoices = ["all", "watched", "off"];

    private static readonly string[] QuickExits = ["off", "help-pages", "everywhere"];

    public static SiteSettings Site(FactMap map) => new(
        map.Required("name"),
        BaseUrl(map),
        map.Required("feed_authority"),
        map.Text("repository"),
        map.Text("branch") ?? "main",
        HelpLine(map),
        map.Texts("languages") is { Count: > 0 } languages ? languages : ["en"],
        OneOf(map, "quick_exit", QuickExits) ?? "help-pages");

    public static IReadOnlyList<SourceSettings> Sources(FactMap map) =>
        [.. map.Fact.Entries.Select(entry => Source(entry.Key, map)).OfType<SourceSettings>()];

    public static WatchList WatchList(string name, FactMap map) => new(name, Ids(map, "bills"), Ids(map, "ignore"));

    public static ContentPage Page(string slug, FactMap map, string body)
    {
        if (ReservedPages.Contains(slug))
            map.Wrong(map.Fact, $"The site makes the page /{slug}/ itself. Rename this file; these names are taken: {string.Join(", ", ReservedPages)}.", "page-name");
        return new(slug, map.Required("title"), body);
    }

    private static string BaseUrl(FactMap map)
    {
        var url = map.Required("base_url").TrimEnd('/');
        if (url.Length > 0 && !SiteSettings.IsBaseUrl(url))
            map.Wrong(map.Fact["base_url"]!, $"\"base_url\" is \"{url}\"; it must be the address of a host of its own, such as https://tracker.example.org, without a path.");
        return url;
    }

    private static HelpLine? HelpLine(FactMap site)
    {
        if (site.Map("help_line") is not { } map)
            return null;
        var line = new HelpLine(map.Required("name"), map.Text("phone"), map.Text("url"));
        map.Done();
        return line;
    }

    private static SourceSettings? Source(string name, FactMap sources)
    {
        if (sources.Map(name) is not { } map)
            return null;
        if (KnownSources.All.All(known => known.Name != name))
            map.Wrong(map.Fact, $"There is no source \"{name}\"; allowed are {string.Join(", ", KnownSources.All.Select(known => known.Name).Where(known => known.Length > 2))}, and the code of a state, such as va. Correct its spelling, or remove it.", "unknown-key");
        var source = new SourceSettings(
            name, map.Flag("enabled"), map.Text("cron"), map.Text("cron_recess"), map.Texts("sessions"),
            Positive(map, "pace_ms"), Positive(map, "timeout_s"), Positive(map, "max_mb"), map.Flag("unproven"),
            Positive(map, "drop_percent"), map.Date("accept_until"))
        {
            Texts = OneOf(map, "texts", TextChoices),
        };
        map.Done();
        return source;
    }

    private static int? Positive(FactMap map, string key)
    {
        var number = map.Number(key);
        if (number is not <= 0)
            return number;
        map.Wrong(map.Fact[key]!, $"\"{key}\" must be greater than 0. Remove the line to keep the default.");
        return null;
    }

    private static string? OneOf(FactMap map, string key, string[] allowed)
    {
        var word = map.Text(key);
        if (word is not null && !allowed.Contains(word))
            map.Wrong(map.Fact[key]!, $"\"{key}\" is \"{word}\"; allowed are {string.Join(", ", allowed)}.");
        return word;
    }

    private static List<BillId> Ids(FactMap map, string key)
    {
        var ids = new List<BillId>();
        foreach (var text in map.Texts(key))
            if (RuleSpelling.TryRead(text, out var id) || BillId.TryParse(text, out id))
                ids.Add(id);
            else if (BillIdReader.TryFederal(text, out var congress, out var type, out var number) && congress is { } known)
                ids.Add(UnitedStates.Id(known, type, number));
            else
                map.Wrong(map.Fact[key]!, $"\"{text}\" is not a bill id. Write jurisdiction/session/number, such as us/119/hr1144, or for a federal rule us/rules/1615-aa59 (its RIN) or us/rules/fr-2025-17217 (one document).");
        return ids;
    }
}
