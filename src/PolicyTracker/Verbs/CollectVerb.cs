using System.CommandLine;
using PolicyTracker.Collecting;
using PolicyTracker.Collectors;
using PolicyTracker.Git;

namespace PolicyTracker.Verbs;

/// <summary>Runs collectors once: sources become records and changes.</summary>
public sealed class CollectVerb : Verb
{
    private readonly Argument<string[]> _sources = CommonOptions.Words(
        "SOURCE", "Names of sources, such as govinfo; all that are on when none is named.", ArgumentArity.ZeroOrMore);

    private readonly Option<Uri?> _via = CommonOptions.Via();
    private readonly Option<string?> _bill =
        CommonOptions.Text("--bill", "ID", "Only this bill, such as us/119/hr1144.");
    private readonly Option<DateOnly?> _since =
        CommonOptions.Date("--since", "Only what sources say they changed since this day.");
    private readonly Option<string?> _record =
        CommonOptions.Text("--record", "DIR", "Keeps every answer below DIR, for tests.");
    private readonly Option<string?> _dataset =
        CommonOptions.Text("--dataset", "FILE", "Reads a downloaded dataset of the one named source in place of asking it, such as a LegiScan ZIP.");
    private readonly Option<bool> _accept =
        CommonOptions.Flag("--accept", "Accepts a drop in count that was held back.");
    private readonly Option<bool> _noDiscovery =
        CommonOptions.Flag("--no-discovery", "Only followed bills; looks for no new ones.");
    private readonly Option<bool> _dryRun =
        CommonOptions.Flag("--dry-run", "Says what would change and writes nothing.");

    private readonly Option<bool> _commit = CommonOptions.Flag("--commit", "Commits what was written, one commit for each jurisdiction.");

    public CollectVerb() : base("collect", "Run collectors once.")
    {
        Arguments.Add(_sources);
        foreach (var option in new Option[] { _via, _bill, _since, _record, _dataset, _accept, _noDiscovery, _dryRun, _commit })
            Options.Add(option);
    }

    public override async Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        using var held = run.InWorkspace().Lock();
        var content = run.Content();
        var options = Asked(run, asked);
        var scrapers = SourceNames.Choose(asked.GetValue(_sources)!, content);
        CheckDataset(options, scrapers);
        if (options.Bill is { } bill && (scrapers = [.. scrapers.Where(scraper => scraper.Covers(bill))]).Count == 0)
            throw StopException.Usage($"No source that is on knows {bill}.");
        if (scrapers.Count == 0)
            run.Terminal.Warn("Every source is turned off in content/sources.yml, so none was asked.");
        scrapers = SourceNames.WithKeys(scrapers, options, run.Terminal, areNamed: asked.GetValue(_sources) is { Length: > 0 });
        var reports = await new Collection(run, content, options).RunAsync(scrapers, cancel);
        if (asked.GetValue(_commit) && !options.DryRun)
            foreach (var subject in await new RecordCommits(run.Workspace).MakeAsync(reports, cancel))
                run.Terminal.Answer($"committed: {subject}");
        if (run.Terminal.Json)
            run.Terminal.Document(CollectLines.Answer(reports, options.DryRun));
        return CollectLines.Ending(reports, content.Problems);
    }

    private static void CheckDataset(CollectOptions options, IReadOnlyList<Scraper> scrapers)
    {
        if (options.Dataset is not { } file)
            return;
        if (scrapers is not [{ ReadsDataset: true }])
            throw StopException.Usage($"--dataset needs the name of one source that reads datasets: {string.Join(", ", AllScrapers.List.Where(scraper => scraper.ReadsDataset).Select(scraper => scraper.Name))}. For example: policytracker collect legiscan --dataset FILE.");
        if (!File.Exists(file))
            throw StopException.Usage($"There is no file {file}. --dataset takes the file that was downloaded from the source, as it is.");
    }

    private CollectOptions Asked(Run run, ParseResult asked) => new()
    {
        Workspace = run.Workspace,
        StateFolder = run.StateFolder,
        Via = asked.GetValue(_via) ?? run.Settings.Collectors.Via,
        Bill = asked.GetValue(_bill) is { } bill ? BillNames.Any(bill, run.Workspace) : null,
        Since = asked.GetValue(_since),
        Keys = run.Settings.Collectors.Keys,
        Dataset = asked.GetValue(_dataset) is { } file ? Path.GetFullPath(file) : null,
        RecordFolder = asked.GetValue(_record) is { } folder ? Path.GetFullPath(folder, run.Workspace) : null,
        Accept = asked.GetValue(_accept),
        NoDiscovery = asked.GetValue(_noDiscovery),
        DryRun = asked.GetValue(_dryRun),
    };
}
