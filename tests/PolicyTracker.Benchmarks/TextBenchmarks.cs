using BenchmarkDotNet.Attributes;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Collectors.Texts;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Benchmarks;

/// <summary>The largest text that was recorded: S. 2731 (116th) as returned to its committee, 187 kB of USLM. Needs <c>POLICYTRACKER_CORPUS</c>.</summary>
[Config(typeof(Quick))]
public class TextBenchmarks
{
    private static readonly Bill Bill = new() { Id = BillId.Parse("us/116/s2731"), Identifier = "S. 2731", Title = "A bill" };

    private static readonly string Corpus = Environment.GetEnvironmentVariable("POLICYTRACKER_CORPUS") ?? "../shared/corpus";

    private SourceDocument? _document;
    private BillText? _text;

    [GlobalSetup]
    public void Prepare()
    {
        _document = new(new("https://www.govinfo.gov/text.xml"), "application/xml", File.ReadAllBytes(Path.Combine(Corpus, "federal/govinfo-uslm-samples/S2731_RCS.XML")), NotModified: false);
        _text = Flatten();
    }

    [Benchmark]
    public BillText Flatten() => Flattening.Read(_document!, Bill);

    [Benchmark]
    public string Hash() => TextHash.Of(_text!);

    [Benchmark]
    public string Write() => TextFile.Write(TextHead.Of(Bill.Id, new("rcs", "Reference Change Senate"), "https://www.govinfo.gov/text.xml", _text!), _text!);
}
