using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ny;

public class NewYorkApiTests
{
    private const string Id = "ny/2017-2018/s609";

    [Fact]
    public async Task With_a_key_the_API_is_asked_and_the_key_is_nowhere_to_be_read()
    {
        await using var run = await NewYorkRun.StartAsync(key: true);
        run.Watch(Id);
        (await run.RunAsync()).Failed.ShouldBe(0);
        run.Server.Requests.Select(request => request.Path).ShouldBe(["/api/3/bills/2017/S609"]);
        run.Server.Requests[0].Query.ShouldBe("?key=a-key-for-tests");
        var bill = run.Bill(Id);
        bill.Title.ShouldBe("Relates to training requirements for home inspector licensing");
        bill.Sponsors.ShouldBe([new("Phil Boyle", District: "4", Id: "ny:433")]);
        bill.Related.ShouldBe([new("ny/2015-2016/s5027", BillRelation.PriorSession)]);
        bill.Versions.Select(version => version.Note).ShouldBe(["S 609", "S 609-A"]);
        Directory.EnumerateFiles(run.Workspace.Path, "*", SearchOption.AllDirectories).ShouldAllBe(file => !File.ReadAllText(file).Contains("a-key-for-tests"));
    }

    [Fact]
    public async Task Every_step_of_the_answer_is_there()
    {
        var said = Answer()["result"]!["actions"]!["items"]!.AsArray().Select(item => $"{item!["date"]} {item["text"]}").ToList();
        await using var run = await NewYorkRun.StartAsync(key: true);
        run.Watch(Id);
        await run.RunAsync();
        var bill = run.Bill(Id);
        bill.Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").ShouldBe(said);
        StatusLadder.Derive(bill).Stage.ShouldBe(Stage.InCommittee);
    }

    [Fact]
    public async Task A_vote_is_told_by_the_sizes_of_its_sides()
    {
        var answer = Answer();
        answer["result"]!["votes"] = JsonNode.Parse("""{"items":[{"version":"A","voteType":"FLOOR","voteDate":"2017-05-08","committee":null,"memberVotes":{"items":{"AYE":{"items":[],"size":40},"NAY":{"size":20},"EXC":{"size":3}},"size":3}},{"version":"","voteType":"COMMITTEE","voteDate":"2017-05-01","committee":{"chamber":"SENATE","name":"Judiciary"},"memberVotes":{"items":{"AYE":{"size":9},"AYEWR":{"size":2},"NAY":{"size":1}}}}],"size":2}""");
        var bill = await ReadAsync(answer);
        bill.Votes.ShouldBe([
            new(new(2017, 5, 1), Chamber.Upper, "Judiciary committee vote on S609", 11, 1),
            new(new(2017, 5, 8), Chamber.Upper, "Senate vote on S609-A", 40, 20, 3),
        ]);
    }

    [Fact]
    public async Task Words_of_the_Assembly_are_its_own_although_the_answer_shouts()
    {
        var answer = Answer();
        var step = answer["result"]!["actions"]!["items"]![2]!;
        step["chamber"] = "ASSEMBLY";
        step["text"] = "REFERRED TO CODES";
        (await ReadAsync(answer)).Actions[^1].Chamber.ShouldBe(Chamber.Lower);
    }

