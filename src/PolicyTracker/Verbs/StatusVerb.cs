using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>How fresh each source is.</summary>
public sealed class StatusVerb() : Verb("status", "Freshness of each source.")
{
    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("No source is built in yet.");
}
