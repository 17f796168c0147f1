using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>Each document is in one record, whichever run found it first.</summary>
public sealed class FederalRegisterIdentityTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rin_that_comes_later_is_an_alias_in_one_run_and_in_two(bool isOneRun)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        Publish(run, "2025-00010", "2025-02-03", "Notice", null, "EOIR-2025-0009");
        if (!isOneRun)
            await run.CollectAsync("2025-02-04", since: "2025-02-01");
        Publish(run, "2025-00020", "2025-02-05", "Proposed Rule", "1125-AB99", "EOIR-2025-0009");
        Publish(run, "2025-00030", "2025-02-06", "Proposed Rule", "1125-AB99", "EOIR-2025-0050");
        await run.CollectAsync("2025-02-10", since: "2025-02-01");
        for (var day = 10; day < 13; day++)
        {
            run.Ids.ShouldBe(["us/rules/fr-2025-00010", "us/rules/fr-2025-00030"]);
            run.Record("us/rules/fr-2025-00010").Extras.All("documents").ShouldBe(["2025-00010", "2025-00020"]);
            run.Record("us/rules/fr-2025-00010").Aliases.ShouldBe(["us/rules/1125-ab99"]);
            (await run.CollectAsync($"2025-02-{day + 1}", since: "2025-02-01")).Changes.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Of_two_notices_of_a_docket_the_nearer_one_gets_the_rin()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        Publish(run, "2025-00010", "2025-02-03", "Notice", null, "EOIR-2025-0009");
        Publish(run, "2025-00011", "2025-02-04", "Notice", null, "EOIR-2025-0009");
        Publish(run, "2025-00020", "2025-02-05", "Proposed Rule", "1125-AB99", "EOIR-2025-0009");
        await run.CollectAsync("2025-02-10", since: "2025-02-01");
        (await run.CollectAsync("2025-02-11", since: "2025-02-01")).Changes.ShouldBeEmpty();
        run.Record("us/rules/fr-2025-00010").Extras.All("documents").ShouldBe(["2025-00010"]);
        run.Record("us/rules/fr-2025-00011").Extras.All("documents").ShouldBe(["2025-00011", "2025-00020"]);
        run.Ids.Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_rin_with_a_record_of_its_own_is_nobodys_alias()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        Publish(run, "2025-00020", "2025-02-05", "Proposed Rule", "1125-AB99", "EOIR-2025-0009");
        await run.CollectAsync("2025-02-06", since: "2025-02-01");
        Publish(run, "2025-00010", "2025-02-03", "Notice", null, "EOIR-2025-0009");
        await run.CollectAsync("2025-02-10", since: "2025-02-01");
        run.Ids.ShouldBe(["us/rules/1125-ab99", "us/rules/fr-2025-00010"]);
        run.Record("us/rules/fr-2025-00010").Aliases.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_first_document_has_no_docket_the_rin_decides(bool isOneRun)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        Publish(run, "2025-00010", "2025-02-03", "Proposed Rule", "1615-AC99", "CIS No. 2507-11");
        if (!isOneRun)
            await run.CollectAsync("2025-02-04", since: "2025-02-01");
        Publish(run, "2025-00020", "2025-02-05", "Rule", "1615-AC99", "USCIS-2025-0001");
        await run.CollectAsync("2025-02-06", since: "2025-02-01");
        run.Ids.ShouldBe(["us/rules/1615-ac99"]);
        run.Record("us/rules/1615-ac99").Extras.All("documents").ShouldBe(["2025-00010", "2025-00020"]);
    }

    [Fact]
    public async Task A_rin_that_becomes_standing_is_searched_by_the_dockets_of_its_record()
    {
        await using var run = await RegisterRun.StartAsync();
        run.Topic("any: [asylum procedures]");
        Publish(run, "2025-00010", "2025-02-03", "Rule", "1625-AA00", "USCG-2025-0001");
        await run.CollectAsync("2025-02-04", since: "2025-02-01");
        Publish(run, "2025-00020", "2025-02-05", "Rule", "1625-AA00", "USCG-2025-0001");
        Publish(run, "2025-00030", "2025-02-05", "Rule", "1625-AA00", "USCG-2025-0002", "1625-AC01");
        run.Write("content/standing-rins.yml", "rins: [1625-AA00]\n");
        var before = run.Server.Requests.Count;
        await run.CollectAsync("2025-02-06", since: "2025-02-01");
        run.Record("us/rules/1625-aa00").Extras.All("documents").ShouldBe(["2025-00010", "2025-00020"]);
        run.Server.Requests.Skip(before).ShouldNotContain(request => request.Query.Contains("regulation_id_number%5D", StringComparison.Ordinal));
        // Another docket of that RIN is not related to it; a further RIN is.
        run.Record("us/rules/fr-2025-00030").Related.ShouldBe([new("us/rules/1625-ac01", BillRelation.Related)]);
    }

    [Theory]
    [InlineData("A rule against labor trafficking among those who recruit workers.", false)]
    [InlineData("A rule for victims of trafficking who hold such a visa.", true)]
    [InlineData("Status for victims of severe forms of trafficking in persons.", true)]
    public async Task Part_214_is_of_t_visas_where_victims_of_trafficking_are_the_matter(string summary, bool isOurs)
    {
        await using var run = await RegisterRun.StartAsync();
        run.Write("content/topics/t-visa.md", (await File.ReadAllTextAsync(Repository.Path("content/topics/t-visa.md"))).Replace("parent: human-trafficking\n", "", StringComparison.Ordinal));
        run.Publish("2025-00010", "2025-02-03", "Rule", "H-2B Program", "Final rule.", ("abstract", summary),
            ("cfr_references", new JsonArray(new JsonObject { ["title"] = 8, ["part"] = 214 })), ("regulation_id_numbers", new JsonArray("1615-AC98")));
        await run.CollectAsync("2025-02-04", since: "2025-02-01");
        run.Ids.Any().ShouldBe(isOurs);
    }

    private static void Publish(RegisterRun run, string number, string day, string type, string? rin, string docket, string? further = null) =>
        run.Publish(number, day, type, "Asylum Procedures", type switch { "Rule" => "Final rule.", "Notice" => "Notice.", _ => "Notice of proposed rulemaking." },
            ("docket_ids", new JsonArray(docket)), ("regulation_id_numbers", new JsonArray([.. new[] { rin, further }.OfType<string>().Select(one => (JsonNode?)one)])));
}
