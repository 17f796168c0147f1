using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Rewrites records of older formats, and records that are not in canonical form.</summary>
public sealed class UpgradeVerb() : Verb("upgrade", "Rewrite older formats.")
{
    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("Nothing is built in yet.");
}
