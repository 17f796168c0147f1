using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Model;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests;

/// <summary>Pages of rulemakings on several days.</summary>
public class RulePageTests
{
    [Theory]
    [InlineData("2025-11-07T12:00:00Z", "comment-open", "Open for comment")]
    // Half past ten in the evening in Washington: the last day is not over.
    [InlineData("2025-11-08T03:30:00Z", "comment-open", "Open for comment")]
    [InlineData("2025-11-08T05:00:00Z", "comment-closed", "Comment period over")]
    public async Task A_window_closes_at_midnight_in_Washington(string now, string stage, string label)
    {
        var (page, json) = await BuildAsync(SmallRules.Form, now);

        page.ShouldContain($"Status: {label}");
        json.ShouldContain($"\"stage_shown\":\"{stage}\"");
        json.ShouldContain("\"status\":\"unconfirmed\"");
    }

    [Theory]
    [InlineData("2025-11-07T12:00:00Z")]
    [InlineData("2026-03-20T12:00:00Z")]
    public async Task Every_place_that_shows_an_unconfirmed_date_says_so(string now)
    {
        var (page, _) = await BuildAsync(SmallRules.Form, now);

        var shown = page.Split("Nov 7, 2025").Length - 1 + page.Split("November 7, 2025").Length - 1;
        shown.ShouldBeGreaterThanOrEqualTo(3);
        page.Split("stated in the text, unconfirmed").Length.ShouldBeGreaterThan(shown);
    }

    [Fact]
    public async Task A_rule_has_its_numbers_its_dates_and_its_official_files()
    {
        var (page, _) = await BuildAsync(SmallRules.Status, "2026-03-20T12:00:00Z");

        page.ShouldContain("Status: In effect");
        page.ShouldContain("Interim final rule published December 19, 2016; effective January 18, 2017. Final rule published April 30, 2024; effective August 28, 2024.");
        page.ShouldContain("<dt>Agencies</dt>");
        page.ShouldContain("1615-AA59");
        page.ShouldContain("href=\"https://www.ecfr.gov/current/title-8/part-214\"");
        page.ShouldContain("href=\"https://www.govinfo.gov/content/pkg/FR-2024-04-30/pdf/2024-09022.pdf\"");
        page.ShouldContain("href=\"https://www.federalregister.gov/documents/full_text/xml/2024/04/30/2024-09022.xml\"");
        page.ShouldNotContain("President");
    }

    [Fact]
    public async Task Days_of_a_rule_say_by_whose_clock()
    {
        var (page, _) = await BuildAsync(SmallRules.Form, "2025-11-07T12:00:00Z");

        page.ShouldContain("<time datetime=\"2025-11-07\">Nov 7, 2025</time>, by the day in Washington");
    }

    [Fact]
    public async Task A_docket_leads_to_Regulations_gov_only_where_that_gave_its_number()
    {
        (await BuildAsync(SmallRules.Form, "2026-03-20T12:00:00Z")).Page.ShouldContain("<a href=\"https://www.regulations.gov/docket/USCIS-2006-0059\">USCIS-2006-0059</a>");
        (await BuildAsync(SmallRules.Status, "2026-03-20T12:00:00Z")).Page.ShouldNotContain("regulations.gov/docket");
    }

    [Fact]
    public async Task The_page_of_the_method_has_the_table_of_rulemakings()
    {
        using var folder = new TempFolder();
        await SiteBuilder.BuildAsync(Inputs(SmallRules.Form), Options(folder, "2026-03-20T12:00:00Z"));

        File.ReadAllText(folder.File("site/method/status/index.html")).ShouldContain(Core.Ladder.RulemakingTable.Rows[0].Words);
    }

    private static async Task<(string Page, string Json)> BuildAsync(Bill bill, string now)
    {
        using var folder = new TempFolder();
        var report = await SiteBuilder.BuildAsync(Inputs(bill), Options(folder, now));
        report.Problems.ShouldBeEmpty();
        var place = folder.File("site" + bill.Id.Url);
        return (File.ReadAllText(Path.Combine(place, "index.html")), File.ReadAllText(Path.Combine(place, "index.json")).Replace("\": \"", "\":\"", StringComparison.Ordinal));
    }

    private static SiteInputs Inputs(Bill bill) => SmallSite.Inputs(bill);

    private static SiteOptions Options(TempFolder folder, string now) => new()
    {
        Workspace = folder.Path,
        Output = folder.File("site"),
        Now = new FixedTime(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
