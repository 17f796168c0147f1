using BenchmarkDotNet.Attributes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Benchmarks;

/// <summary>What every run does with every record.</summary>
[Config(typeof(Quick))]
public class RecordBenchmarks
{
    private readonly Bill _bill = GeneratedBill.Of(7);
    private string _text = "";

    [GlobalSetup]
    public void Prepare() => _text = BillFile.Write(_bill);

    [Benchmark]
    public BillReading Read() => BillFile.Read(_text, "bill.md");

    [Benchmark]
    public string Write() => BillFile.Write(_bill);

    [Benchmark]
    public BillStatus Derive() => StatusLadder.Derive(_bill);
}
