using System.Text;
using PolicyTracker.Core.Changes;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>Iowa HF 1036 as LegiScan had it on fourteen days from January to June 2026.</summary>
public sealed class LegiScanSeriesTests
{
    [CorpusFact]
    public async Task Tells_exactly_what_moved_between_fourteen_states_of_one_bill_and_tells_it_once()
    {
        await using var run = await LegiScanRun.StartAsync();
        run.Watch("ia/2025-2026/hf1036");
        var log = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(Corpus.Path("states/legiscan-series/IA/HF1036"), "*.json").Order(StringComparer.Ordinal))
        {
            var day = Path.GetFileNameWithoutExtension(file)[3..];
            run.Time.Now = new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(12, 0), TimeSpan.Zero);
            run.Publish(File.ReadAllText(file));
            var report = await run.RunAsync();
            report.Problems.ShouldBeEmpty(string.Join("\n", report.Problems));
            log.Append(System.Globalization.CultureInfo.InvariantCulture, $"## {day}: {run.Record("ia/2025-2026/hf1036").Status.Stage}\n");
            foreach (var change in report.Changes)
                log.Append(System.Globalization.CultureInfo.InvariantCulture, $"- {change.Kind} {change.Date:yyyy-MM-dd}: {change.Before ?? "-"} -> {change.After ?? "-"}\n");
            // The same state once more is no news and asks for no bill.
            var again = await run.RunAsync();
            (again.Created, again.Updated, again.Changes.Count).ShouldBe((0, 0, 0));
        }

        run.Asked.Count(asked => asked.StartsWith("op=getBill", StringComparison.Ordinal)).ShouldBe(14);
        run.Changes.Select(change => change.Id).ShouldBeUnique();
        run.Changes.Where(change => change.Kind == ChangeKind.SourceGap).ShouldBeEmpty();
        Snapshot.Verify(log.ToString());
    }
}
