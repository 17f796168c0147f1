using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>A workspace and a loopback publisher for runs of the Congress scraper; the recordings are our own.</summary>
public sealed class CongressRun : IAsyncDisposable
{
    private const string Host = "www.govinfo.gov";

    public const string Feed = Host + "/rss/billstatus-batch.xml";
    public const string SitemapIndex = Host + "/sitemap/bulkdata/BILLSTATUS/sitemapindex.xml";

    private CongressRun(ReplayServer server)
    {
        Server = server;
        // These are tests of records; a test of the texts says so.
        Texts("off");
    }

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(new(2025, 12, 6, 12, 0, 0, TimeSpan.Zero));

    public bool Accept { get; set; }

    public static async Task<CongressRun> StartAsync() => new(await ReplayServer.StartAsync());

    /// <summary>Publishes a recording under its own number or another one.</summary>
    public void Publish(string recording, BillId? id = null, Func<string, string>? edit = null)
    {
        var text = Recording(recording);
        if (id is not null && UnitedStates.TryParts(id, out _, out _, out var number))
            text = text.Replace($"<number>{Number(recording)}</number>", $"<number>{number}</number>");
        var address = UnitedStates.BillStatusAddress(id ?? Of(recording));
        Server.Answer(Host + address.AbsolutePath, (edit ?? (same => same))(text), "application/xml");
    }

    public void Watch(params object[] ids) =>
        Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    /// <summary>Whose texts are fetched.</summary>
    public void Texts(string choice) => Workspace.Write("content/sources.yml", $"govinfo: {{texts: '{choice}'}}\n");

    public void Topic(string phrase) =>
        Workspace.Write("content/topics/x.md", $"---\ntitle: X\nmatch:\n  any: [{phrase}]\n---\nText.\n");

    public Task<CollectReport> Run(DateOnly? since = null, BillId? only = null, CancellationToken cancellation = default) => new Collector(
        new() { Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = Server.Url, Accept = Accept, Since = since, Bill = only },
        ContentTree.Read(Workspace.Path),
        Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "govinfo"), cancellation);

    /// <summary>What the collector remembers of the source.</summary>
    public SourceState State => SourceState.Read(Workspace.File(".policytracker"), "govinfo");

    /// <summary>The feed as the publisher writes it, two weeks long: links without quotation marks, escaped.</summary>
    public static string Rss(params (string Published, BillId[] Bills)[] batches) =>
        ShortRss([.. batches, ("Sat, 22 Nov 2025 10:00:00 +0000", [])]);

    /// <summary>A feed that reaches back no further than these batches.</summary>
    public static string ShortRss(params (string Published, BillId[] Bills)[] batches) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>BILLSTATUS</title>{string.Concat(batches.Select(Item))}</channel></rss>";

    public Dictionary<string, string> Tree() => Directory.EnumerateFiles(Workspace.File("bills"), "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(Workspace.Path, file), File.ReadAllText);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }

    private static string Item((string Published, BillId[] Bills) batch) =>
        $"<item><title>BILLSTATUS batch update complete {batch.Published}</title><pubDate>{batch.Published}</pubDate><description>{string.Concat(batch.Bills.Select(Link))}</description></item>";

    private static string Link(BillId id) => $"&lt;a href={UnitedStates.BillStatusAddress(id)}&gt;{id}&lt;/a&gt;&lt;br/&gt;";

    private static string Recording(string name) => CongressRecording.Text(name);

    private static BillId Of(string recording) => UnitedStates.OfBillStatusAddress(new($"https://{Host}/bulkdata/BILLSTATUS/{recording[..3]}/{recording[3..].TrimEnd("0123456789".ToCharArray())}/BILLSTATUS-{recording}.xml"))!;

    private static string Number(string recording) => recording[3..].TrimStart("abcdefghijklmnopqrstuvwxyz".ToCharArray());
}
