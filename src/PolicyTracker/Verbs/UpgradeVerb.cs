using System.CommandLine;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Store;
using PolicyTracker.Findings;
using PolicyTracker.Output;

namespace PolicyTracker.Verbs;

/// <summary>
/// Rewrites records of older formats, and records that are not in canonical form. A record that cannot be read in full
/// stays as it is: rewriting would lose what was not understood.
/// </summary>
public sealed class UpgradeVerb() : Verb("upgrade", "Rewrite older formats.")
{
    public override Task<ExitCode> RunAsync(Run run, ParseResult asked, CancellationToken cancel)
    {
        using var held = run.InWorkspace().Lock();
        AtomicFile.Sweep(Path.Combine(run.Workspace, "bills"));
        var rewritten = BillChecks.Fix(run.Workspace);
        List<Problem> problems = [];
        var store = new BillStore(run.Workspace);
        store.All(problems);
        if (run.Terminal.Json)
            run.Terminal.Document(
                new UpgradeAnswer(BillFile.Format, store.Ids().Count, rewritten.Count, problems.Answers()));
        run.Terminal.Answer(
            $"{ProblemLists.Count(rewritten.Count, "record")} of {store.Ids().Count} rewritten in format {BillFile.Format}.");
        foreach (var file in rewritten)
            run.Terminal.Answer("  " + file);
        foreach (var problem in problems)
            run.Terminal.Warn(problem.ToString());
        return Task.FromResult(problems.HasErrors() ? ExitCode.Problems : ExitCode.Done);
    }
}
