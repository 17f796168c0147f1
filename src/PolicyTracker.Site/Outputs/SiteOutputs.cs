using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Outputs;

/// <summary>The site, as the list of what it puts out.</summary>
internal static class SiteOutputs
{
    public static IReadOnlyList<(string Name, Action<Build> Write)> All { get; } =
    [
        ("bills", BillOutput.Write),
        ("lists", When(SitePart.Lists, build => build.Render(Lists.Of(build.Model)))),
        ("topics", When(SitePart.Topics, Topics)),
        ("jurisdictions", When(SitePart.Jurisdictions, Jurisdictions)),
        ("pages", When(SitePart.Pages, Pages)),
        ("feeds", When(SitePart.Feed, FeedOutput.Write)),
        ("changes", When(SitePart.Data, DataOutput.Changes)),
        ("machines", build => MachineOutput.Write(build)),
    ];

    private static void Topics(Build build)
    {
        build.Render([TopicPages.All(build.Model)]);
        build.Render([.. build.Model.Inputs.Content.Topics.Select(topic => TopicPages.Of(topic, build.Model, build.Prose))]);
    }

    private static void Jurisdictions(Build build)
    {
        build.Render([PlacePages.All(build.Model)]);
        build.Render(PlacePages.Each(build.Model, build.Prose));
    }

    private static void Pages(Build build) => build.Render(
    [
        HomePages.Of(build.Model),
        CalendarPages.Of(build.Model),
        SinglePages.Changes(build.Model),
        MethodPages.Status(build.Model),
        FreshnessPages.Of(build.Model),
        SinglePages.Data(build.Model),
        SinglePages.NotFound(),
        .. SinglePages.Written(build.Model, build.Prose),
        .. SinglePages.Moved(build.Model),
    ]);

    private static Action<Build> When(SitePart part, Action<Build> write) => build =>
    {
        if (build.Wants(part))
            write(build);
    };
}
