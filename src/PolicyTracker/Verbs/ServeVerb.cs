using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Serves an output folder with the headers that production sends.</summary>
public sealed class ServeVerb : Verb
{
    private readonly Argument<string?> _folder = CommonOptions.Word("DIR", "The folder to serve; _site when left out.", ArgumentArity.ZeroOrOne);
    private readonly Option<int> _port = CommonOptions.Port("--port", 5080);

    public ServeVerb() : base("serve", "Serve an output folder with the headers that production sends.")
    {
        Arguments.Add(_folder);
        Options.Add(_port);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("No server is built in yet.");
}
