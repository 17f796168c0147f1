using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>
/// The lists: all measures and one for each topic, stage and jurisdiction, a hundred to a page. A topic or stage keeps
/// its address while it is empty; only those with measures are offered for narrowing.
/// </summary>
internal static class Lists
{
    public const int PageSize = 100;

    private sealed record Slice(string Url, string Title, string Lead, IReadOnlyList<BillCard> Cards, IReadOnlyList<Link> Feeds, string Empty);

    public static IEnumerable<ListPage> Of(SiteModel model)
    {
        var feeds = new Link[] { new("All changes", "/feed.xml") };
        var slices = new List<Slice> { new("/bills/", "All bills", "Latest action first.", model.Latest, feeds, "No bill has been recorded yet.") };
        slices.AddRange(model.Inputs.Content.Topics.Select(topic => new Slice(
            TopicUrl(topic.Slug), $"Bills on {topic.Title}", "Latest action first.", model.ByTopic[topic.Slug],
            [new($"Changes in {topic.Title}", $"/topics/{topic.Slug}/feed.xml")], "No recorded bill belongs to this topic.")));
        slices.AddRange(model.ByJurisdiction.Select(group => new Slice(
            JurisdictionUrl(group.Key), $"Bills of {Places.Name(group.Key)}", "Latest action first.", [.. group], feeds, "No bill has been recorded yet.")));
        if (model.Latest.Where(card => card.IsRule).ToList() is { Count: > 0 } rules)
            slices.Add(new(RulesUrl, "Rulemakings", "Rules of agencies, latest document first.", rules, feeds, ""));
        var byStage = model.Latest.ToLookup(card => card.Stage);
        slices.AddRange(Stages(byStage).Select(stage => new Slice(
            StageUrl(stage), $"Bills by stage: {StageWords.Of(stage).Short}", StageWords.Of(stage).Meaning, [.. byStage[stage]], feeds,
            "No bill is at this stage now.")));
        return slices.SelectMany(slice => Paged(slice, model));
    }

    /// <summary>The three ways to narrow, with counts; <paramref name="current"/> is the page where they stand.</summary>
    public static IReadOnlyList<Facet> Facets(SiteModel model, string? current)
    {
        FacetValue Value(string label, string url, int count) =>
            new(label, url, count.ToString("N0", CultureInfo.InvariantCulture), url == current);
        return
        [
            new("Topic", [.. model.Inputs.Content.Topics.Where(topic => model.ByTopic[topic.Slug].Count > 0)
                .Select(topic => Value(topic.Title, TopicUrl(topic.Slug), model.ByTopic[topic.Slug].Count))]),
            new("Kind", [.. new[] { model.Cards.Count(card => card.IsRule) }.Where(rules => rules > 0).Select(rules => Value("Rulemakings", RulesUrl, rules))]),
            new("Stage", [.. model.Cards.GroupBy(card => card.Stage).OrderBy(group => group.Key)
                .Select(group => Value(StageWords.Of(group.Key).Short, StageUrl(group.Key), group.Count()))]),
            new("Jurisdiction", [.. model.ByJurisdiction
                .OrderBy(group => Places.Name(group.Key), StringComparer.Ordinal)
                .Select(group => Value(Places.Name(group.Key), JurisdictionUrl(group.Key), group.Count()))]),
        ];
    }

    // The stages of a rulemaking say nothing on a site without one.
    private static IEnumerable<Stage> Stages(ILookup<Stage, BillCard> byStage)
    {
        var rules = byStage.Any(group => group.Key >= Stage.Planned);
        return Enum.GetValues<Stage>().Where(stage => stage < Stage.Planned || rules);
    }

    private const string RulesUrl = "/bills/kind/rule/";

    public static string TopicUrl(string slug) => $"/bills/topic/{slug}/";

    public static string JurisdictionUrl(string code) => $"/bills/jurisdiction/{code}/";

    private static string StageUrl(Stage stage) => $"/bills/stage/{stage.Word()}/";

    private static IEnumerable<ListPage> Paged(Slice slice, SiteModel model)
    {
        var pages = Math.Max(1, (slice.Cards.Count + PageSize - 1) / PageSize);
        var facets = Facets(model, slice.Url);
        var count = Rows.Count(slice.Cards);
        return Enumerable.Range(1, pages).Select(number => new ListPage
        {
            Path = Address(slice.Url, number),
            Title = number == 1 ? slice.Title : string.Create(CultureInfo.InvariantCulture, $"{slice.Title}, page {number}"),
            Heading = slice.Title,
            Lead = $"{count}. {slice.Lead}",
            Description = $"{slice.Title}: {count} with status and last action.",
            Section = "/bills/",
            Crumbs = slice.Url == "/bills/" ? [] : [new("Bills", "/bills/")],
            Feeds = slice.Feeds,
            Rows = [.. slice.Cards.Skip((number - 1) * PageSize).Take(PageSize).Select(Rows.Of)],
            Empty = slice.Empty,
            Indexed = slice.Cards.Count > 0,
            Facets = facets,
            PageWords = pages == 1 ? null : string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages}"),
            Newer = number == 1 ? null : new("Newer", Address(slice.Url, number - 1)),
            Older = number == pages ? null : new("Older", Address(slice.Url, number + 1)),
        });
    }

    private static string Address(string url, int number) =>
        number == 1 ? url : string.Create(CultureInfo.InvariantCulture, $"{url}page/{number}/");
}
