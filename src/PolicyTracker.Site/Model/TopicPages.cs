using System.Buffers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;
using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Model;

/// <summary>Topics: what each is, in the words of people, and which measures it holds.</summary>
internal static class TopicPages
{
    /// <summary>More rows than this stand on the list of the topic.</summary>
    private const int Shown = 50;

    private static readonly SearchValues<char> Markup = SearchValues.Create("#*_[`<>|");

    public static TopicsPage All(SiteModel model) => new()
    {
        Path = "/topics/",
        Title = "Topics",
        Description = "What the tracker watches for, topic by topic.",
        Section = "/topics/",
        Feeds = [new("All changes", "/feed.xml")],
        Topics = [.. model.Inputs.Content.Topics.OrderBy(topic => topic.Title, StringComparer.Ordinal).Select(topic => new TopicRow(
            topic.Title, Url(topic), Rows.Count(model.ByTopic[topic.Slug]), Parent(topic, model)?.Title, FirstSentence(topic.Body)))],
    };

    public static TopicPage Of(Topic topic, SiteModel model, Prose prose)
    {
        var cards = model.ByTopic[topic.Slug];
        var open = cards.Count(card => !card.Stage.IsFinal());
        return new()
        {
            Path = Url(topic),
            Title = topic.Title,
            Description = $"{topic.Title}: {Rows.Count(cards)}, {open} still open.",
            Section = "/topics/",
            Crumbs = [new("Topics", "/topics/")],
            Feeds = [new($"Changes in {topic.Title}", Url(topic) + "feed.xml")],
            Body = prose.Of(topic.Body, ContentProse.FileOf(topic)),
            File = ContentProse.FileOf(topic),
            Rows = [.. cards.Take(Shown).Select(Rows.Of)],
            Count = $"{Rows.Count(cards)}, {open} still open",
            Words = string.Join(", ", topic.Match.Any.Concat(topic.Match.All).Concat(topic.Match.Subjects).Concat(topic.Match.Cfr).Distinct(StringComparer.OrdinalIgnoreCase).Select(word => $"“{word}”")),
            All = cards.Count > Shown ? new($"All {Rows.Count(cards)}", Lists.TopicUrl(topic.Slug)) : null,
            Parent = Parent(topic, model) is { } parent ? new(parent.Title, Url(parent)) : null,
            Children = [.. model.Inputs.Content.Topics.Where(child => child.Parent == topic.Slug).Select(child => new Link(child.Title, Url(child)))],
            FeedUrl = Url(topic) + "feed.xml",
        };
    }

    private static Topic? Parent(Topic topic, SiteModel model) =>
        model.Inputs.Content.Topics.FirstOrDefault(other => other.Slug == topic.Parent);

    private static string Url(Topic topic) => $"/topics/{topic.Slug}/";

    // Plain words only: a first paragraph with markup in it is not shown as a lead.
    private static string? FirstSentence(string body)
    {
        var line = body.Split('\n').Select(text => text.Trim()).FirstOrDefault(text => text.Length > 0);
        if (line is null || line.AsSpan().ContainsAny(Markup))
            return null;
        var end = line.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? line : line[..(end + 1)];
    }
}
