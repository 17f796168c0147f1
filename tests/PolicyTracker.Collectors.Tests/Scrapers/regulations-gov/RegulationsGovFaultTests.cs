namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>Answers of Regulations.gov that are none: the record stays as it was, and a person is told.</summary>
public class RegulationsGovFaultTests
{
    private const string Row = "USCIS-2026-0001 2026-08-02T03:59:59Z";

    public static TheoryData<string, string, int, string> Answers { get; } = new()
    {
        { "{\"errors\":[{\"status\":\"400\",\"title\":\"Request parameters error\",\"detail\":\"frDocNum\"}]}", "application/vnd.api+json", 400, "not asked for" },
        { "{\"error\":{\"code\":\"API_KEY_INVALID\",\"message\":\"An invalid api_key was supplied.\"}}", "application/json", 403, "PolicyTracker__Collectors__RegulationsGovKey" },
        { "{\"errors\":[{\"status\":\"500\",\"title\":\"INTERNAL_SERVER_ERROR\"}]}", "application/vnd.api+json", 500, "fault of its own" },
        { "<html><body>Please sign in</body></html>", "text/html", 200, "text/html" },
        { "<html><body>Please sign in</body></html>", "application/json", 200, "no JSON" },
        { "{\"errors\":[{\"status\":\"500\"}]}", "application/json", 200, "no list \"data\"" },
        { DocketAnswer.Of("2020-22330", Row), "application/json", 200, "another document than D1" },
        { DocketAnswer.Of("2020-22330"), "application/json", 200, "another document than D1" },
        { DocketAnswer.Page("D1", [Row], 2, hasNext: false), "application/json", 200, "says that it has 2" },
        { DocketAnswer.Page("D1", [Row], 5000, hasNext: true), "application/json", 200, "of the page before again" },
        { DocketAnswer.Page("D1", [], 30, hasNext: true), "application/json", 200, "goes on after its last page" },
        { DocketAnswer.Of("D1", "USCIS-2026-0001 sometime-in-August"), "application/json", 200, "no moment in UTC" },
        { DocketAnswer.Of("D1", Row).Replace("\"documents\"", "\"comments\"", StringComparison.Ordinal), "application/json", 200, "no document" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Is_a_problem_and_no_claim(string body, string mediaType, int status, string words)
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Know(DeadlineRun.Close("2026-07-01"));
        run.Server.Answer(DeadlineRun.Search, body, mediaType, status);

        var report = await run.CollectAsync();

        report.Problems.ShouldHaveSingleItem().Message.ShouldContain(words);
        report.Changes.ShouldBeEmpty();
        run.Events.ShouldBe(["2026-07-01 confirmed fr:D1:comments"]);
    }

    [Fact]
    public async Task All_pages_of_a_list_are_read()
    {
        await using var run = await DeadlineRun.StartAsync("2026-06-01 Proposed rule");
        run.Say("D1", DocketAnswer.Page("D1", ["DOJ_FRDOC_0001 2026-07-02T03:59:59Z"], 2, hasNext: true));
        run.Say("D1", DocketAnswer.Page("D1", ["HHS-2026-0009 2026-07-02T03:59:59Z"], 2, hasNext: false, first: 2), "&page[number]=2");

        (await run.CollectAsync()).Problems.ShouldBeEmpty();

        run.Events.ShouldBe(["2026-07-01 confirmed regs:D1:comments"]);
        run.Record.Extras["docket_url"].ShouldBe("https://www.regulations.gov/docket/HHS-2026-0009");
    }

    [Fact]
    public async Task A_document_without_an_answer_hides_no_other()
    {
        await using var run = await DeadlineRun.StartAsync("2026-05-01 Advance notice", "2026-06-01 Proposed rule");
        run.Say("D2", DocketAnswer.Of("D2", Row));

        await run.CollectAsync();

        run.Events.ShouldBe(["2026-08-01 confirmed regs:D2:comments"]);
    }
}
