using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>What a list must be like to be believed, on a source of our own whose list and records a test can change.</summary>
public sealed class ListGuardTests : IDisposable
{
    private readonly TempFolder _workspace = new();
    private readonly ListedScraper _source = new();

    [Fact]
    public async Task A_list_that_halves_fails_the_run_and_loses_nothing()
    {
        _source.Listed = 40;
        (await Run()).Created.ShouldBe(40);
        _source.Listed = 20;
        var report = await Run();
        report.Succeeded.ShouldBeFalse();
        report.Reason.ShouldNotBeNull();
        report.Problems.ShouldContain(problem => problem.Rule == "source-drop");
        Directory.GetFiles(_workspace.File("bills/us/119")).Length.ShouldBe(40);
    }

    [Fact]
    public async Task A_list_of_other_things_that_halves_may_miss_new_bills_too()
    {
        _source.Listed = 3;
        _source.Others = [.. Enumerable.Range(1, 100).Select(number => BillId.Of("us", "119", $"s{number}"))];
        (await Run()).Succeeded.ShouldBeTrue();
        _source.Others = [.. _source.Others.Take(50)];
        var report = await Run();
        report.Succeeded.ShouldBeFalse();
        report.Reason.ShouldNotBeNull().ShouldContain("us/119 has 53 measures where it had 103");
        (await Run()).Succeeded.ShouldBeFalse("a short list is no new measure until a person looked");
    }

    [Fact]
    public async Task An_empty_list_is_no_list()
    {
        _source.Others = [.. Enumerable.Range(1, 100).Select(number => BillId.Of("us", "119", $"s{number}"))];
        (await Run()).Succeeded.ShouldBeTrue();
        _source.Others = [];
        (await Run()).Reason.ShouldNotBeNull().ShouldContain("us/119 has 0 measures where it had 100");
    }

    [Fact]
    public async Task A_measure_that_its_source_calls_otherwise_is_kept_under_that_name_and_said_so()
    {
        _source.Listed = 1;
        _source.Asked = BillId.Parse("us/119/hr9");
        _workspace.Write("content/watchlist/all.yml", "bills: [us/119/hr9]\n");
        var report = await Run();
        report.Problems.ShouldContain(problem => problem.Rule == "bill-id" && problem.Message.Contains("calls us/119/hr9 us/119/hr1"));
        File.Exists(_workspace.File("bills/us/119/hr1.md")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_few_that_go_are_no_fault()
    {
        _source.Listed = 100;
        await Run();
        _source.Listed = 91;
        (await Run()).Problems.ShouldAllBe(problem => problem.Rule == "source-read");
    }

    [Fact]
    public async Task A_person_accepts_a_shorter_list_once_or_until_a_day()
    {
        _source.Listed = 40;
        await Run();
        _source.Listed = 20;
        _workspace.Write("content/sources.yml", "listed: {accept_until: 2026-08-31}\n");
        (await Run()).Succeeded.ShouldBeFalse();
        _workspace.Write("content/sources.yml", "listed: {accept_until: 2026-09-01}\n");
        (await Run()).Problems.ShouldNotContain(problem => problem.Rule == "source-list" || problem.Rule == "source-drop");
        _workspace.Write("content/sources.yml", "");
        (await Run()).Problems.ShouldNotContain(problem => problem.Rule == "source-list", "the shorter list is the new measure");
    }

    [Fact]
    public async Task The_share_can_be_set_for_each_source()
    {
        _workspace.Write("content/sources.yml", "listed: {drop_percent: 60}\n");
        _source.Listed = 40;
        await Run();
        _source.Listed = 20;
        (await Run()).Problems.ShouldNotContain(problem => problem.Rule == "source-list" || problem.Rule == "source-drop");
    }

    [Fact]
    public async Task What_another_source_tells_of_need_not_be_here()
    {
        _source.Listed = 30;
        await Run();
        foreach (var file in Directory.GetFiles(_workspace.File("bills/us/119")))
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"note\": \"listed\"", "\"note\": \"BILLSTATUS\""));
        _source.Listed = 1;
        var report = await Run();
        report.Problems.ShouldNotContain(problem => problem.Rule == "source-drop" || problem.Rule == "source-read");
    }

    [Fact]
    public async Task A_session_that_nobody_recorded_is_a_problem_that_says_where_to_add_it()
    {
        _source.Listed = 3;
        _source.Others = [BillId.Parse("va/2031/hb1")];
        var report = await Run();
        report.Succeeded.ShouldBeFalse();
        report.Reason.ShouldNotBeNull().ShouldContain("Add it to content/jurisdictions/va.md, under sessions");
        report.Created.ShouldBe(3);
        Directory.Exists(_workspace.File("bills/va")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_list_says_is_about_something_else_is_never_read()
    {
        _source.Listed = 10;
        _source.Title = "Human trafficking";
        _source.Others = [BillId.Parse("us/119/s1")];
        (await Run()).Created.ShouldBe(10);
        _source.Read.ShouldNotContain(BillId.Parse("us/119/s1"));
    }

    public void Dispose() => _workspace.Dispose();

    private Task<CollectReport> Run()
    {
        _workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [trafficking]\n---\nText.\n");
        var options = new CollectOptions { Workspace = _workspace.Path, StateFolder = _workspace.File(".policytracker") };
        return new Collector(options, ContentTree.Read(_workspace.Path), new FixedTime(RecordedSource.Now)).RunAsync(_source);
    }

    private sealed class ListedScraper : Scraper
    {
        public int Listed { get; set; }

        public string Title { get; set; } = "Trafficking";

        public IReadOnlyList<BillId> Others { get; set; } = [];

        /// <summary>Answered with the first measure, whatever it is.</summary>
        public BillId? Asked { get; set; }

        public List<BillId> Read { get; } = [];

        public override string Name => "listed";

        public override string Jurisdiction => "us";

        public override SourceVoice Voice { get; } = new("listed", SourceRank.Official, RecordParts.All);

        public override string Zone => "America/New_York";

        public override IReadOnlyList<string> Hosts => ["example.org"];

        public override string Cron => "0 0 0 * * ?";

        public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) => Task.FromResult(new Discovery(
        [
            .. Enumerable.Range(1, Listed).Select(number => new DiscoveredBill(BillId.Of("us", "119", $"hr{number}"), context.Now, Title)),
            .. Others.Select(id => new DiscoveredBill(id, context.Now, "Roads")),
        ], context.Now, []));

        public override Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation)
        {
            Read.Add(id);
            if (id == Asked)
                id = BillId.Parse("us/119/hr1");
            if (!int.TryParse(id.Number[2..], out var number) || number > Listed)
                throw new SourceException(new("https://example.org/list"), SourceFailure.NotFound, "The list has no such measure.");
            return Task.FromResult(new Bill
            {
                Id = id,
                Identifier = id.Number,
                Title = Title,
                Actions = [new(new(2025, 2, 1), Chamber.Lower, "Introduced", [ActionClassification.Introduction])],
                Sources = [new("https://example.org/list", "listed")],
            });
        }
    }
}
