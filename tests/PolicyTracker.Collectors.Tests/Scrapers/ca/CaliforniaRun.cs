using System.IO.Compression;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ca;

/// <summary>A workspace, and a publisher of archives that are made for the test.</summary>
internal sealed class CaliforniaRun : IAsyncDisposable
{
    public const string Host = "downloads.leginfo.legislature.ca.gov";

    public static readonly string Recordings = Repository.Path("tests/PolicyTracker.Collectors.Tests/Scrapers/ca/Recordings");

    private CaliforniaRun(ReplayServer server, TempFolder published)
    {
        Server = server;
        Published = published;
    }

    public ReplayServer Server { get; }

    public TempFolder Published { get; }

    public TempFolder Workspace { get; } = new();

    /// <summary>A Wednesday.</summary>
    public FixedTime Time { get; } = new(new(2026, 7, 15, 20, 0, 0, TimeSpan.Zero));

    /// <summary>A publisher of what a test puts out; <paramref name="root"/> has more.</summary>
    public static async Task<CaliforniaRun> StartAsync(string? root = null)
    {
        var published = new TempFolder();
        return new(await ReplayServer.StartAsync(root is null ? [published.Path] : [published.Path, root]), published);
    }

    /// <summary>The text of a recorded table, such as <c>2025/BILL_TBL</c>.</summary>
    public static string Table(string name) => File.ReadAllText(Path.Combine(Recordings, Host, $"pubinfo_{name}.dat"));

    /// <summary>The recorded session as the publisher packs it.</summary>
    public static Dictionary<string, string> Session(int year) =>
        Directory.EnumerateFiles(Path.Combine(Recordings, Host, $"pubinfo_{year}")).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

    /// <summary>Puts an archive out, last changed on a day.</summary>
    public void Publish(string name, IReadOnlyDictionary<string, string> entries, DateTime written)
    {
        var path = Published.File($"{Host}/{name}");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create))
            foreach (var (entry, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write(text);
            }

        File.SetLastWriteTimeUtc(path, written);
    }

    public void Watch(params string[] ids) =>
        Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    public Task<CollectReport> RunAsync(bool discover = false)
    {
        var options = new CollectOptions
        {
            Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = Server.Url, NoDiscovery = !discover,
        };
        return new Collector(options, ContentTree.Read(Workspace.Path), Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "ca"));
    }

    public Bill Bill(string id) => new BillStore(Workspace.Path).Read(BillId.Parse(id))?.Bill ?? throw new InvalidDataException($"{id} was not written.");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
        Published.Dispose();
    }
}
