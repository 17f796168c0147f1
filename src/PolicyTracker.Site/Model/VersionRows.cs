using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The printed texts of a measure, latest first: how long each is, and where it can be read.</summary>
internal static class VersionRows
{
    public static IReadOnlyList<VersionRow> Of(Bill bill, SiteInputs inputs)
    {
        var isRule = bill.Classification == BillClassification.Rule;
        var last = bill.Versions.Count - 1;
        return [.. bill.Versions.Select((version, at) => Of(bill.Id, version, inputs) with { Mark = at != last ? null : isRule ? "latest" : "current text" }).Reverse()];
    }

    private static VersionRow Of(BillId id, BillVersion version, SiteInputs inputs)
    {
        // A text is kept under its hash; without one there is no file to look for.
        var length = version is { Sha256: not null, Code: { } code } ? inputs.Text(id, code) : null;
        var kept = length is null ? null : Kept(id, version.Code!, inputs);
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

    private static string? Kept(BillId id, string code, SiteInputs inputs) => inputs.Content.Site is { Repository: { } repository, Branch: var branch }
        ? string.Create(CultureInfo.InvariantCulture, $"https://github.com/{repository}/blob/{branch}/bills/_text/{id.Value}/{Uri.EscapeDataString(code)}.md")
        : null;
}
