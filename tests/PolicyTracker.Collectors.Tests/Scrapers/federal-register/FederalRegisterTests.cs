using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>Documents become rulemakings: which belong together, and what moves their days.</summary>
public sealed class FederalRegisterTests
{
    private static readonly string TopicFile = File.ReadAllText(Repository.Path("content/topics/t-visa.md"));

    [Fact]
    public async Task The_documents_on_t_visas_and_certification_are_found_by_topic_with_their_deadlines()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Write("content/topics/t-visa.md", TopicFile.Replace("parent: human-trafficking\n", "", StringComparison.Ordinal)).Topic("any: [human trafficking]");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RecordedSource.Of("federal-register").Recordings, RegisterRun.Api), "*.json").Order(StringComparer.Ordinal))
            run.Publish(JsonNode.Parse(await File.ReadAllTextAsync(file))!.AsObject());
        run.Publish("2025-11111", "2025-09-10", "Rule", "Increase of the H-2B Cap", "Temporary final rule.", ("cfr_references", Cfr(8, 214)), ("regulation_id_numbers", List("1615-AC99")));
        var report = await run.CollectAsync("2025-09-20", since: "2024-04-01");
        report.Problems.ShouldBeEmpty();
        run.Ids.ShouldBe(["us/rules/1615-aa59", "us/rules/fr-2025-07374", "us/rules/fr-2025-17217"]);

        var rule = run.Record("us/rules/1615-aa59");
        rule.Actions.Select(action => action.Date).ShouldBe([new(2024, 4, 30), new(2024, 8, 23), new(2025, 1, 14)]);
        rule.Effective!.Date.ShouldBe(new(2024, 8, 28));
        Days(rule).ShouldBe(["2024-08-28 effective confirmed fr:2024-09022:effective"]);
        Days(run.Record("us/rules/fr-2025-17217")).ShouldBe(["2025-11-07 comments-close unconfirmed fr:2025-17217:comments"]);
        run.Record("us/rules/fr-2025-17217").Extras.All("dockets").ShouldContain("USCIS-2006-0059");
        Days(run.Record("us/rules/fr-2025-07374")).ShouldBe(["2025-05-29 comments-close unconfirmed fr:2025-07374:comments"]);
    }

    [Theory]
    [InlineData("2025-02-01", "2025-03-03", "proposed")]
    [InlineData("2025-03-10", "2025-04-14", "proposed")]
    [InlineData("2025-08-01", "2025-04-14", "final")]
    public async Task An_extension_moves_the_window_and_a_delay_the_effect_of_their_rulemaking(string now, string close, string stage)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [services for survivors]");
        PublishRulemaking(run, now);
        await run.CollectAsync(now, since: "2025-01-01");
        var rule = run.Record("us/rules/1121-aa99");
        Days(rule)[0].ShouldBe($"{close} comments-close confirmed fr:2025-00010:comments");
        rule.Status.Stage.Word().ShouldBe(stage);
        if (stage == "final")
        {
            Days(rule)[1].ShouldBe("2025-12-01 effective unconfirmed fr:2025-00040:effective");
            rule.Effective.ShouldBe(new(new(2025, 12, 1), "stated in the text of document 2025-00040, delayed by document 2025-00050, unconfirmed"));
        }
    }

    [Fact]
    public async Task Day_by_day_each_document_is_one_change_and_nothing_is_told_twice()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [services for survivors]");
        PublishRulemaking(run, "2025-01-20");
        (await run.CollectAsync("2025-01-20", since: "2025-01-01")).Created.ShouldBe(1);
        (await run.CollectAsync("2025-01-21")).Changes.ShouldBeEmpty();
        PublishRulemaking(run, "2025-03-10");
        var moved = await run.CollectAsync("2025-03-10");
        moved.Changes.Select(change => change.Kind.Word()).ShouldBe(["action", "version", "event-changed"], ignoreOrder: true);
        (await run.CollectAsync("2025-03-11")).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawal_calls_off_what_was_to_come()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [services for survivors]");
        PublishRulemaking(run, "2025-01-20");
        run.Publish("2025-00020", "2025-02-03", "Proposed Rule", "Services for Survivors; Withdrawal", "Proposed rule; withdrawal.", ("regulation_id_numbers", List("1121-AA99")), ("docket_ids", List("OJP-2025-0001")));
        await run.CollectAsync("2025-02-04", since: "2025-01-01");
        var rule = run.Record("us/rules/1121-aa99");
        Days(rule).ShouldBe(["2025-03-03 comments-close cancelled fr:2025-00010:comments"]);
        rule.Status.Stage.ShouldBe(Stage.Withdrawn);
    }

    [Fact]
    public async Task A_notice_without_rin_is_followed_by_its_docket()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [form i-914]");
        run.Publish("2025-00100", "2025-01-10", "Notice", "Form I-914", "60-Day notice.", ("docket_ids", List("USCIS-2006-0059")), ("comments_close_on", "2025-03-11"));
        await run.CollectAsync("2025-01-11", since: "2025-01-01");
        run.Publish("2025-00200", "2025-03-01", "Notice", "Collection of Information; Extension", "Notice; extension of comment period.", ("docket_ids", List("USCIS-2006-0059")), ("comments_close_on", "2025-04-10"));
        run.Publish("2025-00300", "2025-05-01", "Notice", "Form I-914; Other", "30-Day notice.", ("docket_ids", List("USCIS-2006-0059")), ("comments_close_on", "2025-06-01"));
        run.Publish("2025-00400", "2025-05-20", "Notice", "Form; Extension", "Notice; extension of comment period.", ("docket_ids", List("USCIS-2006-0059")), ("comments_close_on", "2025-07-01"));
        await run.CollectAsync("2025-06-01", since: "2025-01-01");
        Days(run.Record("us/rules/fr-2025-00100")).ShouldBe(["2025-04-10 comments-close confirmed fr:2025-00100:comments"]);
        Days(run.Record("us/rules/fr-2025-00300")).ShouldBe(["2025-07-01 comments-close confirmed fr:2025-00300:comments"]);
    }

    [Fact]
    public async Task Unrelated_dockets_of_one_rin_are_records_of_their_own()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [safety zone]");
        foreach (var (number, docket) in new[] { ("2025-01001", "USCG-2025-0001"), ("2025-01002", "USCG-2025-0002"), ("2025-01003", "USCG-2025-0001") })
            run.Publish(number, "2025-02-03", "Rule", $"Safety Zone {number}", "Temporary final rule.", ("regulation_id_numbers", List("1625-AA00")), ("docket_ids", List(docket)));
        await run.CollectAsync("2025-02-04", since: "2025-02-01");
        run.Ids.ShouldBe(["us/rules/1625-aa00", "us/rules/fr-2025-01002"]);
        run.Record("us/rules/1625-aa00").Extras.All("documents").ShouldBe(["2025-01001", "2025-01003"]);

        await using var standing = await RegisterRun.StartAsync();
        standing.Topic("any: [safety zone]").Write("content/standing-rins.yml", "rins: [1625-AA00]\n");
        standing.Publish("2025-01001", "2025-02-03", "Rule", "Safety Zone", "Temporary final rule.", ("regulation_id_numbers", List("1625-AA00")), ("docket_ids", List("USCG-2025-0001")));
        await standing.CollectAsync("2025-02-04", since: "2025-02-01");
        standing.Ids.ShouldBe(["us/rules/fr-2025-01001"]);
    }

    [Fact]
    public async Task The_first_rin_names_the_record_and_one_that_comes_later_is_an_alias()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        run.Publish("2025-02001", "2025-02-03", "Proposed Rule", "Asylum Procedures", "Notice of proposed rulemaking.", ("docket_ids", List("EOIR-2025-0001")), ("regulation_id_numbers", List("1125-AB08", "1615-AC57")));
        run.Publish("2025-02002", "2025-02-03", "Notice", "Asylum Procedures: Intent", "Notice of intent.", ("docket_ids", List("EOIR-2025-0009")));
        await run.CollectAsync("2025-02-04", since: "2025-02-01");
        run.Record("us/rules/1125-ab08").Related.ShouldBe([new("us/rules/1615-ac57", BillRelation.Related)]);
        run.Publish("2025-03002", "2025-03-03", "Proposed Rule", "Asylum Procedures: New", "Proposed rule.", ("docket_ids", List("EOIR-2025-0009")), ("regulation_id_numbers", List("1125-AB99")));
        await run.CollectAsync("2025-03-04");
        run.Ids.ShouldBe(["us/rules/1125-ab08", "us/rules/fr-2025-02002"]);
        var record = run.Record("us/rules/fr-2025-02002");
        record.Aliases.ShouldBe(["us/rules/1125-ab99"]);
        record.Actions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_document_asked_for_by_number_leads_to_its_rulemaking()
    {
        await using var run = await RegisterRun.StartAsync();
        PublishRulemaking(run, "2025-03-10");
        var report = await run.Watch("us/rules/fr-2025-00030").CollectAsync("2025-03-10");
        run.Ids.ShouldBe(["us/rules/1121-aa99"]);
        report.Problems.ShouldContain(problem => problem.Severity == Severity.Warning && problem.Message.Contains("us/rules/1121-aa99", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_agency_narrows_a_topic_for_rules()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [services for survivors], agencies: [labor-department]");
        PublishRulemaking(run, "2025-03-10");
        await run.CollectAsync("2025-03-10", since: "2025-01-01");
        run.Ids.ShouldBeEmpty();
        run.Server.Requests[0].Query.ShouldContain("conditions%5Bagencies%5D%5B%5D=labor-department");
    }

    private static void PublishRulemaking(RegisterRun run, string now)
    {
        (string, JsonNode?)[] Own(params (string, JsonNode?)[] more) => [("regulation_id_numbers", List("1121-AA99")), ("docket_ids", List("OJP-2025-0001")), .. more];
        void Publish(string number, string day, string type, string action, params (string, JsonNode?)[] more)
        {
            if (string.CompareOrdinal(day, now) <= 0)
                run.Publish(number, day, type, "Services for Survivors", action, Own(more));
        }

        Publish("2025-00010", "2025-01-15", "Proposed Rule", "Proposed rule.", ("comments_close_on", "2025-03-03"));
        Publish("2025-00030", "2025-02-28", "Proposed Rule", "Proposed rule; extension of comment period.", ("comments_close_on", "2025-04-14"));
        Publish("2025-00040", "2025-06-02", "Rule", "Final rule.", ("effective_on", "2025-08-01"));
        Publish("2025-00050", "2025-07-30", "Rule", "Final rule; delay of effective date.", ("effective_on", "2025-07-30"), ("dates", "Effective July 30, 2025, the effective date of the rule published on June 2, 2025, is delayed until December 1, 2025."));
    }

    private static List<string> Days(Bill bill) =>
        [.. bill.Events.Select(happening => $"{happening.Date:yyyy-MM-dd} {happening.Kind} {happening.Status} {happening.Id}")];

    private static JsonArray List(params string[] values) => [.. values.Select(value => (JsonNode?)value)];

    private static JsonArray Cfr(int title, int part) => [new JsonObject { ["title"] = title, ["part"] = part }];
}
