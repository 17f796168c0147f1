using System.Collections.Frozen;
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
    private readonly JurisdictionShelf _jurisdictions = new([]);

    /// <summary>What the workspace records of jurisdictions; for all others there is what comes with the program.</summary>
    public IReadOnlyList<JurisdictionPage> OwnJurisdictions
    {
        get => _jurisdictions.Own;
        init => _jurisdictions = new(value);
    }

    /// <summary>Every jurisdiction, in the order of <see cref="Places.All"/>.</summary>
    public IReadOnlyList<JurisdictionPage> Jurisdictions => _jurisdictions.All;

    /// <summary>When the legislatures sit.</summary>
    public SessionCalendar Calendar => _jurisdictions.Calendar;

    /// <summary>Measures of the watch lists.</summary>
    public IReadOnlySet<BillId> Watched { get; } = WatchLists.SelectMany(list => list.Bills).ToHashSet();

    /// <summary>Measures that are not published.</summary>
    public IReadOnlySet<BillId> Ignored { get; } = WatchLists.SelectMany(list => list.Ignore).ToHashSet();

    /// <summary>RINs that agencies use for many matters: each of their documents is a record of its own.</summary>
    public IReadOnlySet<string> StandingRins { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The settings of a source; its defaults when the file does not name it.</summary>
    public SourceSettings Source(string name) => Sources.FirstOrDefault(source => source.Name == name) ?? new(name);

    /// <summary>What is recorded of a jurisdiction: the workspace's file, completed by the program's own; null when there is no such place.</summary>
    public JurisdictionPage? Jurisdiction(string code) => _jurisdictions.Find(code);

    /// <summary>Reads <c>content/</c> of a workspace; whatever is missing has its default.</summary>
    public static ContentTree Read(string workspace)
    {
        var problems = new List<Problem>();
        var files = new ContentFiles(workspace, problems);
        var topics = ReadTopics(files, problems);
        return new(
            files.One("content/site.yml", ContentReader.Site) ?? SiteSettings.Default,
            files.One("content/sources.yml", ContentReader.Sources) ?? [],
            files.Yaml("content/watchlist", ContentReader.WatchList),
            topics,
            files.Markdown("content/pages", ContentReader.Page),
            problems)
        {
            OwnJurisdictions = ReadJurisdictions(files, topics, problems),
            StandingRins = files.One("content/standing-rins.yml", StandingRinReader.Rins) ?? [],
        };
    }

    private static List<JurisdictionPage> ReadJurisdictions(ContentFiles files, List<Topic> topics, List<Problem> problems)
    {
        var pages = files.Markdown("content/jurisdictions", JurisdictionReader.Page);
        foreach (var page in pages)
            foreach (var law in page.Law.Where(law => law.Topic.Length > 0 && !topics.Exists(topic => topic.Slug == law.Topic)))
                problems.Add(Problem.Error("law-topic", $"The topic \"{law.Topic}\" of \"{law.Citation}\" is no topic. {Known(topics)}", $"content/jurisdictions/{page.Code}.md", law.Line));
        return pages;
    }

    private static string Known(List<Topic> topics) => $"Topics are: {string.Join(", ", topics.Select(topic => topic.Slug))}.";

    private static List<Topic> ReadTopics(ContentFiles files, List<Problem> problems)
    {
        var topics = files.Markdown("content/topics", TopicReader.Topic);
        var slugs = topics.Select(topic => topic.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var topic in topics.Where(topic => topic.Parent is not null && !slugs.Contains(topic.Parent)))
            problems.Add(Problem.Error("topic-parent", $"The parent \"{topic.Parent}\" is no topic. {Known(topics)}", $"content/topics/{topic.Slug}.md"));
        return topics;
    }
}
