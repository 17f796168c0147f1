using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>One scraper, asked without a collector, against its recordings and what a test makes of them.</summary>
internal sealed class ScraperRun : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SourceClient _client;
    private readonly Dictionary<string, Func<string, string>> _edits = new(StringComparer.Ordinal);
    private ScrapeContext _context;

    private ScraperRun(Scraper scraper, ReplayServer server)
    {
        (Scraper, Server) = (scraper, server);
        _client = new(new() { AllowedHosts = scraper.Hosts, Via = server.Url, Tries = 1, Robots = RobotsRule.None }, new FixedTime(RecordedSource.Now));
        _context = new(_client, RecordedSource.Now, RecordedSource.Now.AddDays(-7)) { StateFolder = _folder.Path };
        server.Spoil = (request, good) => _edits.TryGetValue(request.Host + request.Path, out var edit)
            ? good with { Body = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(good.Body))) }
            : good;
    }

    public Scraper Scraper { get; }

    public ReplayServer Server { get; }

    public IReadOnlyList<Problem> Problems => _context.Problems;

    /// <param name="root">Where the recordings are; those of the source's own tests unless a test says otherwise.</param>
    public static async Task<ScraperRun> StartAsync(string name, string? root = null)
    {
        var source = RecordedSource.Of(name);
        return new(source.Scraper, await ReplayServer.StartAsync(root ?? source.Recordings));
    }

    public void Follow(string id) => _context = _context with { Followed = [BillId.Parse(id)] };

    public Task<Bill> ReadAsync(string id) => Scraper.ReadAsync(BillId.Parse(id), _context, CancellationToken.None);

    public Task<Discovery> DiscoverAsync(params string[] sessions)
    {
        _context = _context with { Sessions = sessions };
        return Scraper.DiscoverAsync(_context, CancellationToken.None);
    }

    /// <summary>Changes an answer on its way.</summary>
    /// <param name="hostAndPath">Without query: <c>host/path</c>.</param>
    public void Edit(string hostAndPath, Func<string, string> edit) => _edits[hostAndPath] = edit;

    public void Remove(string hostAndPath) => Server.Answer(hostAndPath, "gone", "text/plain", 404);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
