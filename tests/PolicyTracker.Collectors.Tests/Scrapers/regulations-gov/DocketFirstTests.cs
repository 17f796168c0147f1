using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>A document that is asked for by its number, before or without the Federal Register.</summary>
public sealed class DocketFirstTests : IDisposable
{
    private static readonly BillId Form = BillId.Parse("us/rules/fr-2025-17217");

    private readonly TempFolder _workspace = new();

    [Fact]
    public async Task A_document_without_a_record_gets_one()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("regulations-gov").Recordings);

        var report = await CollectAsync(server, "regulations-gov", Form);

        (report.Created, report.Problems.Count).ShouldBe((1, 0));
        var record = Record(Form);
        (record.Identifier, record.Classification, record.Status.Stage).ShouldBe(("FR Doc. 2025-17217", BillClassification.Rule, Stage.Proposed));
        Events(Form).ShouldBe(["2025-11-07 confirmed regs:2025-17217:comments"]);
        record.Extras["comment_url"].ShouldStartWith("https://www.regulations.gov/commenton/USCIS-2006-0059-");
        (await CollectAsync(server, "regulations-gov", Form)).Updated.ShouldBe(0);
    }

    [Fact]
    public async Task The_Federal_Register_takes_such_a_record_over_without_noise_and_both_agree_from_then_on()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("federal-register").Recordings, RecordedSource.Of("regulations-gov").Recordings);
        await CollectAsync(server, "regulations-gov", Form);

        var taken = await CollectAsync(server, "federal-register", Form);

        (taken.Updated, taken.Problems.Count).ShouldBe((1, 0));
        taken.Changes.ShouldBeEmpty();
        var record = Record(Form);
        record.Versions.ShouldHaveSingleItem();
        record.Extras.All("disputed").ShouldBeEmpty();
        record.Extras.All("filled").ShouldBeEmpty();
        record.Committees.ShouldAllBe(agency => agency.Code != null);
        record.Sources.Select(source => source.Note).ShouldBe(["Federal Register", "Regulations.gov"]);
        foreach (var source in new[] { "regulations-gov", "federal-register", "regulations-gov", "federal-register" })
        {
            var again = await CollectAsync(server, source, Form);
            (again.Updated, again.Changes.Count, again.Failed, again.Problems.Count).ShouldBe((0, 0, 0, 0), source);
        }

        Events(Form).ShouldBe(["2025-11-07 confirmed regs:2025-17217:comments"]);
    }

    [Fact]
    public async Task A_document_of_a_record_that_is_there_makes_no_second_one()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("regulations-gov").Recordings);
        _workspace.Write("bills/us/rules/1601-ab02.md", File.ReadAllText(Path.Combine(RecordedSource.Of("regulations-gov").Folder, "Before/bills/us/rules/1601-ab02.md")));
        _workspace.Write("content/watchlist/all.yml", "bills:\n- us/rules/fr-2022-28376\n");

        var report = await CollectAsync(server, "regulations-gov", null);

        report.Created.ShouldBe(0);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("belongs to us/rules/1601-ab02");
    }

    [Theory]
    [InlineData("us/rules/fr-2026-99999")]
    [InlineData("us/rules/1615-aa01")]
    public async Task What_it_does_not_know_gets_no_record(string id)
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(DeadlineRun.Search, DocketAnswer.Of("2026-99999"), "application/vnd.api+json");

        var report = await CollectAsync(server, "regulations-gov", BillId.Parse(id));

        (report.Created, report.Failed).ShouldBe((0, 0));
    }

    [CorpusTheory]
    [InlineData("2022-28376", "2023-02-01", "Proposed rule: Partnerships With Faith-Based and Neighborhood Organizations (document 2022-28376).", "2023-01-13", "2023-03-14", "DHS-2023-0006")]
    [InlineData("2020-28306", "2021-01-09", "Proposed rule: American Indian Probate Regulations (document 2020-28306).", "2021-01-07", "2021-02-09", null)]
    [InlineData("2020-22330", "2020-10-23", "Interim final rule: Availability of Records (document 2020-22330).", "2020-10-22", "2020-11-23", null)]
    public async Task A_recorded_document_has_its_type_and_its_dates(string number, string day, string action, string published, string deadline, string? docket)
    {
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        var id = BillId.Of("us", "rules", $"fr-{number}");

        var report = await CollectAsync(server, "regulations-gov", id, day);

        report.Problems.ShouldBeEmpty();
        var record = Record(id);
        record.Actions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Text.ShouldBe(action), one => one.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(published));
        Events(id).ShouldBe([$"{deadline} confirmed regs:{number}:comments"]);
        record.Extras["dockets"].ShouldBe(docket);
        (await CollectAsync(server, "regulations-gov", id, deadline)).Updated.ShouldBe(0);
    }

    public void Dispose() => _workspace.Dispose();

    private Bill Record(BillId id) => new BillStore(_workspace.Path).Read(id)!.Bill!;

    private IEnumerable<string> Events(BillId id) => Record(id).Events.Select(one => $"{one.Date:yyyy-MM-dd} {one.Status} {one.Id}");

    private Task<CollectReport> CollectAsync(ReplayServer server, string source, BillId? id, string day = "2025-10-01")
    {
        var options = new CollectOptions
        {
            Workspace = _workspace.Path,
            StateFolder = _workspace.File(".policytracker"),
            Via = server.Url,
            NoDiscovery = true,
            Bill = id,
            Keys = new Dictionary<string, string> { ["RegulationsGovKey"] = "a-key-for-tests" },
        };
        var time = new FixedTime(DateTimeOffset.Parse($"{day}T12:00:00Z", CultureInfo.InvariantCulture));
        return new Collector(options, ContentTree.Read(_workspace.Path), time).RunAsync(RecordedSource.Of(source).Scraper);
    }
}
