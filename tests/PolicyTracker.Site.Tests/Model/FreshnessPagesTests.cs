using AngleSharp.Html.Parser;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class FreshnessPagesTests
{
    [Fact]
    public async Task Every_source_is_listed_also_one_that_never_answered()
    {
        var rows = await Rows([]);
        rows.ShouldBeUnique();
        rows.Length.ShouldBe(KnownSources.All.Count(source => source.Default != SourceDefault.NotBuilt));
        rows.ShouldContain("Federal Register: rules of agencies, comment windows, effective dates: Jan 5, 2026, 2 months ago No success for more than 7 days: what happened since is missing here.");
        rows.ShouldContain("govinfo (U.S. Government Publishing Office): bills of Congress: Has not answered yet.");
        rows.ShouldContain("Virginia legislature: Has not answered yet.");
        rows.ShouldContain("Open States: bills of states without a source of their own here: Needs a key of its publisher, and has not answered yet.");
        rows.ShouldContain("Oregon legislature: Unproven, and therefore off: built from the publisher's documents, without a recorded answer to test it by.");
    }

    [Fact]
    public async Task Sources_that_are_off_or_unproven_are_listed_as_such() =>
        (await Rows([new("govinfo", Enabled: false), new("va", Enabled: true), new("wa", Enabled: false, Unproven: true), new("me", Enabled: true, Unproven: true)])).Where(row => row.Split(' ')[0] is "govinfo" or "Maine" or "Virginia" or "Washington").ShouldBe(
        [
            "govinfo (U.S. Government Publishing Office): bills of Congress: Turned off in content/sources.yml.",
            "Maine legislature: Unproven: built from the publisher's documents, without a recorded answer to test it by. Turned on by this site.",
            "Virginia legislature: Has not answered yet.",
            "Washington legislature: Unproven, and therefore off: built from the publisher's documents, without a recorded answer to test it by.",
        ]);

    [Fact]
    public async Task Home_leaves_out_what_is_off()
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs();
        await SiteBuilder.BuildAsync(
            inputs with { Content = inputs.Content with { Sources = [new("wa", Enabled: false, Unproven: true)] } }, SiteBuilderTests.Options(folder));
        File.ReadAllText(folder.File("site/index.html")).ShouldNotContain("Washington legislature");
    }

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
