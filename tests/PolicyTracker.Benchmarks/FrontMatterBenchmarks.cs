using BenchmarkDotNet.Attributes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Benchmarks;

/// <summary>The strict reader of records against YamlDotNet on the same front matter.</summary>
[Config(typeof(Quick))]
public class FrontMatterBenchmarks
{
    private string _facts = "";

    [GlobalSetup]
    public void Prepare()
    {
        var text = BillFile.Write(GeneratedBill.Of(7));
        _facts = text[4..(text.IndexOf("\n---\n", StringComparison.Ordinal) + 1)];
    }

    [Benchmark(Baseline = true)]
    public Fact? Ours() => CanonicalReader.ReadMap(_facts, 2);

    [Benchmark]
    public Fact? YamlDotNet() => YamlReader.Read(_facts, "bill.md", 2, []);
}
