using BenchmarkDotNet.Attributes;
using PolicyTracker.Site;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Benchmarks;

/// <summary>Bill pages from records: reading, rendering and writing, for each page, on one thread.</summary>
[Config(typeof(Quick))]
public class PageBenchmarks
{
    private const int Bills = 200;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"policytracker-pages-{Environment.ProcessId}");
    private SiteInputs? _inputs;

    [GlobalSetup]
    public void Prepare()
    {
        GeneratedWorkspace.Write(Bills, _folder);
        _inputs = SiteInputs.Read(_folder);
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Benchmark(OperationsPerInvoke = Bills)]
    public Task<BuildReport> RenderAndWrite() => SiteBuilder.BuildAsync(_inputs!, new()
    {
        Workspace = _folder,
        Output = Path.Combine(_folder, "_site"),
        Now = new Day(),
        Only = new HashSet<SitePart> { SitePart.Bills },
        Clean = true,
        Workers = 1,
    });

    private sealed class Day : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    }
}
