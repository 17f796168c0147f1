using System.Text;
using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using static PolicyTracker.Collectors.Tests.Scrapers.legiscan.LegiScanFiles;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>What is asked of the API, and what is made of its answers.</summary>
public sealed class LegiScanApiTests : IAsyncLifetime
{
    private const string Id = "ia/2025-2026/hf1036";

    private LegiScanRun _run = null!;

    public async Task InitializeAsync()
    {
        _run = await LegiScanRun.StartAsync();
        _run.Publish(Recorded(2026440));
        _run.Publish(Recorded(2001697));
    }

    public async Task DisposeAsync() => await _run.DisposeAsync();

    [Fact]
    public async Task Asks_for_the_sessions_one_list_and_the_bill_and_again_only_when_its_hash_has_moved()
    {
        _run.Watch(Id);
        await _run.RunAsync();
        _run.Asked.ShouldBe(["op=getSessionList", "op=getMasterListRaw&id=2177", "op=getBill&id=2026440"]);
        await _run.RunAsync();
        _run.Asked.Skip(3).ShouldBe(["op=getSessionList", "op=getMasterListRaw&id=2177"]);
        _run.Publish(Recorded(2026440).Replace("6f7e4fb431a21369af2635598e84553c", "00000000000000000000000000000000", StringComparison.Ordinal));
        (await _run.RunAsync()).Changes.ShouldBeEmpty();
        _run.Asked[^1].ShouldBe("op=getBill&id=2026440");
    }

