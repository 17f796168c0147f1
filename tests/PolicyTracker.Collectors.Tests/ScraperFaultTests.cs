using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>Faults of our own: a scraper that throws what nobody declared.</summary>
public sealed class ScraperFaultTests : IDisposable
{
    private readonly TempFolder _workspace = new();

    [Fact]
    public async Task Whatever_goes_wrong_with_a_bill_is_a_problem_of_that_bill()
    {
        var report = await Run(new FaultyScraper(() => throw new UriFormatException("Invalid URI.")));
        (report.Asked, report.Failed, report.Succeeded).ShouldBe((2, 2, false));
        report.Problems.Count(problem => problem.Rule == "source-read").ShouldBe(2);
        report.Problems.ShouldAllBe(problem => problem.Severity == Severity.Error);
        report.Problems[0].Message.ShouldContain("UriFormatException: Invalid URI.");
        report.Problems[^1].Rule.ShouldBe("source-discovery");
    }

    [Fact]
    public async Task A_wait_that_nobody_stopped_does_not_end_the_run() =>
        (await Run(new FaultyScraper(() => throw new TaskCanceledException()))).Failed.ShouldBe(2);

    [Fact]
    public async Task A_disk_that_fails_ends_the_run() =>
        await Should.ThrowAsync<IOException>(() => Run(new FaultyScraper(() => throw new IOException("No space left on device"))));

    private Task<CollectReport> Run(Scraper scraper)
    {
        _workspace.Write("content/watchlist/all.yml", "bills: [us/119/hr1, us/119/hr2]\n");
        _workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [trafficking]\n---\nText.\n");
        var options = new CollectOptions { Workspace = _workspace.Path, StateFolder = _workspace.File(".policytracker") };
        return new Collector(options, ContentTree.Read(_workspace.Path), new FixedTime()).RunAsync(scraper);
    }

    public void Dispose() => _workspace.Dispose();

    private sealed class FaultyScraper(Func<Bill> read) : Scraper
    {
        public override string Name => "faulty";

        public override string Jurisdiction => "us";

        public override SourceVoice Voice { get; } = new("faulty", SourceRank.Official, RecordParts.All);

        public override string Zone => "America/New_York";

        public override IReadOnlyList<string> Hosts => ["example.org"];

        public override string Cron => "0 0 0 * * ?";

        public override bool Covers(BillId id) => true;

        public override Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation) =>
            Task.FromResult(new Discovery([new(read().Id, context.Now)], context.Now, []));

        public override Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation) => Task.FromResult(read());
    }
}
