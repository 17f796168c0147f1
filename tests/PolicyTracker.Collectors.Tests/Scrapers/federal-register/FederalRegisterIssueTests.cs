using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Checks;
using static PolicyTracker.Collectors.Tests.Scrapers.FederalRegisterTrapTests;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>The daily issues in place of the service: what they add, and the days that they leave open.</summary>
public sealed class FederalRegisterIssueTests
{
    [Fact]
    public async Task Issues_that_are_missing_on_many_days_stay_to_be_looked_at()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        var report = await run.CollectAsync("2025-02-07", since: "2025-02-03");
        report.Problems.ShouldContain(problem => problem.Severity == Severity.Error && problem.Message.Contains("3 working days, from 2025-02-04", StringComparison.Ordinal));
        var before = run.Server.Requests.Count;
        await run.CollectAsync("2025-02-10");
        run.Server.Requests.Skip(before).ShouldContain(request => request.Path.Contains("FR-2025-02-03", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a search that is not there", "", 404)]
    [InlineData("documents of other years", "{\"count\":1,\"results\":[{\"document_number\":\"2016-04047\",\"publication_date\":\"2016-02-29\",\"type\":\"Notice\",\"title\":\"T Visa\",\"agencies\":[{\"name\":\"Justice Department\",\"slug\":\"justice-department\"}]}]}", 200)]
    [InlineData("documents of days to come", "{\"count\":1,\"results\":[{\"document_number\":\"2026-20322\",\"publication_date\":\"2026-10-02\",\"type\":\"Notice\",\"title\":\"T Visa\",\"agencies\":[{\"name\":\"Justice Department\",\"slug\":\"justice-department\"}]}]}", 200)]
    public async Task A_search_that_answers_something_else_is_no_answer(string what, string answer, int status)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, answer, "application/json", status);
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        await run.CollectAsync("2025-02-03", since: "2025-02-03");
        run.Ids.ShouldHaveSingleItem(what).ShouldStartWith("us/rules/fr-2025-");
    }

    [Fact]
    public async Task An_issue_that_is_late_is_looked_for_again()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        await run.CollectAsync("2025-02-05", since: "2025-02-03");
        var before = run.Server.Requests.Count;
        await run.CollectAsync("2025-02-06");
        var asked = run.Server.Requests.Skip(before).Select(request => request.Path).ToList();
        asked.ShouldContain(path => path.Contains("FR-2025-02-04", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2025-01-20", true)]
    [InlineData("2025-02-17", true)]
    [InlineData("2025-05-26", true)]
    [InlineData("2026-07-03", true)]
    [InlineData("2025-11-27", true)]
    [InlineData("2022-12-26", true)]
    [InlineData("2025-02-18", false)]
    [InlineData("2025-11-28", false)]
    public void Offices_are_closed_on_the_days_of_the_law(string day, bool isClosed) =>
        FederalHolidays.Is(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(isClosed);

    [Fact]
    public async Task A_document_that_is_recorded_is_not_told_again_by_the_daily_issue()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Publish("2025-00001", "2025-02-03", "Notice", "Form for a \u201cT\u201d Visa: T Visa", "60-Day notice.", ("docket_ids", new JsonArray("USCIS-2006-0059")), ("comments_close_on", "2025-04-04"));
        await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer($"{RegisterRun.Api}/2025-00001.json", RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        (await run.CollectAsync("2025-02-05", since: "2025-02-03")).Changes.ShouldBeEmpty();
        run.Record("us/rules/fr-2025-00001").Events.ShouldHaveSingleItem().Status.ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_delay_in_the_daily_issue_is_told_as_the_service_tells_it()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Publish("2025-00000", "2025-01-06", "Rule", "T Visa", "Final rule.", ("docket_ids", new JsonArray("USCIS-2006-0059")), ("effective_on", "2025-03-06"));
        await run.CollectAsync("2025-01-07", since: "2025-01-06");
        run.Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer($"{RegisterRun.Api}/2025-00000.json", RequestAccess, "text/html");
        var issue = Issue("Monday, February 3, 2025", "The effective date of the rule is delayed until June 2, 2025.", "Final rule; delay of effective date.")
            .Replace("NOTICE>", "RULE>", StringComparison.Ordinal);
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", issue, "application/xml");
        await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Record("us/rules/fr-2025-00000").Effective
            .ShouldBe(new(new(2025, 6, 2), "stated in the text of document 2025-00000, delayed by document 2025-00001, unconfirmed"));
    }
}
