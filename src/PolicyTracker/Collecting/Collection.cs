using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Output;

namespace PolicyTracker.Collecting;

/// <summary>
/// Runs sources one after the other, tells how far they are and what they gave. Whoever calls holds the lock of the
/// workspace.
/// </summary>
public sealed class Collection(Run run, ContentTree content, CollectOptions options)
{
    public async Task<IReadOnlyList<CollectReport>> RunAsync(IReadOnlyList<Scraper> scrapers, CancellationToken cancel)
    {
        Sweep();
        var reports = await run.Terminal.WatchAsync(tell => RunAllAsync(scrapers, tell, cancel));
        foreach (var report in reports)
            Tell(report);
        return reports;
    }

    // What a killed run left half written; nobody else is writing, because the lock is ours.
    private void Sweep()
    {
        if (options.DryRun)
            return;
        AtomicFile.Sweep(Path.Combine(run.Workspace, "bills"));
        AtomicFile.Sweep(run.StateFolder);
    }

    private async Task<IReadOnlyList<CollectReport>> RunAllAsync(IReadOnlyList<Scraper> scrapers, Action<Step> tell, CancellationToken cancel)
    {
        var collector = new Collector(options, content, run.Clock, new Told(tell));
        List<CollectReport> reports = [];
        foreach (var scraper in scrapers)
            reports.Add(await collector.RunAsync(scraper, cancel));
        // A source that had nothing to ask is no news, and no success either.
        return reports.TrueForAll(report => report.WasIdle) ? reports : [.. reports.Where(report => !report.WasIdle)];
    }

    private void Tell(CollectReport report)
    {
        run.Terminal.Answer(CollectLines.Summary(report, options.DryRun));
        foreach (var change in report.Changes)
            run.Terminal.Answer("  " + change.Line());
        foreach (var problem in report.Problems)
            run.Terminal.Warn(problem.ToString());
    }

    // Progress<T> would hand steps to other threads, out of order.
    private sealed class Told(Action<Step> tell) : IProgress<CollectProgress>
    {
        public void Report(CollectProgress value) => tell(new(value.Source, value.Done, value.Total, value.Current));
    }
}
