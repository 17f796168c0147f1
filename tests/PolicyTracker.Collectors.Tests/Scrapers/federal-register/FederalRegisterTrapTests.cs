using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>What the service does to those who trust it.</summary>
public sealed class FederalRegisterTrapTests
{
    internal const string Search = $"{RegisterRun.Api}.json";

    internal const string RequestAccess = "<!DOCTYPE html><html><head><title>Federal Register :: Request Access</title></head><body>Request Access</body></html>";

    [Theory]
    [InlineData("{\"description\":\"Documents\",\"count\":0}", null)]
    [InlineData("{\"description\":\"Documents\",\"count\":7}", "lists none")]
    [InlineData("{\"description\":\"Documents\",\"results\":[]}", "no \"count\"")]
    [InlineData("{\"count\":3,\"results\":[]}", "not whole")]
    [InlineData("{\"count\":10000,\"results\":[]}", "10,000")]
    [InlineData("[]", "no JSON object")]
    [InlineData("{\"errors\":{\"fields\":\"unknown\"}}", "did not accept")]
    [InlineData("{\"count\":2,\"next_page_url\":\"https://example.org/api/v1/documents?page=2\",\"results\":[]}", "leads elsewhere")]
    public async Task A_list_is_believed_only_when_it_is_whole(string answer, string? sentence)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, answer, "application/json");
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        if (sentence is null)
            report.Problems.ShouldBeEmpty();
        else
            report.Problems.ShouldContain(problem => problem.Severity == Severity.Error && problem.Message.Contains(sentence, StringComparison.Ordinal));
        run.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_is_refused_is_a_problem()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, "{\"errors\":{\"conditions\":\"bad\"}}", "application/json", 400);
        (await run.CollectAsync("2025-02-04", since: "2025-02-03")).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Pages_are_followed_as_given_and_never_in_a_circle()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        var one = run.Publish("2025-00001", "2025-02-03", "Notice", "T Visa One", "60-Day notice.");
        var two = run.Publish("2025-00002", "2025-02-03", "Notice", "T Visa Two", "60-Day notice.");
        string Page(JsonNode document) => new JsonObject
        {
            ["count"] = 5, ["next_page_url"] = "https://www.federalregister.gov/api/v1/documents?page=2&search_after_cursor=Abc", ["results"] = new JsonArray(document.DeepClone()),
        }.ToJsonString();
        run.Server.Answer(Search, Page(one), "application/json");
        run.Server.Answer(RegisterRun.Api, Page(two), "application/json");
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Ids.ShouldBe(["us/rules/fr-2025-00001", "us/rules/fr-2025-00002"]);
        report.Problems.ShouldContain(problem => problem.Message.Contains("not whole", StringComparison.Ordinal));
        run.Server.Requests.Count(request => request.Query.Contains("search_after_cursor=Abc", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task Turned_away_it_reads_the_daily_issues(int status)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Server.Answer(Search, RequestAccess, "text/html", status);
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Ids.ShouldBe(["us/rules/fr-2025-00001"]);
        report.Problems.ShouldContain(problem => problem.Severity == Severity.Warning && problem.Message.Contains("daily issues of govinfo", StringComparison.Ordinal));
        var bill = run.Record("us/rules/fr-2025-00001");
        bill.Actions[0].Text.ShouldBe("Notice, comments invited: Form for a T Visa (90 FR 8801, document 2025-00001).");
        bill.Events[0].Date.ShouldBe(new(2025, 3, 5));
        bill.Committees[0].ShouldBe(new("Homeland Security Department", "homeland-security-department"));
    }

    [Fact]
    public async Task What_the_daily_issue_told_the_service_does_not_tell_again()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        await run.CollectAsync("2025-02-04", since: "2025-02-03");

        await using var later = await RegisterRun.StartAsync();
        later.Topic("any: [t visa]").Write("bills/us/rules/fr-2025-00001.md", Core.Bills.BillFile.Write(run.Record("us/rules/fr-2025-00001")));
        later.Publish("2025-00001", "2025-02-03", "Notice", "Form for a T Visa", "60-Day notice.",
            ("dates", "Comments due March 5, 2025."), ("citation", "90 FR 8801"), ("docket_ids", new JsonArray("Docket ID USCIS-2006-0059")), ("abstract", "About a form."),
            ("agencies", new JsonArray(new JsonObject { ["name"] = "Homeland Security Department", ["slug"] = "homeland-security-department" })));
        var report = await later.CollectAsync("2025-02-05", since: "2025-02-03");
        report.Changes.ShouldBeEmpty();
        report.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_gets_what_the_daily_issue_adds_to_it()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Publish("2025-00000", "2025-01-06", "Notice", "Form for a T Visa", "60-Day notice.", ("docket_ids", new JsonArray("USCIS-2006-0059")), ("comments_close_on", "2025-02-20"));
        await run.CollectAsync("2025-01-07", since: "2025-01-06");
        run.Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer($"{RegisterRun.Api}/2025-00000.json", RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments are due by March 5, 2025.", "Notice; extension of comment period."), "application/xml");
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Ids.ShouldBe(["us/rules/fr-2025-00000"]);
        var bill = run.Record("us/rules/fr-2025-00000");
        bill.Actions.Count.ShouldBe(2);
        bill.Events.ShouldHaveSingleItem().ShouldBe(new(new(2025, 3, 5), null, "America/New_York", "comments-close", "Comments close", Status: "unconfirmed", Id: "fr:2025-00000:comments"));
        report.Changes.ShouldNotContain(change => change.Kind == Core.Changes.ChangeKind.SourceGap);
    }

    [Fact]
    public async Task Without_service_and_issues_it_says_so_and_keeps_everything()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, RequestAccess, "text/html");
        var report = await run.CollectAsync("2025-02-14", since: "2025-02-03");
        report.Succeeded.ShouldBeFalse();
        report.Reason!.ShouldContain("block page");
    }

    [Fact]
    public async Task Of_the_daily_issues_a_month_is_read_and_the_rest_is_told()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Monday, February 3, 2025", "Comments due March 5, 2025."), "application/xml");
        var report = await run.CollectAsync("2025-02-04", since: "2024-06-01");
        run.Ids.ShouldBe(["us/rules/fr-2025-00001"]);
        report.Problems.ShouldContain(problem => problem.Severity == Severity.Error && problem.Message.Contains("from 2024-06-01 to 2025-01-04", StringComparison.Ordinal));
        run.Server.Requests.Count(request => request.Host == "www.govinfo.gov").ShouldBe(22);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_holds_up_no_other()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]");
        run.Publish("2025-00001", "2025-02-03", "Notice", "T Visa One", "60-Day notice.");
        run.Publish("2025-00002", "2025-02-03", "Notice", "T Visa Two", "60-Day notice.", ("agencies", new JsonArray()));
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        run.Ids.ShouldBe(["us/rules/fr-2025-00001"]);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("2025-00002 names no agency");
        report.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_search_that_finds_odd_rows_alone_holds_up_no_later_day()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Publish("2025-00002", "2025-02-03", "Notice", "T Visa Two", "60-Day notice.", ("title", null), ("abstract", "Of a T visa."));
        run.Publish("2025-00003", "2025-02-03", "Notice", "T Visa Three", "60-Day notice.", ("agencies", new JsonArray()));
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        report.Succeeded.ShouldBeTrue();
        report.Problems.ShouldAllBe(problem => problem.Severity == Severity.Warning && problem.Rule == "source-row");
        report.Problems.Count(problem => problem.Message.Contains("2025-00002", StringComparison.Ordinal) || problem.Message.Contains("2025-00003", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task As_many_documents_as_the_source_counts_at_most_are_no_whole_list()
    {
        await using var run = await RegisterRun.StartAsync();
        var rows = Enumerable.Range(0, 10_000).Select(row => (JsonNode?)new JsonObject
        {
            ["document_number"] = $"2025-{row:00000}", ["publication_date"] = "2025-02-03", ["type"] = "Notice", ["title"] = "Any",
            ["agencies"] = new JsonArray(new JsonObject { ["name"] = "Any", ["slug"] = "any" }),
        });
        run.Topic("any: [t visa]").Server.Answer(Search, new JsonObject { ["count"] = 10_000, ["results"] = new JsonArray([.. rows]) }.ToJsonString(), "application/json");
        var report = await run.CollectAsync("2025-02-04", since: "2025-02-03");
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("10,000 documents or more");
    }

    [Fact]
    public async Task The_issue_of_another_day_is_no_issue()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [t visa]").Server.Answer(Search, RequestAccess, "text/html");
        run.Server.Answer("www.govinfo.gov/bulkdata/FR/2025/02/FR-2025-02-03.xml", Issue("Friday, January 31, 2025", "Comments due March 5, 2025."), "application/xml");
        (await run.CollectAsync("2025-02-04", since: "2025-02-03")).Reason!.ShouldContain("2025-02-03");
        run.Ids.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("<html><body>404 Not Found</body></html>", "text/html", 404)]
    [InlineData("{\"status\":404,\"message\":\"Record Not Found\"}", "application/json", 404)]
    public async Task An_unknown_number_is_a_problem_with_a_sentence(string body, string type, int status)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Watch("us/rules/fr-2026-99999").Server.Answer($"{RegisterRun.Api}/2026-99999.json", body, type, status);
        var report = await run.CollectAsync("2026-10-02");
        report.Problems.ShouldContain(problem => problem.Message.Contains("There is no such document", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_document_than_the_one_that_was_asked_for_is_refused()
    {
        await using var run = await RegisterRun.StartAsync();
        var other = run.Publish("2025-00002", "2025-02-03", "Notice", "T Visa Two", "60-Day notice.");
        run.Watch("us/rules/fr-2025-00001").Server.Answer($"{RegisterRun.Api}/2025-00001.json", other.ToJsonString(), "application/json");
        (await run.CollectAsync("2025-02-04")).Problems.ShouldContain(problem => problem.Message.Contains("is the document 2025-00002", StringComparison.Ordinal));
        run.Ids.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_standing_rin_names_no_record_of_its_own()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Watch("us/rules/2120-aa64").Write("content/standing-rins.yml", "rins: [2120-AA64]\n");
        run.Publish("2025-00001", "2025-02-03", "Rule", "Airworthiness Directives", "Final rule.", ("regulation_id_numbers", new JsonArray("2120-AA64")));
        (await run.CollectAsync("2025-02-04")).Problems.ShouldContain(problem => problem.Message.Contains("us/rules/fr-2025-00001", StringComparison.Ordinal));
    }

    [Fact]
    public void A_search_asks_for_each_phrase_and_part_once()
    {
        var match = new Core.Content.TopicMatch(["t visa", "form i-914"], [], [], [], ["8 CFR 214"], ["homeland-security-department"]);
        var topic = new Core.Content.Topic("t", "T", null, match, [], [], "");
        var searches = RegisterDiscovery.Searches([topic, topic]);
        searches.Count.ShouldBe(3);
        var address = Uri.UnescapeDataString(RegisterApi.Search(searches[2], new(2025, 2, 3)).Query);
        address.ShouldStartWith("?conditions[cfr][title]=8&conditions[cfr][part]=214&conditions[agencies][]=homeland-security-department&conditions[type][]=RULE");
        address.ShouldContain("conditions[publication_date][gte]=2025-02-03");
        Uri.UnescapeDataString(RegisterApi.Search(searches[1], null).Query).ShouldContain("conditions[term]=\"form i-914\"");
    }

    internal static string Issue(string date, string dates, string action = "60-Day notice.") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <FEDREG><VOL>90</VOL><NO>21</NO><DATE>{date}</DATE><UNITNAME>Notices</UNITNAME><NOTICES><NOTICE><PREAMB><PRTPAGE P="8801"/>
        <AGENCY TYPE="F">DEPARTMENT OF HOMELAND SECURITY</AGENCY><DEPDOC>[Docket ID USCIS–2006–0059]</DEPDOC>
        <SUBJECT>Form for a T Visa</SUBJECT><ACT><HD SOURCE="HED">ACTION:</HD><P>{action}</P></ACT>
        <SUM><HD SOURCE="HED">SUMMARY:</HD><P>About a form.</P></SUM>
        <DATES><HD SOURCE="HED">DATES:</HD><P>{dates}</P></DATES></PREAMB>
        <FRDOC>[FR Doc. 2025–00001 Filed 1–31–25; 8:45 am]</FRDOC></NOTICE></NOTICES></FEDREG>
        """;
}
