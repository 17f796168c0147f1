using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>The list of what was touched: it saves reading what is about something else, and its length means nothing.</summary>
public sealed class CongressGovDiscoveryTests
{
    private const string List = "v3/bill/119";

    [Fact]
    public async Task The_list_gives_titles_and_is_one_of_changes()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        CongressGovMade.Answer(run.Server, List, Answer(2, Row("4323", "Trafficking Survivors Relief Act", "2026-08-31"), Row("30", "", "2026-08-30")));
        var found = await run.DiscoverAsync();
        found.IsOfChanges.ShouldBeTrue();
        found.Bills.Select(bill => (bill.Id.Value, bill.Title)).ShouldBe([("us/119/hr30", null), ("us/119/hr4323", "Trafficking Survivors Relief Act")]);
        (found.SeenUntil, found.Problems.Count).ShouldBe((RecordedSource.Now, 0));
        run.Server.Requests.ShouldHaveSingleItem().Query.ShouldBe("?format=json&fromDateTime=2026-08-25T12:00:00Z&toDateTime=2026-09-01T12:00:00Z&sort=updateDate+desc&limit=250");
    }

    [Fact]
    public async Task Of_a_list_that_is_not_whole_the_rest_is_looked_for_again()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        CongressGovMade.Answer(run.Server, List, Answer(13129, Row("4323", "Trafficking Survivors Relief Act", "2026-08-31")));
        var found = await run.DiscoverAsync();
        found.SeenUntil.ShouldBe(RecordedSource.Now.AddDays(-7));
        found.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("The list of changed bills gave 1 where Congress.gov itself counts 13129.");
    }

    [Theory]
    [InlineData("118", "HR", "The list of the 119th Congress holds us/118/hr1.")]
    [InlineData("119", "XX", "A row of the list names no measure of Congress.")]
    public async Task A_list_of_something_else_is_refused(string congress, string type, string says)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        var row = Row("1", "A", "2026-08-31");
        (row["congress"], row["type"]) = (int.Parse(congress, System.Globalization.CultureInfo.InvariantCulture), type);
        CongressGovMade.Answer(run.Server, List, Answer(1, row));
        (await Should.ThrowAsync<ScrapeException>(() => run.DiscoverAsync())).Sentence.ShouldStartWith(says);
    }

    [Fact]
    public async Task A_list_without_titles_is_none_by_which_to_judge()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        CongressGovMade.Answer(run.Server, List, Answer(2, Row("4323", "", "2026-08-31"), Row("30", "", "2026-08-30")));
        (await Should.ThrowAsync<ScrapeException>(() => run.DiscoverAsync())).Sentence.ShouldStartWith("The list of changed bills has no titles");
    }

    [Fact]
    public async Task A_long_list_and_then_a_short_one_trip_no_guard()
    {
        await using var run = await CongressGovRun.StartAsync();
        CongressGovRun.Settings.ShouldContain("sessions: [\"119\"]");
        run.Topic("Trafficking Survivors");
        JsonObject[] many = [Row("4323", "Trafficking Survivors Relief Act", "2026-08-31"), .. Enumerable.Range(100, 200).Select(number => Row($"{number}", "Something else", "2026-08-31"))];
        CongressGovMade.Answer(run.Server, List, Answer(many.Length, many));
        (await run.RunAsync("congress-gov")).Created.ShouldBe(1);
        run.Server.Requests.ShouldNotContain(request => request.Path.EndsWith("/hr/100", StringComparison.Ordinal));
        CongressGovMade.Answer(run.Server, List, Answer(1, Row("101", "Something else", "2026-09-01")));
        run.Time.Advance(TimeSpan.FromHours(4));
        var report = await run.RunAsync("congress-gov");
        report.Succeeded.ShouldBeTrue(string.Join("\n", report.Problems));
        CongressGovMade.Answer(run.Server, List, Answer(0));
        run.Time.Advance(TimeSpan.FromHours(4));
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
    }

    private static JsonObject Answer(int count, params JsonObject[] rows) =>
        new() { ["bills"] = new JsonArray([.. rows.Select(row => row.DeepClone())]), ["pagination"] = new JsonObject { ["count"] = count } };

    private static JsonObject Row(string number, string title, string updated) =>
        new() { ["congress"] = 119, ["type"] = "HR", ["number"] = number, ["title"] = title, ["updateDate"] = updated };
}
