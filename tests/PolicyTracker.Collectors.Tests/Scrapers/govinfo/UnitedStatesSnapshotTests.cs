using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>What the recorded documents become is written in a form that is read back whole.</summary>
public class UnitedStatesSnapshotTests
{
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
