using System.CommandLine;
using System.CommandLine.Parsing;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Findings;
using PolicyTracker.Output;
using PolicyTracker.Site;

namespace PolicyTracker.Verbs;

/// <summary>
/// Judges <c>bills/</c> and <c>content/</c>; changes nothing but, with <c>--fix</c>, the form of records.
/// </summary>
public sealed class CheckVerb : Verb
{
    private readonly Argument<string[]> _paths =
        CommonOptions.Words("PATH", "Files or folders; everything when none is named.", ArgumentArity.ZeroOrMore);
    private readonly Option<string?> _format = CommonOptions.Text("--format", "FORMAT", "text, github, json or sarif.");
    private readonly Option<bool> _fix =
        CommonOptions.Flag("--fix", "Writes records that are only not in canonical form anew.");

    public CheckVerb() : base("check", "Judge bills/ and content/.")
    {
        Arguments.Add(_paths);
        Options.Add(_format.AcceptOnlyFromAmong("text", "github", "json", "sarif"));
        Options.Add(_fix);
        Validators.Add(OneDocument);
    }

    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        var paths = AskedPaths.Of(asked.GetValue(_paths)!, run.InWorkspace().Workspace);
        if (asked.GetValue(_fix))
            Fix(run, paths);
        var content = ContentTree.Read(run.Workspace);
        var problems = BillChecks.Check(run.Workspace, paths.Relative)
            .Concat(content.Problems.Concat(ContentProse.Check(content)).Where(problem => paths.Cover(problem.File)))
            .Sorted();
        Tell(run.Terminal, asked.GetValue(_format) ?? (run.Terminal.Json ? "json" : "text"), problems);
        return Task.FromResult(problems.HasErrors() ? ExitCode.Problems : ExitCode.Done);
    }

    private static void Fix(Run run, AskedPaths paths)
    {
        using var held = run.Lock();
        foreach (var file in BillChecks.Fix(run.Workspace, paths.Relative))
            run.Terminal.Log($"{file} was written anew.");
    }

    private static void Tell(Terminal terminal, string format, IReadOnlyList<Problem> problems)
    {
        switch (format)
        {
            case "json":
                terminal.Document(problems.Answers());
                break;
            case "sarif":
                terminal.Document(Sarif.Write(problems, ProgramVersion.Number));
                break;
            case "github":
                if (problems.Count > 0)
                    terminal.Document(GithubCommands.Write(problems));
                terminal.Log(problems.Summary());
                break;
            default:
                foreach (var problem in problems)
                    terminal.Answer(problem.ToString());
                terminal.Log(problems.Summary());
                break;
        }
    }

    private void OneDocument(CommandResult result)
    {
        if (result.GetValue(CommonOptions.Json) && result.GetValue(_format) is "text" or "github")
            result.AddError(
                "--json asks for one JSON document; it goes with --format json or sarif, or without --format.");
    }
}
