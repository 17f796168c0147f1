using System.CommandLine;
using PolicyTracker.Output;
using PolicyTracker.Serving;

namespace PolicyTracker.Verbs;

/// <summary>Serves an output folder with the headers that production sends.</summary>
public sealed class ServeVerb : Verb
{
    private readonly Argument<string?> _folder =
        CommonOptions.Word("DIR", "The folder to serve; _site when left out.", ArgumentArity.ZeroOrOne);
    private readonly Option<int> _port = CommonOptions.Port("--port", 5080);

    public ServeVerb() : base("serve", "Serve an output folder with the headers that production sends.")
    {
        Arguments.Add(_folder);
        Options.Add(_port);
    }

    public override bool Stays => true;

    public override async Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(asked.GetValue(_folder) ?? "_site", run.Workspace);
        if (!File.Exists(Path.Combine(folder, "index.html")))
            throw StopException.Nothing(
                $"There is no site in {folder}. Build one with \"policytracker build\", or name its folder.");
        await using var server = await SiteServer.StartAsync(folder, asked.GetValue(_port), cancel);
        if (run.Terminal.Json)
            run.Terminal.Document(new ServeAnswer(server.Address.ToString(), folder));
        run.Terminal.Answer($"The site in {folder} is at {server.Address} on this computer only. Stop it with Ctrl-C.");
        await Task.Delay(Timeout.Infinite, cancel);
        return ExitCode.Done;
    }
}
