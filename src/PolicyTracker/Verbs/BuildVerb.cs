using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Renders the site.</summary>
public sealed class BuildVerb : Verb
{
    private readonly Option<string> _output = new("--output")
    {
        Description = "The folder for the site.", HelpName = "DIR", DefaultValueFactory = _ => "_site",
    };

    private readonly Option<Uri?> _baseUrl = new("--base-url") { Description = "The address of the published site.", HelpName = "URL" };
    private readonly Option<string?> _only = CommonOptions.Text("--only", "PARTS", "Only these parts, such as bills,lists,data.");
    private readonly Option<bool> _clean = CommonOptions.Flag("--clean", "Renders everything again.");

    public BuildVerb() : base("build", "Render the site.")
    {
        foreach (var option in new Option[] { _output, _baseUrl, _only, _clean })
            Options.Add(option);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("No site is built in yet.");
}
