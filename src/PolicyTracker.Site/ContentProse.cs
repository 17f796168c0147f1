using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site;

/// <summary>What people wrote in Markdown, judged as the build judges it, without a build.</summary>
public static class ContentProse
{
    /// <summary>Every text that could not be shown, with its file.</summary>
    public static IReadOnlyList<Problem> Check(ContentTree content)
    {
        var prose = new Prose();
        foreach (var topic in content.Topics)
            prose.Of(topic.Body, FileOf(topic));
        foreach (var page in content.Pages)
            prose.Of(page.Body, FileOf(page));
        foreach (var place in content.OwnJurisdictions)
            prose.Of(place.Body, FileOf(place));
        return prose.Problems;
    }

    internal static string FileOf(Topic topic) => $"content/topics/{topic.Slug}.md";

    internal static string FileOf(JurisdictionPage place) => $"content/jurisdictions/{place.Code}.md";

    internal static string FileOf(ContentPage page) => $"content/pages/{page.Slug}.md";
}
