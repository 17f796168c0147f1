using PolicyTracker.Core.Checks;
using PolicyTracker.Findings;
using PolicyTracker.Output;
using PolicyTracker.Site;

namespace PolicyTracker.Serving;

/// <summary>Builds the site with progress, and says what came of it.</summary>
public static class SiteBuild
{
    /// <exception cref="StopException">Another run builds into the same folder.</exception>
    public static async Task<BuildReport> RunAsync(Run run, SiteOptions options, CancellationToken cancel)
    {
        using var held = run.LockOutput(options.Output);
        var report = await run.Terminal.WatchAsync(tell => SiteBuilder.BuildAsync(options, new Told(tell), cancel));
        foreach (var problem in report.Problems.Sorted())
            run.Terminal.Warn(problem.ToString());
        return report;
    }

    /// <summary><c>Built 24 bills on 60 pages in _site (62 files, 3 of them new or different).</c></summary>
    public static string Summary(BuildReport report, string output) => report.Published
        ? $"Built {ProblemLists.Count(report.Bills, "bill")} on {ProblemLists.Count(report.Pages, "page")} in {output} "
            + $"({ProblemLists.Count(report.Files, "file")}, {report.Written} new or different)."
        : $"Nothing was built because of {Errors(report)}; {output} is as it was.";

    private static string Errors(BuildReport report) =>
        ProblemLists.Count(report.Problems.Count(problem => problem.Severity == Severity.Error), "error");

    private sealed class Told(Action<Step> tell) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => tell(new(value.Step, value.Done, value.Total, ""));
    }
}
