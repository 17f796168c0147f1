using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The printed texts of a measure, latest first: how long each is, and where it can be read.</summary>
internal static class VersionRows
{
    public static IReadOnlyList<VersionRow> Of(Bill bill, SiteInputs inputs)
    {
        var mark = bill.Classification == BillClassification.Rule ? "latest" : "current text";
        var files = KeptTexts.FilesOf(bill);
        var last = bill.Versions.Count - 1;
        return [.. bill.Versions.Select((version, at) => Of(version, files[at], inputs) with { Mark = at == last ? mark : null }).Reverse()];
    }

    private static VersionRow Of(BillVersion version, string? file, SiteInputs inputs)
    {
        var length = file is null ? null : inputs.Text(file);
        var kept = length is not null && Address(file!, inputs.Content.Site) is { } url ? new Link(length.IsCut ? "Kept beginning" : "Kept text", url) : null;
        return new(version.Note, version.Code, Days.Of(version.Date), BillPages.Web(version.Url), Words(length) ?? Missing(version), kept);
    }

    private static string? Words(TextLength? length) => length is null
        ? null
        : $"{Days.Count(length.Words, "word")}, {Days.Count(length.Sections, "section")}";

    private static string Missing(BillVersion version) => version switch
    {
        { Url: null } => "no text linked by the source",
        { Url: var url } when BillPages.Web(url) is { } web && new Uri(web).AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) => "PDF only: not counted",
        _ => "text not kept here",
    };

    private static string? Address(string file, SiteSettings site) =>
        site.Repository is { } repository ? $"https://github.com/{repository}/blob/{site.Branch}/{file}" : null;
}
