using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>What is not yet recorded of a jurisdiction, with the lines that would record it.</summary>
internal static class MissingFacts
{
    /// <summary>Where a page says how to add what is missing.</summary>
    public const string Anchor = "#add";

    public static Missing Of(JurisdictionPage page, SiteSettings site)
    {
        var file = ContentProse.FileOf(page);
        return new(
            new(file, site.Repository is { } repository ? $"https://github.com/{repository}/blob/{site.Branch}/{file}" : null),
            [.. Lines(page)]);
    }

    private static IEnumerable<string> Lines(JurisdictionPage page)
    {
        if (page.LegislatureUrl is null)
            yield return "legislature_url: \"https://...\"";
        if (page.AttorneyGeneral is null)
            yield return "attorney_general: {name: ..., url: \"https://...\"}";
        if (page.TaskForce is null)
            yield return "task_force: {name: ..., url: \"https://...\"}";
        if (page.StateCoalition is null)
            yield return "state_coalition: {name: ..., url: \"https://...\"}";
        if (page.Law.Count == 0)
            yield return "law: [{topic: vacatur, citation: ..., url: \"https://...\", summary: ...}]";
        if (page.Sessions.All(session => session.Deadlines.Count == 0))
            yield return "deadlines: [{date: \"2027-02-01\", name: ...}] of a session";
    }
}
