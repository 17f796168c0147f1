using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>One measure told by both sources in their own formats: what lands in the record is the same, to the letter.</summary>
public sealed class CongressGovTwinTests
{
    public static TheoryData<string> Recordings => [.. CongressRecording.Names.Where(name => IsReadable(CongressRecording.PathOf(name)))];

    public static TheoryData<string> Files => !Corpus.IsHere ? ["none"] :
    [
        .. Directory.EnumerateFiles(Corpus.Path("federal"), "BILLSTATUS-*.xml", SearchOption.AllDirectories).Where(IsReadable)
            .Select(path => Path.GetRelativePath(Corpus.Root, path).Replace('\\', '/')).Order(),
    ];

    [Theory]
    [MemberData(nameof(Recordings))]
    public Task Both_sources_give_one_record_of_one_measure(string name) => SameAsync(CongressRecording.PathOf(name));

    [CorpusTheory]
    [MemberData(nameof(Files))]
    public Task Both_sources_give_one_record_of_every_measure_of_the_corpus(string file) => SameAsync(Corpus.Path(file));

    private static async Task SameAsync(string file)
    {
        var root = XElement.Load(file);
        var address = UnitedStates.BillStatusAddress(UnitedStates.OfBillStatusAddress(new($"https://www.govinfo.gov/{Path.GetFileName(file)}"))!);
        var first = UnitedStatesBill.Read(root, address);
        await using var run = await ScraperRun.StartAsync("congress-gov");
        CongressGovMade.Publish(run.Server, root.Element("bill")!);

        var copy = await run.ReadAsync(first.Id.Value);

        BillFile.Write(Bare(copy)).ShouldBe(BillFile.Write(Bare(first)));
        copy.ActionsWholeThrough.ShouldBeNull();
        run.Problems.Where(problem => !problem.Message.Contains("How the parties voted", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    // What only one of them has: its address, and meetings.
    private static Bill Bare(Bill bill) => bill with { Sources = [], Events = [], TellsEvents = false, Status = StatusLadder.Derive(bill) };

    // Older documents have other names, under which Congress.gov never published.
    private static bool IsReadable(string file) => XElement.Load(file).Element("bill")?.Element("number") is not null;
}
