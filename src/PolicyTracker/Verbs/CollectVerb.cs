using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Runs collectors once: sources become records and changes.</summary>
public sealed class CollectVerb : Verb
{
    private readonly Argument<string[]> _sources = CommonOptions.Words(
        "SOURCE", "Names of sources, such as govinfo; all that are on when none is named.", ArgumentArity.ZeroOrMore);

    private readonly Option<Uri?> _via = CommonOptions.Via();
    private readonly Option<string?> _bill = CommonOptions.Text("--bill", "ID", "Only this bill, such as us/119/hr1144.");
    private readonly Option<DateOnly?> _since = CommonOptions.Date("--since", "Only what sources say they changed since this day.");
    private readonly Option<string?> _record = CommonOptions.Text("--record", "DIR", "Keeps every answer below DIR, for tests.");
    private readonly Option<bool> _accept = CommonOptions.Flag("--accept", "Accepts a drop in count that was held back.");
    private readonly Option<bool> _noDiscovery = CommonOptions.Flag("--no-discovery", "Only followed bills; looks for no new ones.");
    private readonly Option<bool> _dryRun = CommonOptions.Flag("--dry-run", "Says what would change and writes nothing.");

    public CollectVerb() : base("collect", "Run collectors once.")
    {
        Arguments.Add(_sources);
        foreach (var option in new Option[] { _via, _bill, _since, _record, _accept, _noDiscovery, _dryRun })
            Options.Add(option);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        using var held = run.InWorkspace().Lock();
        throw StopException.Nothing("No collector is built in yet.");
    }
}
