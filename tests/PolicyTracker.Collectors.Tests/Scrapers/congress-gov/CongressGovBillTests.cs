using System.Text.Json.Nodes;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>H.R. 21 of the 117th Congress from its recorded answers, held against a plain reading of the same files.</summary>
public sealed class CongressGovBillTests
{
    private const string Id = "us/117/hr21";
    private const string Path = "api.congress.gov/v3/bill/117/hr/21";

    [Fact]
    public async Task Every_fact_of_the_answers_is_in_the_record_and_nothing_else()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        var bill = await run.ReadAsync(Id);
        run.Problems.ShouldBeEmpty();
        SameActions(bill);
        bill.Sponsors.Select(person => $"{person.Role} {person.Id} {person.Party} {person.District} {person.Date:yyyy-MM-dd}").ShouldBe(
        [
            .. Rows(Answer("21"), "bill", "sponsors").Select(row => $"Primary bioguide:{row["bioguideId"]} {row["party"]} {row["state"]}-{row["district"]} "),
            .. Rows(Answer("cosponsors"), "cosponsors").Select(row => $"Cosponsor bioguide:{row["bioguideId"]} {row["party"]} {row["state"]}-{row["district"]} {row["sponsorshipDate"]}"),
        ], ignoreOrder: true);
        bill.Titles.Select(title => title.Title).Append(bill.Title).Distinct().Order().ShouldBe(Texts(Answer("titles"), "title", "titles"));
        bill.Subjects.ShouldBe(Texts(Answer("subjects"), "name", "subjects", "legislativeSubjects"));
        bill.Committees.Select(panel => panel.Code).Order().ShouldBe(Texts(Answer("committees"), "systemCode", "committees"));
        bill.Related.Select(other => other.Id).ShouldBe(Rows(Answer("relatedbills"), "relatedBills").Select(row => $"us/{row["congress"]}/{row["type"]!.GetValue<string>().ToLowerInvariant()}{row["number"]}"));
        bill.Versions.Select(text => text.Note).Order().ShouldBe(Texts(Answer("text"), "type", "textVersions"));
        bill.Versions.Select(text => text.Code).ShouldBe(["ih", "eh", "rfs"]);
        bill.Extras["policy_area"].ShouldBe("Government Operations and Politics");
        bill.Sources.ShouldBe([new("https://www.congress.gov/bill/117th-congress/house-bill/21", "Congress.gov")]);
    }

    [Fact]
    public async Task Texts_are_fetched_from_the_printer_because_congress_gov_turns_programs_away()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        run.Workspace.Write("content/sources.yml", "congress-gov: {texts: all}\n");
        run.Server.Answer("www.govinfo.gov/content/pkg/BILLS-117hr21ih/xml/BILLS-117hr21ih.xml", "<bill><legis-body><section id=\"a\"><enum>1.</enum><header>Short title</header><text>This Act may be cited so.</text></section></legis-body></bill>", "application/xml");
        await run.RunAsync("congress-gov");
        run.Server.Requests.Where(request => request.Path.Contains("BILLS-", StringComparison.Ordinal)).ShouldAllBe(request => request.Host == "www.govinfo.gov" && request.Header("X-Api-Key") == null);
        run.Server.Requests.ShouldContain(request => request.Path.EndsWith("BILLS-117hr21rfs.xml", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_goes_in_a_header_and_json_is_always_asked_for()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        (await run.RunAsync("congress-gov")).Created.ShouldBe(1);
        run.Server.Requests.Count.ShouldBe(8);
        run.Server.Requests.ShouldAllBe(request => request.Query.Contains("format=json", StringComparison.Ordinal) && !request.Query.Contains(CongressGovRun.Key, StringComparison.Ordinal));
        run.Server.Requests.ShouldAllBe(request => request.Header("X-Api-Key") == CongressGovRun.Key);
        Directory.EnumerateFiles(run.Workspace.Path, "*", SearchOption.AllDirectories).ShouldAllBe(file => !File.ReadAllText(file).Contains(CongressGovRun.Key, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("actions", "The list \"actions\" of us/117/hr21 could not be had")]
    [InlineData("cosponsors", "The list \"cosponsors\" of us/117/hr21 could not be had")]
    [InlineData("text", "The list \"textVersions\" of us/117/hr21 could not be had")]
    public async Task A_part_that_is_missing_is_told_and_the_rest_is_read(string part, string says)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        var whole = await run.ReadAsync(Id);
        run.Remove($"{Path}/{part}");
        var bill = await run.ReadAsync(Id);
        run.Problems.ShouldHaveSingleItem().Message.ShouldStartWith(says);
        bill.Titles.ShouldBe(whole.Titles);
        bill.Subjects.ShouldBe(whole.Subjects);
        bill.ActionsWholeThrough.ShouldBe(part == "actions" ? DateOnly.MinValue : null);
    }

    [Fact]
    public async Task A_list_that_is_shorter_than_its_own_count_is_told_and_read()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit($"{Path}/actions", text => Edited(text, answer => answer["actions"]!.AsArray().RemoveAt(3)));
        var bill = await run.ReadAsync(Id);
        run.Problems.ShouldHaveSingleItem().Message.ShouldContain("gave 9 entries where Congress.gov itself counts 10");
        bill.Actions.Count.ShouldBe(8);
        bill.ActionsWholeThrough.ShouldBe(DateOnly.MinValue);
    }

    [Fact]
    public async Task Long_lists_are_read_page_by_page_and_what_shifts_between_pages_stands_once()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        var whole = await run.ReadAsync(Id);
        var rows = Rows(Answer("actions"), "actions");
        run.Server.Answer($"{Path}/actions", (context, request) =>
        {
            // The second page begins one row too early, as after a new row.
            var isSecond = request.Query.Contains("offset=6", StringComparison.Ordinal);
            var page = isSecond ? rows[5..] : rows[..6];
            var body = new JsonObject
            {
                ["actions"] = new JsonArray([.. page.Select(row => row.DeepClone())]),
                ["pagination"] = new JsonObject { ["count"] = 10, ["next"] = isSecond ? null : "https://api.congress.gov/v3/bill/117/hr/21/actions?offset=6&limit=6&format=json" },
            };
            context.Response.ContentType = "application/json";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, body.ToJsonString());
        });
        var bill = await run.ReadAsync(Id);
        run.Problems.ShouldBeEmpty();
        bill.Actions.Select(action => action.Text).ShouldBe(whole.Actions.Select(action => action.Text));
    }

    [Theory]
    [InlineData("https://v3/bill/117/hr/21/actions?offset=20&limit=20&format=json")]
    [InlineData("https://example.org/v3/bill/117/hr/21/actions?offset=20&limit=20&format=json")]
    [InlineData("https://api.congress.gov/v3/bill/117/hr/21/actions?offset=20&limit=20&format=json")]
    public async Task A_next_page_elsewhere_or_one_that_repeats_ends_the_list(string next)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit($"{Path}/actions", text => Edited(text, answer => answer["pagination"] = new JsonObject { ["count"] = 74, ["next"] = next }));
        (await run.ReadAsync(Id)).Actions.Count.ShouldBe(9);
        run.Problems.ShouldHaveSingleItem().Message.ShouldContain("gave 10 entries where Congress.gov itself counts 74");
        run.Server.Requests.Count.ShouldBeLessThanOrEqualTo(9);
    }

    [Fact]
    public async Task Where_only_the_plain_address_is_known_its_first_page_is_read()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit(Path, text => Edited(text, answer => answer["bill"]!["actions"]!["count"] = 74));
        run.Server.Answer($"{Path}/actions", (context, request) =>
        {
            context.Response.StatusCode = request.Query == "?format=json" ? 200 : 404;
            context.Response.ContentType = "application/json";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, Answer("actions").ToJsonString());
        });
        (await run.ReadAsync(Id)).Actions.Count.ShouldBe(9);
    }

    [Theory]
    [InlineData("117/hr/22", "The answer is about us/117/hr22, and us/117/hr21 was asked for.")]
    [InlineData("116/hr/21", "The answer is about us/116/hr21, and us/117/hr21 was asked for.")]
    public async Task A_part_of_another_measure_is_no_part_of_this_one(string other, string says)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit($"{Path}/cosponsors", text => text.Replace("/bill/117/hr/21?", $"/bill/{other}?", StringComparison.Ordinal));
        (await Should.ThrowAsync<ScrapeException>(() => run.ReadAsync(Id))).Sentence.ShouldBe(says);
    }

    [Fact]
    public async Task Another_measure_under_the_address_is_refused()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit(Path, text => text.Replace("\"number\": \"21\"", "\"number\": \"22\"", StringComparison.Ordinal));
        (await Should.ThrowAsync<ScrapeException>(() => run.ReadAsync(Id))).Sentence.ShouldContain("The document is about us/117/hr22, and us/117/hr21 was asked for.");
    }

    [Theory]
    [InlineData(200, "{\"error\":\"cannot access local variable 'result'\"}", "application/json", "Congress.gov answered with an error in place of data. It reads: \"cannot access local variable 'result'\"")]
    [InlineData(500, "{\"error\":\"cannot access local variable 'result'\",\"request\":{}}", "application/json", "The host has a fault of its own (status 500).")]
    [InlineData(503, "<html><body><b>Http/1.1 Service Unavailable</b></body> </html>", "text/plain", "The host has a fault of its own (status 503).")]
    [InlineData(403, "{\"error\":{\"code\":\"API_KEY_MISSING\",\"message\":\"No api_key was supplied.\"}}", "application/json", "We were turned away: the key is missing or wrong, or the host does not want us (status 403).")]
    [InlineData(404, "{\"error\":\"Unknown resource\"}", "application/json", "There is no such document (status 404).")]
    [InlineData(200, "<bill/>", "application/xml", "It answered application/xml where application/json was expected: perhaps a maintenance or block page.")]
    [InlineData(200, "{\"request\":{}}", "application/json", "The answer has no \"bill\", which every such answer of Congress.gov has. It reads: \"{\"request\":{}}\"")]
    public async Task An_error_is_a_sentence_and_no_data(int status, string body, string mediaType, string says)
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Server.Answer(Path, body, mediaType, status);
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync(Id))).Sentence.ShouldBe(says);
    }

    [Fact]
    public async Task Whoever_asks_too_often_stops_for_this_run()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id, "us/119/hr4323", "us/119/hr30");
        foreach (var path in new[] { Path, "api.congress.gov/v3/bill/119/hr/4323", "api.congress.gov/v3/bill/119/hr/30" })
            run.Server.Answer(path, (context, _) =>
            {
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = "3400";
                return Task.CompletedTask;
            });
        var report = await run.RunAsync("congress-gov");
        report.Succeeded.ShouldBeFalse();
        run.Server.Requests.Count.ShouldBe(1);
        report.Problems.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_reserved_number_is_not_asked_for_steps_that_it_cannot_have()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Server.Answer("api.congress.gov/v3/bill/119/hr/12", "{\"bill\":{\"congress\":119,\"number\":\"12\",\"type\":\"HR\",\"title\":\"Reserved for the Minority Leader.\",\"introducedDate\":\"2025-01-03\"}}", "application/json");
        run.Server.Answer("api.congress.gov/v3/bill/119/hr/12/actions", "{\"error\":\"cannot access local variable\"}", "application/json", 500);
        var bill = await run.ReadAsync("us/119/hr12");
        bill.Title.ShouldBe("Reserved for the Minority Leader.");
        bill.Actions.ShouldBeEmpty();
        run.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_empty_text_entry_is_none()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov");
        run.Edit($"{Path}/text", text => Edited(text, answer =>
        {
            answer["textVersions"]!.AsArray().Add(new JsonObject { ["date"] = null, ["type"] = null, ["formats"] = new JsonArray() });
            answer["pagination"]!["count"] = 4;
        }));
        (await run.ReadAsync(Id)).Versions.Count.ShouldBe(3);
    }

    [CorpusFact]
    public async Task Of_a_list_that_was_recorded_in_part_the_rest_is_told_as_missing()
    {
        await using var run = await ScraperRun.StartAsync("congress-gov", Corpus.Root);
        foreach (var part in new[] { "actions", "committees", "text" })
            run.Server.Answer($"api.congress.gov/v3/bill/117/hr/3076/{part}", Corpus.Text($"federal/api.congress.gov-nohost/v3/bill/117/hr/3076/{part}.json"), "application/json");
        var bill = await run.ReadAsync("us/117/hr3076");
        var rows = Rows(Answer("actions", Corpus.Path("federal/api.congress.gov-nohost/v3/bill/117/hr/3076/actions.json")), "actions");
        bill.Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").Order()
            .ShouldBe(rows.Select(row => $"{row["actionDate"]} {Text.Clean(row["text"]!.GetValue<string>())}").Distinct().Order());
        bill.Laws.ShouldBe(["P.L. 117-108"]);
        bill.Versions.Count.ShouldBe(8);
        bill.Committees.Count.ShouldBe(4);
        run.Problems.ShouldContain(problem => problem.Message.Contains("gave 20 entries where Congress.gov itself counts 74", StringComparison.Ordinal));
        run.Server.Requests.ShouldAllBe(request => request.Host == "api.congress.gov");
    }

    [CorpusFact]
    public async Task The_answers_of_the_corpus_give_the_same_record_as_the_ones_here()
    {
        await using var ours = await ScraperRun.StartAsync("congress-gov");
        await using var corpus = await ScraperRun.StartAsync("congress-gov", Corpus.Root);
        BillFile.Write(await corpus.ReadAsync(Id)).ShouldBe(BillFile.Write(await ours.ReadAsync(Id)));
        corpus.Problems.ShouldBeEmpty();
    }

    private static void SameActions(Bill bill)
    {
        var rows = Rows(Answer("actions"), "actions");
        rows.Count.ShouldBe(10);
        bill.Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").Order()
            .ShouldBe(rows.Select(row => $"{row["actionDate"]} {row["text"]}").Distinct().Order());
        bill.Actions.ShouldAllBe(action => action.Chamber == (action.Text.StartsWith("Received in the Senate", StringComparison.Ordinal) ? Chamber.Upper : Chamber.Lower));
        bill.Actions.Select(action => action.Date).ShouldBe(bill.Actions.Select(action => action.Date).Order());
    }

    private static JsonNode Answer(string part, string? file = null) => JsonNode.Parse(File.ReadAllText(file
        ?? Repository.Path($"tests/PolicyTracker.Collectors.Tests/Scrapers/congress-gov/Recordings/{(part == "21" ? Path : $"{Path}/{part}")}_q/format=json.json")))!;

    private static List<JsonNode> Rows(JsonNode answer, params string[] path) =>
        [.. path.Aggregate(answer, (node, name) => node[name]!).AsArray().Select(row => row!)];

    private static IEnumerable<string> Texts(JsonNode answer, string field, params string[] path) =>
        Rows(answer, path).Select(row => row[field]!.GetValue<string>()).Distinct().Order(StringComparer.Ordinal);

    private static string Edited(string text, Action<JsonNode> edit)
    {
        var answer = JsonNode.Parse(text)!;
        edit(answer);
        return answer.ToJsonString();
    }
}
