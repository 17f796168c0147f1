using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>The main job: collect what is due, build, serve, stay on schedule.</summary>
public sealed class UpVerb : Verb
{
    private readonly Option<int> _port = CommonOptions.Port("--port", 5080);

    public UpVerb() : base("up", "Collect what is due, build, serve on 127.0.0.1, stay on schedule.") => Options.Add(_port);

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("Nothing is built in yet.");
}
