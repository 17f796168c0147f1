using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>A workspace that either source of Congress is collected into, with the recordings of both.</summary>
internal sealed class CongressGovRun : IAsyncDisposable
{
    public const string Key = "a-key-for-tests-alone";

    private CongressGovRun(ReplayServer server)
    {
        Server = server;
        Workspace.Write("content/sources.yml", Settings);
    }

    /// <summary>These are tests of records, not of texts.</summary>
    public const string Settings = "govinfo: {texts: 'off'}\ncongress-gov: {texts: 'off', sessions: [\"119\"]}\n";

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(RecordedSource.Now);

    public static async Task<CongressGovRun> StartAsync() =>
        new(await ReplayServer.StartAsync(RecordedSource.Of("congress-gov").Recordings, RecordedSource.Of("govinfo").Recordings));

    public void Watch(params string[] ids) =>
        Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    public void Topic(string phrase) =>
        Workspace.Write("content/topics/x.md", $"---\ntitle: X\nmatch:\n  any: [{phrase}]\n---\nText.\n");

    public Task<CollectReport> RunAsync(string source) => new Collector(
        new() { Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = Server.Url, Keys = new Dictionary<string, string> { ["CongressGovKey"] = Key } },
        ContentTree.Read(Workspace.Path),
        Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == source));

    public Bill Record(string id) => new BillStore(Workspace.Path).Read(BillId.Parse(id))!.Bill!;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }
}
