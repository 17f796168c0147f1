using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>The run of the Congress scraper over recorded answers, from requests to files.</summary>
public sealed class CollectorTests : IDisposable
{
    private readonly TempFolder _workspace = new();
    private readonly FixedTime _time = new(new(2025, 12, 6, 12, 0, 0, TimeSpan.Zero));

    [CorpusTheory]
    [InlineData("www.govinfo.gov")]
    [InlineData("www.govinfo.gov-schema1")]
    [InlineData("www.govinfo.gov-at-2025-11-27")]
    public async Task Writes_one_record_for_each_recorded_file_and_nothing_the_second_time(string tree)
    {
        var ids = Ids(tree);
        Watch([.. ids]);
        await using var server = await Serve(tree);
        var first = await Run(server);
        // The recorded trees have no roll calls.
        first.Problems.ShouldAllBe(problem => problem.Rule == "roll-call");
        (first.Succeeded, first.Created, first.Failed).ShouldBe((true, ids.Count, 0));
        new BillStore(_workspace.Path).Ids().ShouldBe(ids);
        BillChecks.Check(_workspace.Path).ShouldBeEmpty();

        var before = Tree();
        var asked = server.Requests.Count;
        var second = await Run(server);
        (second.Unchanged, second.Changes.Count).ShouldBe((ids.Count, 0));
        Tree().ShouldBe(before);
        server.Requests.Skip(asked).Where(request => request.Host == "www.govinfo.gov").ShouldAllBe(request => request.Headers.ContainsKey("If-None-Match") || request.Headers.ContainsKey("If-Modified-Since"));
        server.Requests.ShouldAllBe(request => request.Headers["User-Agent"].StartsWith("PolicyTracker/"));
    }

    [CorpusFact]
    public async Task Tells_exactly_what_moved_between_two_snapshots_of_one_bill_and_tells_it_once()
    {
        Watch("us/119/hr4323");
        await using (var early = await Serve("www.govinfo.gov-at-2025-11-27"))
            await Run(early);
        _time.Advance(TimeSpan.FromDays(1));
        await using var late = await Serve("www.govinfo.gov");
        var report = await Run(late);
        Snapshot.Verify(ChangeFile.Write(report.Changes), "hr4323.changes.yml");
        (await Run(late)).Changes.ShouldBeEmpty();
        new ChangeLog(_workspace.Path).All().Skip(1).Select(change => change.Id).ShouldBe(report.Changes.Select(change => change.Id));
    }

    [CorpusTheory]
    [InlineData("us/114/hr5278")]
    [InlineData("us/117/hr1")]
    [InlineData("us/117/hr6658")]
    [InlineData("us/117/sconres7")]
    public async Task A_new_schema_of_the_source_is_no_news_by_itself(string id)
    {
        Watch(id);
        await using (var early = await Serve("www.govinfo.gov-schema1"))
            (await Run(early)).Created.ShouldBe(1);
        _time.Advance(TimeSpan.FromDays(1));
        await using var late = await Serve("www.govinfo.gov");
        Snapshot.Verify(ChangeFile.Write((await Run(late)).Changes), id.Replace('/', '-'), "yml");
        (await Run(late)).Changes.ShouldBeEmpty();
    }

    private static async Task<ReplayServer> Serve(string tree) => await ReplayServer.StartAsync(new ReplayOptions
    {
        Roots = [Corpus.Path("federal")],
        Hosts = [new("www.govinfo.gov", Corpus.Path($"federal/{tree}"))],
    });

    private static List<BillId> Ids(string tree) =>
        [.. Directory.EnumerateFiles(Corpus.Path($"federal/{tree}"), "BILLSTATUS-*.xml", SearchOption.AllDirectories)
            .Select(file => UnitedStates.OfBillStatusAddress(new("https://www.govinfo.gov/" + Path.GetRelativePath(Corpus.Path($"federal/{tree}"), file))))
            .OfType<BillId>().Order()];

    // The corpus has hardly a text of these bills.
    public CollectorTests() => _workspace.Write("content/sources.yml", "govinfo: {texts: 'off'}\n");

    private void Watch(params object[] ids) =>
        _workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"- {id}\n")))}");

    private Task<CollectReport> Run(ReplayServer server) => new Collector(
        new() { Workspace = _workspace.Path, StateFolder = _workspace.File(".policytracker"), Via = server.Url },
        ContentTree.Read(_workspace.Path),
        _time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "govinfo"));

    private Dictionary<string, string> Tree() => Directory.EnumerateFiles(_workspace.File("bills"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(_workspace.Path, file), File.ReadAllText);

    public void Dispose() => _workspace.Dispose();
}
