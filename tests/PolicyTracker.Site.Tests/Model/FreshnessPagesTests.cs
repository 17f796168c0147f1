using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Model;
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

    [Theory]
    [InlineData("us/119/s2255", "govinfo (U.S. Government Publishing Office)", "Mar 1, 2026", "Senate hearings")]
    [InlineData("us/119/s2255", "govinfo (U.S. Government Publishing Office)", "Mar 1, 2026", "Congress.gov")]
    [InlineData("us/rules/1615-aa59", "Federal Register", "Mar 2, 2026", "Regulations.gov")]
    public async Task A_record_is_as_old_as_its_own_source_not_as_one_that_only_completes_it(string id, string source, string day, string note)
    {
        using var folder = new TempFolder();
        var bill = SmallSite.Quiet with
        {
            Id = BillId.Parse(id),
            Classification = id.Contains("rules", StringComparison.Ordinal) ? BillClassification.Rule : BillClassification.Bill,
            Sources = [new("https://completing.example/1", note), new("https://own.example/1", "BILLSTATUS")],
        };
        SourceFreshness On(int month, int date) => new(new(2026, month, date), 1);
        await SiteBuilder.BuildAsync(
            SmallSite.Inputs() with
            {
                Bills = BillShelf.Of([bill]),
                Freshness = new Dictionary<string, SourceFreshness>
                {
                    ["govinfo"] = On(3, 1), ["federal-register"] = On(3, 2), ["senate-hearings"] = On(3, 20), ["congress-gov"] = On(3, 20), ["regulations-gov"] = On(3, 20),
                },
            },
            SiteBuilderTests.Options(folder));
        Text(new HtmlParser().ParseDocument(File.ReadAllText(folder.File($"site/bills/{id}/index.html"))).QuerySelector(".age")!.TextContent)
            .ShouldStartWith($"Data as of {day}, when {source} last answered in full.");
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
