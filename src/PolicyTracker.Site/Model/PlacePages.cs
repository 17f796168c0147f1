using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Site.Pages;
using PolicyTracker.Site.Rendering;
using Known = PolicyTracker.Core.Jurisdictions.Places;

namespace PolicyTracker.Site.Model;

/// <summary>Jurisdictions: all of them on a map and in a table, and one with what is recorded of it.</summary>
internal static class PlacePages
{
    /// <summary>More rows than this stand on the list of the jurisdiction.</summary>
    private const int Shown = 50;

    private const int Recorded = 20;

    private static readonly (string Tone, string Words)[] Groups =
        [("moving", "moving"), ("early", "at the start or carried over"), ("law", "law or adopted"), ("ended", "ended without becoming law")];

    public static PlacesPage All(SiteModel model) => new()
    {
        Path = "/jurisdictions/",
        Title = "Jurisdictions",
        Description = "Congress, the states, the District and the territories: how many bills are followed in each, and when each sits.",
        Section = "/jurisdictions/",
        Feeds = [new("All changes", "/feed.xml")],
        Lead = $"{Rows.Count(model.Cards)} in {Days.Count(model.ByJurisdiction.Count, "jurisdiction")}. The map and the table hold the same data.",
        Tiles = Tiles(model),
        Rows = [.. model.Inputs.Content.Jurisdictions.OrderBy(page => page.Name, StringComparer.Ordinal).Select(page => Row(page, model))],
    };

    public static IEnumerable<PlacePage> Each(SiteModel model, Prose prose) => model.Inputs.Content.Jurisdictions.Select(page => Of(page, model, prose));

    public static string FeedUrl(string code) => $"/jurisdictions/{code}/feed.xml";

    private static PlacePage Of(JurisdictionPage page, SiteModel model, Prose prose)
    {
        var cards = model.ByJurisdiction[page.Code].ToList();
        var open = cards.Count(card => !card.Stage.IsFinal());
        var sessions = new Sessions(page, model.Today);
        var count = $"{Rows.Count(cards)}, {open} still open";
        return new()
        {
            Path = Places.Url(page.Code)!,
            Title = page.Name,
            Description = $"{page.Name}: {count}; sessions, deadlines, law in force and offices.",
            Section = "/jurisdictions/",
            Crumbs = [new("Jurisdictions", "/jurisdictions/")],
            Feeds = [new($"Changes of {page.Name}", FeedUrl(page.Code))],
            File = ContentProse.FileOf(page),
            Count = $"{count}. {Stages(cards)}".TrimEnd(),
            Rows = [.. cards.Take(Shown).Select(Rows.Of)],
            All = cards.Count > 0 ? new($"All {Rows.Count(cards)} of {page.Name}, with facets", Lists.JurisdictionUrl(page.Code)) : null,
            Sessions = sessions.Current,
            Past = sessions.Past,
            Deadlines = sessions.Deadlines,
            PastDeadlines = sessions.PastDeadlines,
            Law = [.. page.Law.Select(law => Law(law, model))],
            Facts = Facts(page),
            Changes = ChangeRows.Days(model.Changes.Where(change => change.Bill.Jurisdiction == page.Code).OrderByDescending(change => change.ObservedAt).Take(Recorded), withBill: true),
            Topics = [.. Topics(cards, model)],
            Body = prose.Of(page.Body, ContentProse.FileOf(page)),
            Missing = MissingFacts.Of(page, model.Inputs.Content.Site),
            FeedUrl = FeedUrl(page.Code),
        };
    }

    private static List<Tile> Tiles(SiteModel model)
    {
        List<Place> places = [.. Known.All.OrderBy(place => place.Row).ThenBy(place => place.Column)];
        return [.. places.Select((place, at) => Tile(place, at > 0 && IsNext(places[at - 1], place), model.ByJurisdiction[place.Code].Count()))];
    }

    private static bool IsNext(Place before, Place place) => before.Row == place.Row && before.Column == place.Column - 1;

    private static Tile Tile(Place place, bool follows, int bills)
    {
        var column = follows ? "" : string.Create(CultureInfo.InvariantCulture, $"c{place.Column}");
        return new(
            place.Code.ToUpperInvariant(), place.Name, Places.Url(place.Code)!, bills.ToString(CultureInfo.InvariantCulture), bills == 1 ? "bill" : "bills",
            $"{column}{(bills > 0 ? " some" : "")}".Trim() is { Length: > 0 } style ? style : null);
    }

    private static PlaceRow Row(JurisdictionPage page, SiteModel model)
    {
        var cards = model.ByJurisdiction[page.Code].ToList();
        var sessions = new Sessions(page, model.Today);
        return new(new(page.Name, Places.Url(page.Code)!), Rows.Count(cards), cards.Count == 0 ? "none" : Stages(cards), sessions.Words, sessions.Deadline);
    }

    private static string Stages(IReadOnlyCollection<BillCard> cards) => string.Join(", ", Groups
        .Select(group => (Count: cards.Count(card => Rows.Tag(card.Stage).Tone == group.Tone), group.Words))
        .Where(group => group.Count > 0)
        .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count:N0} {group.Words}")));

    private static IEnumerable<MaybeLink> Topics(List<BillCard> cards, SiteModel model) => model.Inputs.Content.Topics
        .Select(topic => (topic, Count: cards.Count(card => card.Topics.Any(hit => hit.Slug == topic.Slug))))
        .Where(pair => pair.Count > 0)
        .Select(pair => new MaybeLink(pair.topic.Title, Lists.TopicUrl(pair.topic.Slug), $"{Days.Count(pair.Count, "bill")} here"));

    private static LawRow Law(LawInForce law, SiteModel model)
    {
        var topic = model.Inputs.Content.Topics.FirstOrDefault(one => one.Slug == law.Topic);
        return new(new(law.Citation, BillPages.Web(law.Url)), topic is null ? new(law.Topic) : new(topic.Title, $"/topics/{topic.Slug}/"), law.Summary);
    }

    private static List<Fact> Facts(JurisdictionPage page)
    {
        var place = Known.Find(page.Code)!;
        return
        [
            Fact("Legislature", page.LegislatureUrl is { } url ? new("Its public pages", url) : null),
            new("Chambers", [new(place.Upper is null ? $"{place.Lower}, one chamber" : $"{place.Lower} and {place.Upper}")], Inline: false),
            new("Time zone", [new(place.Zone.Replace('_', ' '))], Inline: false),
            Fact("Attorney general", page.AttorneyGeneral),
            Fact("Task force", page.TaskForce),
            Fact(page.Code == UnitedStates.Jurisdiction ? "National coalition" : "State coalition", page.StateCoalition),
        ];
    }

    private static Fact Fact(string name, NamedLink? link) => new(
        name, [link is null ? new("not yet recorded", MissingFacts.Anchor) : new(link.Name, BillPages.Web(link.Url))], Inline: false);
}