    [Theory]
    [InlineData("basePrintNo", "\"S610\"", "was asked for")]
    [InlineData("session", "2019", "was asked for")]
    [InlineData("title", "null", "The field \"title\" is empty")]
    [InlineData("actions", "{\"items\":[],\"size\":0}", "has 0 steps")]
    [InlineData("actions", "{\"items\":[{\"date\":\"2017-01-04\",\"chamber\":\"SENATE\",\"sequenceNo\":1,\"text\":\"REFERRED TO JUDICIARY\"}],\"size\":3}", "has 1 steps and says that it has 3")]
    [InlineData("actions", "{\"items\":[{\"date\":\"0001-01-01\",\"chamber\":\"SENATE\",\"sequenceNo\":1,\"text\":\"REFERRED TO JUDICIARY\"}],\"size\":1}", "None of the 1 steps has a date")]
    public async Task An_answer_that_cannot_be_believed_is_refused_with_a_reason(string field, string value, string reason)
    {
        var answer = Answer();
        answer["result"]![field] = JsonNode.Parse(value);
        await using var run = await RunAsync(answer);
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reserved_number_is_left_out_and_said()
    {
        var answer = Answer();
        foreach (var field in new[] { "title", "sponsor", "status" })
            answer["result"]![field] = null;
        await using var run = await RunAsync(answer);
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("the number is reserved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_changed_since_the_last_time_is_read()
    {
        await using var run = await RunAsync(Answer());
        Discoverable(run, count: 1);
        var report = await run.RunAsync(discover: true);
        report.Reason.ShouldBeNull();
        report.Created.ShouldBe(1);
        run.Server.Requests[0].Path.ShouldBe("/api/3/bills/updates/2018-07-08T15:50:00/2018-07-15T16:00:00");
        run.Server.Requests[0].Query.ShouldStartWith("?type=processed&");
    }

    [Fact]
    public async Task Where_much_changed_the_list_with_titles_is_asked_for_page_by_page()
    {
        await using var run = await RunAsync(Answer());
        Discoverable(run, count: 100);
        var report = await run.RunAsync(discover: true);
        report.Reason.ShouldBeNull();
        report.Created.ShouldBe(1);
        run.Server.Requests.Count(request => request.Path == "/api/3/bills/2017").ShouldBe(2);
        // A run in which nothing changed is no list that vanished.
        run.Server.Answer($"{NewYorkRun.Api}/updates/2018-07-15T15:50:00/2018-07-15T16:00:00", Page([], 0), "application/json");
        (await run.RunAsync(discover: true)).Reason.ShouldBeNull();
    }

    [Fact]
    public async Task A_bill_that_could_not_be_read_is_found_again_by_the_moment_of_its_change()
    {
        await using var run = await RunAsync(Answer());
        Discoverable(run, count: 1);
        run.Server.Answer($"{NewYorkRun.Api}/2017/S609", "busy", "text/plain", 404);
        await run.RunAsync(discover: true);
        // Two in the afternoon in universal time is ten at the capitol.
        SourceState.Read(run.Workspace.File(".policytracker"), "ny").SeenUntil.ShouldBe(new DateTimeOffset(2018, 7, 14, 13, 59, 59, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_list_that_is_empty_though_bills_changed_is_no_list()
    {
        await using var run = await RunAsync(Answer());
        Discoverable(run, count: 100);
        run.Server.Answer($"{NewYorkRun.Api}/2017", Page([], 0), "application/json");
        (await run.RunAsync(discover: true)).Problems.ShouldContain(problem => problem.Message.Contains("The list of 2017 is empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_step_without_a_day_of_the_session_is_told_and_left_out()
    {
        var answer = Answer();
        var steps = answer["result"]!["actions"]!["items"]!.AsArray();
        steps[1]!["date"] = "1017-05-01";
        await using var run = await RunAsync(answer);
        var report = await run.RunAsync();
        run.Bill(Id).Actions.Count.ShouldBe(steps.Count - 1);
        report.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains("1017-05-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_side_without_votes_is_none_and_not_unknown()
    {
        var answer = Answer();
        answer["result"]!["votes"] = JsonNode.Parse("""{"items":[{"version":"","voteType":"FLOOR","voteDate":"2017-05-08","memberVotes":{"items":{"AYE":{"size":60}}}}],"size":1}""");
        (await ReadAsync(answer)).Votes.ShouldBe([new(new(2017, 5, 8), Chamber.Upper, "Senate vote on S609", 60, 0)]);
    }

    private static void Discoverable(NewYorkRun run, int count)
    {
        run.Time.Now = new(2018, 7, 15, 20, 0, 0, TimeSpan.Zero);
        run.Workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [home inspector]\n---\nText.\n");
        run.Workspace.Write("content/jurisdictions/ny.md", "---\nname: New York\nsessions:\n- {id: \"2017-2018\", name: \"2017\", kind: primary, start: \"2017-01-04\", end: \"2018-12-31\"}\n---\nText.\n");
        File.Delete(run.Workspace.File("content/watchlist/all.yml"));
        var updates = Enumerable.Range(0, count).Select(at => $$"""{"id":{"basePrintNo":"S{{609 + at}}","session":2017},"processedDateTime":"2018-07-14T10:00:00"}""");
        run.Server.Answer($"{NewYorkRun.Api}/updates/2018-07-08T15:50:00/2018-07-15T16:00:00", Page(updates, count), "application/json");
        run.Server.Answer($"{NewYorkRun.Api}/2017", (context, request) =>
        {
            context.Response.ContentType = "application/json";
            var isFirst = request.Query.Contains("offset=1&", StringComparison.Ordinal);
            var rows = Enumerable.Range(isFirst ? 1 : 1001, isFirst ? 1000 : 500).Select(at => $$"""{"basePrintNo":"S{{at}}","session":2017,"title":"{{(at == 609 ? "home inspector" : "something else")}}"}""");
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Page(rows, 1500));
        });
    }

    private static string Page(IEnumerable<string> items, int total) =>
        $$"""{"success":true,"message":"","responseType":"list","total":{{total}},"result":{"items":[{{string.Join(',', items)}}],"size":1} }""";

    private static async Task<Bill> ReadAsync(JsonNode answer)
    {
        await using var run = await RunAsync(answer);
        (await run.RunAsync()).Failed.ShouldBe(0);
        return run.Bill(Id);
    }

    private static async Task<NewYorkRun> RunAsync(JsonNode answer)
    {
        var run = await NewYorkRun.StartAsync(key: true);
        run.Watch(Id);
        run.Server.Answer($"{NewYorkRun.Api}/2017/S609", answer.ToJsonString(), "application/json");
        return run;
    }

    private static JsonNode Answer() => JsonNode.Parse(File.ReadAllText(Path.Combine(NewYorkRun.Recordings, $"{NewYorkRun.Api}/2017/S609.json")))!;
}
