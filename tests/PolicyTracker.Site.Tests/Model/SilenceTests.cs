using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class SilenceTests
{
    // Its last action is of July 10, 2025; the site is built on March 20, 2026.
    private const string Page = "site/bills/us/119/s2255/index.html";

    [Fact]
    public async Task A_measure_is_quiet_when_its_source_answers_and_tells_of_nothing()
    {
        var (quiet, stale) = await Said(new(2026, 3, 13));

        quiet!.ShouldContain("no action has been recorded for more than 90 days");
        stale.ShouldBeNull();
    }

    [Fact]
    public async Task A_silent_source_makes_no_quiet_measure()
    {
        var (quiet, stale) = await Said(new(2025, 9, 1));

        quiet.ShouldBeNull();
        stale.ShouldBe("The tracker last heard from govinfo on September 1, 2025. Something may have happened since: see the official page.");
    }

    [Fact]
    public async Task A_measure_can_be_quiet_until_its_source_fell_silent()
    {
        var (quiet, stale) = await Said(new(2026, 3, 12));

        quiet.ShouldNotBeNull();
        stale.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_record_from_before_the_end_of_its_session_does_not_say_how_the_measure_ended()
    {
        using var folder = new TempFolder();
        var old = SmallSite.State with { Id = BillId.Parse("as/38/hb12"), Status = new(Stage.InCommittee, new(2023, 2, 1), 1) };
        await SiteBuilder.BuildAsync(SmallSite.Inputs(old), SiteBuilderTests.Options(folder));
        File.ReadAllText(folder.File("site/bills/as/38/hb12/index.html")).ShouldContain(
            "The 38th Example Legislature ended on January 2, 2025. What the tracker knows of this measure is older, so its stage here is not how it ended");
    }

    [Theory]
    [InlineData("2025-11-10", true)]
    [InlineData("2026-02-10", false)]
    public async Task What_was_carried_over_is_outlived_once_the_next_session_is_long_over(string end, bool outlived)
    {
        using var folder = new TempFolder();
        var old = SmallSite.State with { Id = BillId.Parse("as/37/hb12"), Status = new(Stage.CarriedOver, new(2023, 2, 1), 1) };
        var inputs = SmallSite.Inputs(old);
        var place = SmallSite.Place with
        {
            Sessions =
            [
                new("37", "37th Example Legislature", "primary", new(2021, 1, 3), new(2023, 1, 2), CarryOver: true, []),
                new("38", "38th Example Legislature", "primary", new(2023, 1, 3), DateOnly.Parse(end, null), CarryOver: false, []),
            ],
        };
        await SiteBuilder.BuildAsync(inputs with { Content = inputs.Content with { OwnJurisdictions = [place] } }, SiteBuilderTests.Options(folder));
        File.ReadAllText(folder.File("site/bills/as/37/hb12/index.html")).Contains("The 38th Example Legislature ended on November 10, 2025.", StringComparison.Ordinal).ShouldBe(outlived);
    }

    [Fact]
    public async Task A_source_of_which_nothing_is_known_gives_its_place_to_no_other()
    {
        using var folder = new TempFolder();
        var bill = SmallSite.State with { Id = BillId.Parse("va/2025/hb12"), Sources = [new("https://lis.virginia.gov/x", "Virginia LIS"), new("ftp://x", "LegiScan")] };
        var inputs = SmallSite.Inputs(bill) with { Freshness = new Dictionary<string, SourceFreshness> { ["legiscan"] = new(new(2026, 3, 19), 4) } };
        await SiteBuilder.BuildAsync(inputs, SiteBuilderTests.Options(folder));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.File("site/bills/va/2025/hb12/index.html")));
        page.QuerySelector("p.age")!.TextContent.ShouldNotContain("LegiScan");
        page.QuerySelector("ul.sources a[href='https://legiscan.com/']")!.TextContent.ShouldBe("LegiScan (CC BY 4.0)");
    }

    private static async Task<(string? Quiet, string? Stale)> Said(DateOnly lastSuccess)
    {
        using var folder = new TempFolder();
        var inputs = SmallSite.Inputs() with { Freshness = new Dictionary<string, SourceFreshness> { ["govinfo"] = new(lastSuccess, 4) } };
        await SiteBuilder.BuildAsync(inputs, SiteBuilderTests.Options(folder));
        var page = new HtmlParser().ParseDocument(File.ReadAllText(folder.File(Page)));
        var stale = page.QuerySelector(".status .stale");
        stale?.QuerySelector("a")!.GetAttribute("href").ShouldBe("https://www.congress.gov/bill/119th-congress/senate-bill/2255");
        return (page.QuerySelector(".status .quiet:not(.stale)")?.TextContent, stale is null ? null : string.Join(' ', stale.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
