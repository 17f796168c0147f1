using System.CommandLine;

namespace PolicyTracker.Verbs;

/// <summary>Judges <c>bills/</c> and <c>content/</c>.</summary>
public sealed class CheckVerb : Verb
{
    private readonly Argument<string[]> _paths = CommonOptions.Words("PATH", "Files or folders; everything when none is named.", ArgumentArity.ZeroOrMore);
    private readonly Option<string?> _format = CommonOptions.Text("--format", "FORMAT", "text, github, json or sarif.");
    private readonly Option<bool> _fix = CommonOptions.Flag("--fix", "Writes records that are only not in canonical form anew.");

    public CheckVerb() : base("check", "Judge bills/ and content/.")
    {
        Arguments.Add(_paths);
        Options.Add(_format.AcceptOnlyFromAmong("text", "github", "json", "sarif"));
        Options.Add(_fix);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel) =>
        throw StopException.Nothing("No check is built in yet.");
}
