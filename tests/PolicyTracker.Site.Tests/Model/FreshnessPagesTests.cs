using AngleSharp.Html.Parser;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class FreshnessPagesTests
{
    [Fact]
    public async Task A_source_that_never_answered_is_listed() => (await Rows([])).ShouldBe(
    [
        "Federal Register: Jan 5, 2026, 2 months ago No success for more than 7 days: what happened since is missing here.",
        "govinfo (U.S. Government Publishing Office): Has not answered yet.",
    ]);

    [Fact]
    public async Task Sources_that_are_off_or_unproven_are_not() =>
        (await Rows([new("govinfo", Enabled: false), new("legiscan", Enabled: true), new("openstates", Unproven: true)]))
            .Select(row => row[..row.IndexOf(':')]).ShouldBe(["Federal Register", "LegiScan"]);

    private static async Task<string[]> Rows(IReadOnlyList<SourceSettings> sources)
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs();
        await SiteBuilder.BuildAsync(
            inputs with
            {
                Freshness = new Dictionary<string, SourceFreshness> { ["federal-register"] = new(new(2026, 1, 5), 0) },
                Content = inputs.Content with { Sources = sources },
            },
            SiteBuilderTests.Options(folder));
        return
        [
            .. new HtmlParser().ParseDocument(File.ReadAllText(folder.File("site/freshness/index.html"))).QuerySelectorAll("tbody tr")
                .Select(row => $"{Text(row.Children[0].TextContent)}: {Text(row.Children[1].TextContent)}"),
        ];
    }

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
