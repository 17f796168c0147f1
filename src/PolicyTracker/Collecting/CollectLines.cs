using PolicyTracker.Collectors;
using PolicyTracker.Core.Checks;
using PolicyTracker.Findings;
using PolicyTracker.Output;

namespace PolicyTracker.Collecting;

/// <summary>What a run of collectors says, and how it ends.</summary>
public static class CollectLines
{
    /// <summary><c>govinfo: 3 new, 2 changed, 40 unchanged, 1 failed</c></summary>
    public static string Summary(CollectReport report, bool dryRun)
    {
        var line = $"{report.Source}: {report.Created} new, {report.Updated} changed, {report.Unchanged} unchanged, {report.Failed} failed";
        if (dryRun)
            line += " (dry run: nothing was written)";
        var rest = report.Changes.Count > 0 || report.Updated > 0 ? "Every other record" : "Every record";
        return report.Succeeded ? line : $"{line}. {rest} is kept as it was. {report.Reason}";
    }

    /// <summary>1 when a person must look, 3 when no source could be read.</summary>
    public static ExitCode Ending(IReadOnlyList<CollectReport> reports, IEnumerable<Problem> content)
    {
        if (reports.Count > 0 && reports.All(report => report.ReadNothing))
            return ExitCode.Nothing;
        var mustLook = content.HasErrors() || reports.Any(report => !report.Succeeded || report.Failed > 0 || report.Problems.HasErrors());
        return mustLook ? ExitCode.Problems : ExitCode.Done;
    }

    public static CollectAnswer Answer(IReadOnlyList<CollectReport> reports, bool dryRun) =>
        new(dryRun, [.. reports.Select(Answer)]);

    private static SourceAnswer Answer(CollectReport report) => new(
        report.Source, report.Succeeded, report.Created, report.Updated, report.Unchanged, report.Failed, report.Reason,
        ChangeLines.Elements(report.Changes), report.Problems.Answers());
}
