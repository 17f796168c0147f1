using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PolicyTracker.Benchmarks;

/// <summary>A few seconds for each benchmark, in this process: enough to see a factor, not a per cent.</summary>
internal sealed class Quick : ManualConfig
{
    public Quick()
    {
        AddJob(Job.ShortRun.WithIterationCount(6).WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
