using System.Globalization;
using PolicyTracker.Site.Pages;
using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Model;

/// <summary>The pages of which there is one.</summary>
internal static class SinglePages
{
    private const int RecentChanges = 200;

    public static ChangesPage Changes(SiteModel model)
    {
        var years = model.Changes.Select(change => change.ObservedAt.UtcDateTime.Year).Distinct().OrderDescending();
        var all = model.Changes.Count;
        return new()
        {
            Path = "/changes/",
            Title = "Changes",
            Description = "Everything that became different, as the tracker recorded it, latest first.",
            Section = "/changes/",
            Feeds = [new("All changes", "/feed.xml")],
            Days = ChangeRows.Days(model.Changes.OrderByDescending(change => change.ObservedAt).Take(RecentChanges), withBill: true),
            Lead = all > RecentChanges
                ? $"The latest {RecentChanges} of {Days.Count(all, "recorded change")}; the downloads hold all."
                : $"{Days.Count(all, "recorded change")}.",
            Downloads = [.. years.Select(year => new Link(
                string.Create(CultureInfo.InvariantCulture, $"Changes of {year} (JSON)"), ChangesFile(year)))],
        };
    }

    public static string ChangesFile(int year) => string.Create(CultureInfo.InvariantCulture, $"/data/changes/{year}.json");

    public static DataPage Data(SiteModel model) => new()
    {
        Path = "/data/",
        Title = "Data",
        Description = "Every record as a download.",
        Files =
        [
            new("All bills (JSON)", "/data/bills.json", "an array; each record with the keys of its file, its address, its topics, the stage shown and the records that name it"),
            .. model.Changes.Select(change => change.ObservedAt.UtcDateTime.Year).Distinct().OrderDescending().Select(year => new MaybeLink(
                string.Create(CultureInfo.InvariantCulture, $"Changes of {year} (JSON)"), ChangesFile(year), "an array, oldest first")),
            new("All changes (Atom feed)", "/feed.xml", "for a feed reader; each bill and topic has its own"),
            .. model.Frame.Repository is { } repository
                ? new[] { new MaybeLink("The records as Markdown files, with their history", repository.Url, repository.Text) }
                : [],
        ],
    };

    public static NotFoundPage NotFound() => new()
    {
        Path = "/404.html",
        Title = "Page not found",
        Description = "There is no page at this address.",
        Indexed = false,
    };

    /// <summary>What <c>content/pages/</c> holds, and the method page that leads to the tables.</summary>
    public static IEnumerable<ProsePage> Written(SiteModel model, Prose prose)
    {
        var pages = model.Inputs.Content.Pages;
        foreach (var page in pages)
            yield return Prose(page.Slug, page.Title, prose.Of(page.Body, ContentProse.FileOf(page))) with { File = ContentProse.FileOf(page) };
        if (pages.All(page => page.Slug != "method"))
            yield return Prose("method", "Method", SafeHtml.Empty);
        if (pages.All(page => page.Slug != "about"))
            yield return Prose("about", "About", SafeHtml.Empty);
    }

    public static IEnumerable<MovedPage> Moved(SiteModel model) =>
        model.Cards.SelectMany(card => card.Aliases.Select(alias => new MovedPage
        {
            Path = $"/bills/{alias}/",
            Title = $"{card.Identifier} has moved",
            Description = $"{card.Identifier} has a new address.",
            Indexed = false,
            Target = new(card.Identifier, card.Id.Url),
        }));

    private static ProsePage Prose(string slug, string title, SafeHtml body) => new()
    {
        Path = $"/{slug}/",
        Title = title,
        Heading = title,
        Description = title + ".",
        Section = $"/{slug}/",
        Body = body,
        Links = slug == "method" ? [new("What each status means, and the rules that decide it", "/method/status/")] : [],
    };
}
