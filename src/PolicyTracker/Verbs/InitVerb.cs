using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Lays out an empty workspace.</summary>
public sealed class InitVerb : Verb
{
    private readonly Argument<string?> _folder = CommonOptions.Word("DIR", "A new or empty folder.", ArgumentArity.ExactlyOne);

    public InitVerb() : base("init", "Lay out a new workspace.") => Arguments.Add(_folder);

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("Nothing is built in yet.");
}