    [Fact]
    public async Task Losing_what_was_remembered_costs_requests_and_nothing_else()
    {
        _run.Watch(Id);
        await _run.RunAsync();
        Directory.Delete(_run.Workspace.File(".policytracker"), recursive: true);
        (await _run.RunAsync()).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task Finds_new_bills_by_one_search_over_all_states_and_asks_for_each_once()
    {
        _run.Topic("expungement");
        var report = await _run.RunAsync();
        report.Problems.ShouldAllBe(problem => problem.Rule == "session-unknown");
        report.Changes.ShouldHaveSingleItem().Matched.ShouldBe("topic x: expungement");
        _run.Asked.ShouldContain("op=getSearchRaw&state=ALL&query=\"expungement\"&year=2");
        _run.Asked.Count(asked => asked.StartsWith("op=getBill", StringComparison.Ordinal)).ShouldBe(2);
        await _run.RunAsync();
        _run.Asked.Count(asked => asked.StartsWith("op=getBill", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public async Task Bills_of_a_session_that_nobody_recorded_are_asked_for_once_and_told_once()
    {
        _run.Topic("expungement");
        foreach (var number in Enumerable.Range(1, 3))
        {
            var bill = _run.Publish(Recorded(2026440));
            bill["bill_id"] = number;
            bill["session"]!["year_start"] = 1825;
            bill["session"]!["year_end"] = 1826;
            _run.Publish(new JsonObject { ["bill"] = bill.DeepClone() }.ToJsonString());
        }

        _run.Publish(Recorded(2026440));
        var first = await _run.RunAsync();
        var asked = _run.Asked.Count(asked => asked.StartsWith("op=getBill", StringComparison.Ordinal));
        var second = await _run.RunAsync();

        asked.ShouldBe(5);
        _run.Asked.Count(asked => asked.StartsWith("op=getBill", StringComparison.Ordinal)).ShouldBe(asked);
        foreach (var report in new[] { first, second })
            report.Problems.Where(problem => problem.File == "content/jurisdictions/ia.md").ShouldHaveSingleItem().Message.ShouldContain("(1825 to 1826) of IA that is not recorded");
        first.Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Words_of_one_state_are_searched_too_and_no_query_is_longer_than_LegiScan_reads()
    {
        var phrases = string.Join(", ", Enumerable.Range(1, 40).Select(number => $"a phrase of words {number}"));
        _run.Workspace.Write("content/topics/x.md", $"---\ntitle: X\nmatch:\n  all: [victims]\n  any: [{phrases}]\nsynonyms:\n- {{jurisdiction: ia, words: [screening children]}}\n---\nText.\n");
        await _run.RunAsync();
        var queries = _run.Asked.Where(asked => asked.StartsWith("op=getSearchRaw", StringComparison.Ordinal)).Select(asked => asked.Split("&query=")[1].Split("&year=")[0]).ToList();
        queries.Count.ShouldBeGreaterThan(1);
        queries.ShouldAllBe(query => query.Length <= 400 && query.StartsWith("\"victims\" AND (", StringComparison.Ordinal));
        queries[^1].ShouldContain("\"screening children\"");
    }

    [Theory]
    [InlineData("API key quota limit exceeded", "30,000 requests a month")]
    [InlineData("Invalid API key", "LegiScanKey")]
    public async Task A_used_up_month_and_a_wrong_key_are_said_once_and_end_the_run(string message, string sentence)
    {
        _run.Watch(Id, "ia/2025-2026/hf926");
        await _run.RunAsync();
        _run.Faults["getSessionList"] = (Encoding.UTF8.GetBytes($"{{\"status\":\"ERROR\",\"alert\":{{\"message\":\"{message}\"}}}}"), "application/json");
        var report = await _run.RunAsync();
        (report.Succeeded, report.Failed).ShouldBe((false, 1));
        report.Reason.ShouldNotBeNull().ShouldContain(sentence);
        _run.Record(Id).Actions.Count.ShouldBe(26);
    }

    [Fact]
    public async Task No_day_takes_more_than_a_tenth_of_the_month()
    {
        _run.Watch(Id);
        _run.Workspace.Write(".policytracker/sources/legiscan/requests.txt", "2026-06-10 10000 1999\n");
        (await _run.RunAsync()).Reason.ShouldNotBeNull().ShouldContain("Today's share of LegiScan's 30,000 requests a month is used up (2,000");
        _run.Time.Advance(TimeSpan.FromDays(1));
        (await _run.RunAsync()).Created.ShouldBe(1);
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "getBill", "{\"status\":\"ERROR\",\"alert\":{\"message\":\"Unknown bill id\"}}", "Unknown bill id" },
        { "getBill", "{\"status\":\"OK\"}", "no \"bill\"" },
        { "getBill", "{\"status\":\"OK\",\"bill\":[]}", "answer is about" },
        { "getBill", "<html><body>Down for maintenance</body></html>", "not JSON" },
        { "getBill", "", "" },
        { "getMasterListRaw", "{\"status\":\"OK\",\"masterlist\":[]}", "not one bill" },
        { "getMasterListRaw", "{\"status\":\"OK\",\"masterlist\":{\"session\":{\"session_id\":9},\"0\":{}}}", "of session 9" },
        { "getSessionList", "{\"status\":\"OK\",\"sessions\":[]}", "not one session" },
        { "getSessionList", "{\"status\":\"OK\",\"sessions\":{\"0\":{\"session_id\":1,\"state_id\":22,\"year_start\":2025}}}", "no session" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_bad_answer_is_a_problem_and_the_record_stays(string operation, string body, string sentence)
    {
        var before = await RecordedAsync();
        _run.Faults[operation] = (Encoding.UTF8.GetBytes(body), "application/json");
        await FailsAsync(before, sentence);
    }

    [Fact]
    public async Task A_page_and_bytes_that_are_no_UTF8_are_refused()
    {
        var before = await RecordedAsync();
        _run.Faults["getBill"] = (Encoding.UTF8.GetBytes("<html>Sign in</html>"), "text/html");
        await FailsAsync(before, "text/html");
        _run.Faults["getBill"] = (Encoding.Latin1.GetBytes("{\"status\":\"OK\",\"bill\":{\"title\":\"caf\u00e9\"}}"), "application/json");
        await FailsAsync(before, "not valid utf-8");
    }

    [Fact]
    public async Task Another_bills_answer_is_refused()
    {
        var before = await RecordedAsync();
        var other = JsonNode.Parse(Recorded(2001697))!;
        _run.Faults["getBill"] = (Encoding.UTF8.GetBytes(other.ToJsonString()), "application/json");
        await FailsAsync(before, "answer is about 2001697");
        other["bill"]!["bill_id"] = 2026440;
        _run.Faults["getBill"] = (Encoding.UTF8.GetBytes(other.ToJsonString()), "application/json");
        await FailsAsync(before, "itself that it is ia/2025-2026/hf926");
    }

    [Fact]
    public async Task A_bill_without_its_history_is_refused_and_half_a_history_takes_nothing_away()
    {
        var before = await RecordedAsync();
        var bill = JsonNode.Parse(Recorded(2026440))!;
        bill["bill"]!["history"] = new JsonArray();
        _run.Faults["getBill"] = (Encoding.UTF8.GetBytes(bill.ToJsonString()), "application/json");
        await FailsAsync(before, "no history");

        bill = JsonNode.Parse(Recorded(2026440))!;
        var history = (JsonArray)bill["bill"]!["history"]!;
        while (history.Count > 12)
            history.RemoveAt(history.Count - 1);
        _run.Faults["getBill"] = (Encoding.UTF8.GetBytes(bill.ToJsonString()), "application/json");
        (await _run.RunAsync()).Problems.ShouldContain(problem => problem.Rule == "source-gap");
        _run.Record(Id).Actions.Count.ShouldBe(26);
    }

    [Fact]
    public async Task Lists_may_be_arrays_objects_with_numbers_or_nothing()
    {
        var bill = JsonNode.Parse(Recorded(2026440))!;
        var history = (JsonArray)bill["bill"]!["history"]!;
        bill["bill"]!["history"] = new JsonObject(history.Index().Reverse().Select(row => KeyValuePair.Create($"{row.Index}", (JsonNode?)row.Item!.DeepClone())));
        bill["bill"]!["votes"] = null;
        bill["bill"]!["sponsors"] = new JsonArray();
        bill["bill"]!["committee"] = new JsonArray();
        _run.Publish(bill.ToJsonString());
        _run.Watch(Id);
        (await _run.RunAsync()).Problems.ShouldBeEmpty();
        var record = _run.Record(Id);
        (record.Actions.Count, record.Votes.Count, record.Sponsors.Count, record.Status.Stage).ShouldBe((26, 0, 0, Stage.Enacted));
    }

    [Fact]
    public async Task A_date_that_cannot_be_right_keeps_its_words_and_is_no_date()
    {
        var bill = JsonNode.Parse(Recorded(2026440))!;
        bill["bill"]!["history"]![25]!["date"] = "0000-00-00";
        bill["bill"]!["history"]![3]!["date"] = "1925-05-12";
        _run.Publish(bill.ToJsonString());
        _run.Watch(Id);
        await _run.RunAsync();
        _run.Record(Id).Actions.Count.ShouldBe(24);
        _run.Record(Id).Extras.All("without_date").ShouldBe(["Passed House, yeas 91, nays 0. H.J. 1117.", "NOBA: Final"]);
    }

    private async Task<string> RecordedAsync()
    {
        _run.Watch(Id);
        await _run.RunAsync();
        Directory.Delete(_run.Workspace.File(".policytracker"), recursive: true);
        return File.ReadAllText(_run.Workspace.File($"bills/{Id}.md"));
    }

    private async Task FailsAsync(string before, string sentence)
    {
        var report = await _run.RunAsync();
        (report.Failed, report.Succeeded).ShouldBe((1, false));
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain(sentence);
        File.ReadAllText(_run.Workspace.File($"bills/{Id}.md")).ShouldBe(before);
    }
}
