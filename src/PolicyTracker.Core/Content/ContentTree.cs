using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary>Everything that people wrote, and every problem found in it.</summary>
public sealed record ContentTree(
    SiteSettings Site,
    IReadOnlyList<SourceSettings> Sources,
    IReadOnlyList<WatchList> WatchLists,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<ContentPage> Pages,
    IReadOnlyList<Problem> Problems)
{
    /// <summary>What people recorded of the jurisdictions.</summary>
    public IReadOnlyList<JurisdictionPage> Jurisdictions { get; init; } = [];

    /// <summary>When the legislatures sit.</summary>
    public SessionCalendar Calendar => field ??= new(Jurisdictions.ToDictionary(page => page.Code, page => page.Sessions, StringComparer.Ordinal));

    /// <summary>Measures of the watch lists.</summary>
    public IReadOnlySet<BillId> Watched { get; } = WatchLists.SelectMany(list => list.Bills).ToHashSet();

    /// <summary>Measures that are not published.</summary>
    public IReadOnlySet<BillId> Ignored { get; } = WatchLists.SelectMany(list => list.Ignore).ToHashSet();

    /// <summary>The settings of a source; its defaults when the file does not name it.</summary>
    public SourceSettings Source(string name) => Sources.FirstOrDefault(source => source.Name == name) ?? new(name);

    /// <summary>Reads <c>content/</c> of a workspace; whatever is missing has its default.</summary>
    public static ContentTree Read(string workspace)
    {
        var problems = new List<Problem>();
        var files = new ContentFiles(workspace, problems);
        return new(
            files.One("content/site.yml", ContentReader.Site) ?? SiteSettings.Default,
            files.One("content/sources.yml", ContentReader.Sources) ?? [],
            files.Yaml("content/watchlist", ContentReader.WatchList),
            ReadTopics(files, problems),
            files.Markdown("content/pages", ContentReader.Page),
            problems);
    }

    private static List<Topic> ReadTopics(ContentFiles files, List<Problem> problems)
    {
        var topics = files.Markdown("content/topics", ContentReader.Topic);
        var slugs = topics.Select(topic => topic.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in topics.Where(topic => topic.Parent is not null && !slugs.Contains(topic.Parent)))
            problems.Add(Problem.Error("topic-parent", $"The parent \"{topic.Parent}\" is no topic. Topics are: {string.Join(", ", slugs.Order(StringComparer.Ordinal))}.", $"content/topics/{topic.Slug}.md"));
        return topics;
    }
}
