using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public sealed class PlacePagesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task The_map_and_its_table_hold_the_same_data()
    {
        var page = await Page("jurisdictions");
        var tiles = page.QuerySelectorAll(".map a").Select(tile => (tile.GetAttribute("href"), Text(tile.TextContent))).ToList();
        var rows = page.QuerySelectorAll("tbody tr").Select(row => (
            Url: row.Children[0].FirstElementChild!.GetAttribute("href"), Name: Text(row.Children[0].TextContent), Bills: Text(row.Children[1].TextContent))).ToList();

        tiles.Count.ShouldBe(57);
        tiles.Order().ShouldBe(rows.Select(row => (row.Url, $"{row.Url!.Split('/')[2].ToUpperInvariant()} {row.Name}, {row.Bills}")).Order());
        tiles.ShouldContain(("/jurisdictions/as/", "AS American Samoa, 1 bill"));
        tiles.ShouldContain(("/jurisdictions/us/", "US United States, 4 bills"));
        rows.Select(row => row.Name).ShouldBe(rows.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_row_says_stages_session_and_deadline_in_words()
    {
        var page = await Page("jurisdictions");
        Row(page, "as").ShouldBe(["American Samoa", "1 bill", "1 at the start or carried over", "39th Example Legislature, ends Jan 2, 2027", "Apr 7, 2026: Crossover"]);
        Row(page, "us")[2..].ShouldBe(["1 moving, 1 at the start or carried over, 2 law or adopted", "119th Congress, ends Jan 3, 2027", "not yet recorded"]);
        Row(page, "me")[3].ShouldBe("132nd Legislature (2025-2026), since Dec 4, 2024; its end is not yet recorded");
    }

    [Fact]
    public async Task Every_place_has_a_page_and_a_feed_also_without_a_bill()
    {
        await Page("jurisdictions");
        foreach (var place in Places.All)
        {
            File.ReadAllText(_folder.File($"site/jurisdictions/{place.Code}/index.html")).ShouldContain($"<h1>{place.Name}</h1>");
            File.Exists(_folder.File($"site/jurisdictions/{place.Code}/feed.xml")).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_is_missing_says_how_to_add_it()
    {
        var page = await Page("jurisdictions/as");
        page.QuerySelectorAll("#add ~ ul code").Select(code => code.TextContent).ShouldBe(
            ["task_force: {name: ..., url: \"https://...\"}", "state_coalition: {name: ..., url: \"https://...\"}"]);
        page.QuerySelectorAll("aside a[href='#add']").Length.ShouldBe(2);
        (await Page("jurisdictions/wy")).QuerySelectorAll(".empty").Select(empty => Text(empty.TextContent))
            .ShouldContain("Law in force is not yet recorded. How to add it");
    }

    [Fact]
    public async Task A_session_without_a_recorded_end_is_past_once_the_next_has_begun()
    {
        var page = await Page("jurisdictions/wv");
        var tables = page.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")!.TextContent.Contains("essions", StringComparison.Ordinal) || table.QuerySelector("caption")!.TextContent.StartsWith("Sitting", StringComparison.Ordinal)).ToList();
        Text(tables[0].TextContent).ShouldContain("2026 Regular Session");
        Text(tables[0].TextContent).ShouldNotContain("2025 Regular Session");
        tables[1].QuerySelectorAll("tr").Select(row => Text(row.TextContent)).ShouldContain(row => row.Contains("2025 Regular Session") && row.Contains("its end is not yet recorded"));
    }

    [Fact]
    public async Task Sessions_stand_by_whether_they_sit()
    {
        var page = await Page("jurisdictions/as");
        page.QuerySelectorAll("#sessions ~ table tbody th").Select(cell => Text(cell.TextContent))
            .ShouldBe(["First Special Session 39S1 next", "39th Example Legislature 39 sits now"]);
        page.QuerySelectorAll("details tbody th").Select(cell => Text(cell.TextContent)).ShouldBe(["38th Example Legislature 38 over"]);
    }

    [Fact]
    public async Task A_bill_names_its_session_as_the_calendar_does()
    {
        var page = await Page("bills/as/39/hb12");
        page.QuerySelectorAll(".place li").Select(item => Text(item.TextContent)).ShouldBe(["American Samoa", "39th Example Legislature", "Bill", "From the House"]);
        page.QuerySelector(".place a")!.GetAttribute("href").ShouldBe("/jurisdictions/as/");
    }

    [Fact]
    public async Task Rows_that_two_sources_give_alike_stand_once()
    {
        var page = await Page("bills/as/39/hb12");
        page.QuerySelectorAll(".days .words").Select(row => Text(row.TextContent)).ShouldBe(["Referred Referred to Judiciary", "Introduced Read first time."]);
        page.QuerySelectorAll(".twin").ShouldBeEmpty();
        page.GetElementById("action-2").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_sponsor_leads_to_a_register_whose_addresses_are_known()
    {
        var page = await Page("bills/as/39/hb12");
        page.QuerySelectorAll("aside .facts dd a").Select(link => link.GetAttribute("href"))
            .ShouldContain("https://openstates.org/person/adline-clarke-2KicJRvVvM1UeFM73QfdaB/");
        page.QuerySelector(".people")!.QuerySelectorAll("a").ShouldBeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    private static string[] Row(IHtmlDocument page, string code) =>
        [.. page.QuerySelector($"tbody a[href='/jurisdictions/{code}/']")!.Closest("tr")!.Children.Select(cell => Text(cell.TextContent))];

    private async Task<IHtmlDocument> Page(string path)
    {
        (await SiteBuilder.BuildAsync(SmallSite.Inputs(SmallSite.State), SiteBuilderTests.Options(_folder))).Problems.ShouldBeEmpty();
        return new HtmlParser().ParseDocument(File.ReadAllText(_folder.File($"site/{path}/index.html")));
    }

    private static string Text(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
