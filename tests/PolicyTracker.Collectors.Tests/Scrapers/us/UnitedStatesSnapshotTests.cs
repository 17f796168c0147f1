using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.us;

/// <summary>What a recorded document becomes, as the file that people read.</summary>
public class UnitedStatesSnapshotTests
{
    [Theory]
    [InlineData("119hr4323")]
    [InlineData("119hr504")]
    [InlineData("119hjres92")]
    [InlineData("117s3949")]
    [InlineData("119sjres9001")]
    public void A_document_becomes_this_file(string name) =>
        Snapshot.Verify(Written(name), name, "md");

    [Theory]
    [MemberData(nameof(Recordings))]
    public void Every_recording_is_written_and_read_back_without_a_change(string name)
    {
        var text = Written(name);

        var reading = BillFile.Read(text, $"{name}.md");

        reading.Problems.ShouldBeEmpty();
        BillFile.Write(reading.Bill.ShouldNotBeNull()).ShouldBe(text);
    }

    public static TheoryData<string> Recordings => [.. Recording.Names];

    private static string Written(string name)
    {
        var bill = Recording.Read(name);
        return BillFile.Write(bill with { Status = StatusLadder.Derive(bill) });
    }
}
