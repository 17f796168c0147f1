using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests;

/// <summary>
/// What a source's folder of the tests holds: <c>Scrapers/{name}/Recordings</c>, as <c>collect --record</c> lays
/// it out, and <c>{session}-{number}.verified.md</c>, the records that they become. A source that tells of many
/// jurisdictions sets the code before: <c>{code}-{session}-{number}.verified.md</c>. One that completes the records of
/// others has those in <c>Before/</c>, laid out like a workspace.
/// </summary>
internal sealed class RecordedSource(Scraper scraper)
{
    /// <summary>A day after every recording.</summary>
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<RecordedSource> All { get; } = [.. AllScrapers.List.Select(scraper => new RecordedSource(scraper))];

    public Scraper Scraper => scraper;

    public string Folder { get; } = Repository.Path($"tests/PolicyTracker.Collectors.Tests/Scrapers/{scraper.Name}");

    public string Recordings => Path.Combine(Folder, "Recordings");

    /// <summary>The accepted records, by their measure.</summary>
    public IReadOnlyDictionary<BillId, string> Records => !Directory.Exists(Folder) ? new Dictionary<BillId, string>() :
        Directory.EnumerateFiles(Folder, "*.verified.md").Where(file => Path.GetFileName(file).Count(letter => letter == '.') == 2)
            .ToDictionary(file => IdOf(Path.GetFileName(file)[..^".verified.md".Length]));

    public static RecordedSource Of(string name) => All.Single(source => source.Scraper.Name == name);

    /// <summary>Collects the accepted records into a workspace.</summary>
    public Task<CollectReport> CollectAsync(TempFolder workspace, ReplayServer server, DateTimeOffset? now = null)
    {
        Seed(workspace);
        // The texts of bills are long; they are recorded apart, with the tests of the texts.
        workspace.Write("content/sources.yml", $"{scraper.Name}: {{texts: 'off'}}\n");
        workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(Records.Keys.Order().Select(id => $"- {id}\n"))}");
        var options = new CollectOptions
        {
            Workspace = workspace.Path,
            StateFolder = workspace.File(".policytracker"),
            Via = server.Url,
            NoDiscovery = true,
            Keys = scraper is { NeedsKey: true, KeyName: { } key } ? new Dictionary<string, string> { [key] = "a-key-for-tests" } : new Dictionary<string, string>(),
        };
        return new Collector(options, ContentTree.Read(workspace.Path), new FixedTime(now ?? Now)).RunAsync(scraper);
    }

    private void Seed(TempFolder workspace)
    {
        var before = Path.Combine(Folder, "Before");
        if (!Directory.Exists(before) || Directory.Exists(workspace.File("bills")))
            return;
        foreach (var file in Directory.EnumerateFiles(before, "*", SearchOption.AllDirectories))
            workspace.Write(Path.GetRelativePath(before, file), File.ReadAllText(file));
    }

    private BillId IdOf(string stem)
    {
        // A rulemaking's number has a hyphen of its own: rules-1615-aa59.
        if (stem.StartsWith("rules-", StringComparison.Ordinal))
            return BillId.Of("us", "rules", stem["rules-".Length..]);
        var parts = (scraper.Jurisdiction.Length == 0 ? stem : $"{scraper.Jurisdiction}-{stem}").Split('-');
        return BillId.Of(parts[0], string.Join('-', parts[1..^1]), parts[^1]);
    }
}
