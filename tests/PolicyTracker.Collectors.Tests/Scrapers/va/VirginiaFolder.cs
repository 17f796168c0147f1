using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Va;

/// <summary>The blob container of Virginia, with the files of one recorded day at a time, and a workspace.</summary>
internal sealed class VirginiaFolder : IAsyncDisposable
{
    public const string Host = "lis.blob.core.windows.net";

    private readonly ReplayServer _server;

    private VirginiaFolder(ReplayServer server) => _server = server;

    public TempFolder Workspace { get; } = new();

    public static async Task<VirginiaFolder> StartAsync() => new(await ReplayServer.StartAsync());

    /// <summary>Publishes a recorded file of the corpus; an edit makes another one of it.</summary>
    public void Publish(string session, string recording, Func<string, string>? edit = null)
    {
        var text = Corpus.Text($"states/va/lis_csv/{recording}");
        _server.Answer($"{Host}/lisfiles/{session}/{Path.GetFileName(recording)}", (edit ?? (same => same))(text), "application/octet-stream");
    }

    public void Withdraw(string session, string name) => _server.Restore($"{Host}/lisfiles/{session}/{name}");

    public void Publish2020(string day, string historyOf)
    {
        Publish("20201", $"{day}/BILLS.CSV");
        Publish("20201", $"{historyOf}/HISTORY.CSV");
        Publish("20201", "2020-01-28/Committees.csv");
        Publish("20201", "2020-01-28/Sponsors.csv");
    }

    /// <summary>Reads every bill of a session without a store.</summary>
    public async Task<(IReadOnlyList<Bill> Bills, ScrapeContext Context)> ReadAllAsync(string session)
    {
        using var client = new SourceClient(new() { AllowedHosts = [Host], Via = _server.Url }, new FixedTime());
        var scraper = AllScrapers.List.Single(source => source.Name == "va");
        var context = new ScrapeContext(client, new FixedTime().GetUtcNow(), default) { StateFolder = Workspace.File("state"), Sessions = [session] };
        var bills = new List<Bill>();
        foreach (var found in (await scraper.DiscoverAsync(context, default)).Bills)
            bills.Add(await scraper.ReadAsync(found.Id, context, default));
        return (bills, context);
    }

    /// <summary>Runs the collector on what the topics and watch lists of the workspace name.</summary>
    public Task<CollectReport> CollectAsync(DateTimeOffset now) => new Collector(
        new() { Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = _server.Url },
        ContentTree.Read(Workspace.Path),
        new FixedTime(now)).RunAsync(AllScrapers.List.Single(source => source.Name == "va"));

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Workspace.Dispose();
    }
}
