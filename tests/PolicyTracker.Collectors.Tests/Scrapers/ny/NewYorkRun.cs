using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ny;

/// <summary>A workspace and a server that plays the recordings, with a key or without.</summary>
internal sealed class NewYorkRun : IAsyncDisposable
{
    public const string Page = "public.leginfo.state.ny.us/navigate.cgi";
    public const string Api = "legislation.nysenate.gov/api/3/bills";

    private const string Key = "a-key-for-tests";

    public static readonly string Recordings = Repository.Path("tests/PolicyTracker.Collectors.Tests/Scrapers/ny/Recordings");

    private NewYorkRun(ReplayServer server) => Server = server;

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(new(2026, 7, 15, 20, 0, 0, TimeSpan.Zero));

    public bool HasKey { get; init; }

    public static async Task<NewYorkRun> StartAsync(string? root = null, bool key = false) =>
        new(await ReplayServer.StartAsync(root ?? Recordings)) { HasKey = key };

    /// <summary>A recorded page, its letters as bytes.</summary>
    public static byte[] Recording(string print) =>
        File.ReadAllBytes(Directory.EnumerateFiles(Path.Combine(Recordings, Page + "_q")).Single(file => file.Contains($"QUERYDATA={print}&", StringComparison.Ordinal)));

    public void Watch(params IEnumerable<string> ids) =>
        Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    /// <summary>Answers every page with these bytes, as the site labels them.</summary>
    public void AnswerPage(byte[] body) => Server.Answer(Page, (context, _) =>
    {
        context.Response.ContentType = "text/html;charset=utf-8";
        return context.Response.Body.WriteAsync(body).AsTask();
    });

    public Task<CollectReport> RunAsync(bool discover = false)
    {
        var options = new CollectOptions
        {
            Workspace = Workspace.Path,
            StateFolder = Workspace.File(".policytracker"),
            Via = Server.Url,
            NoDiscovery = !discover,
            Keys = HasKey ? new Dictionary<string, string> { ["NewYorkKey"] = Key } : new Dictionary<string, string>(),
        };
        return new Collector(options, ContentTree.Read(Workspace.Path), Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "ny"));
    }

    public Bill Bill(string id) => new BillStore(Workspace.Path).Read(BillId.Parse(id))?.Bill ?? throw new InvalidDataException($"{id} was not written.");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }
}
