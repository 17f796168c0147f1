using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Tests;

public class AdjournmentTests
{
    private static readonly SessionEnd End = new(new(2025, 2, 22), "2025 Regular Session");

    private static readonly BillAction[] Road =
    [
        new(new(2025, 1, 8), Chamber.Lower, "Prefiled and ordered printed", [ActionClassification.Filing]),
        new(new(2025, 2, 4), Chamber.Lower, "Read third time and passed House (97-Y 0-N)", [ActionClassification.Passage]),
        new(new(2025, 2, 18), Chamber.Upper, "Passed Senate (40-Y 0-N)", [ActionClassification.Passage]),
        new(new(2025, 3, 7), Chamber.Executive, "Enrolled Bill communicated to Governor on March 11, 2025", [ActionClassification.ExecutiveReceipt]),
    ];

    [Theory]
    [InlineData(2, "2025-02-22", Stage.PassedFirstChamber)]
    [InlineData(2, "2025-02-23", Stage.DiedOnAdjournment)]
    [InlineData(3, "2025-02-23", Stage.PassedBoth)]
    [InlineData(3, "2025-06-22", Stage.PassedBoth)]
    [InlineData(3, "2025-06-23", Stage.DiedOnAdjournment)]
    [InlineData(4, "2025-06-01", Stage.ToExecutive)]
    public void What_both_chambers_passed_has_time_to_reach_the_governor(int actions, string today, Stage stage) =>
        Adjournment.StatusOf(After(actions), End, DateOnly.Parse(today)).Stage.ShouldBe(stage);

    [Fact]
    public void A_Congress_waits_for_nothing() =>
        Adjournment.StatusOf(After(3) with { Id = BillId.Parse("us/118/hr1") }, End, End.End.AddDays(1)).Stage.ShouldBe(Stage.DiedOnAdjournment);

    [Fact]
    public void Nothing_dies_while_nobody_recorded_the_end() =>
        Adjournment.StatusOf(After(2), null, new(2030, 1, 1)).Stage.ShouldBe(Stage.PassedFirstChamber);

    [Fact]
    public void A_session_that_carries_everything_over_kills_nothing()
    {
        var status = Adjournment.StatusOf(After(2), End with { CarriesOver = true }, new(2025, 3, 1));
        (status.Stage, status.Inferred, status.Since).ShouldBe((Stage.CarriedOver, true, End.End));
    }

    [Theory]
    [InlineData("2026-03-14", Stage.CarriedOver)]
    [InlineData("2026-03-15", Stage.DiedOnAdjournment)]
    public void What_was_carried_over_dies_with_the_next_session(string today, Stage stage)
    {
        var end = End with { Next = new(new(2026, 3, 14), "2026 Regular Session") };
        var action = new BillAction(new(2025, 2, 5), Chamber.Upper, "Continued to 2026 in Finance", [ActionClassification.CarriedOver]);
        foreach (var (bill, of) in new[] { (After(2), end with { CarriesOver = true }), (After(2) with { Actions = [.. Road[..2], action] }, end) })
        {
            var status = Adjournment.StatusOf(bill, of, DateOnly.Parse(today));

            status.Stage.ShouldBe(stage);
            StatusLadder.Agrees(bill with { Status = status }, of).ShouldBeTrue();
            (status.Evidence?.Contains("2025 Regular Session", StringComparison.Ordinal) ?? false).ShouldBe(status.Inferred);
            if (stage == Stage.DiedOnAdjournment)
                (status.Since, status.Evidence!.Contains("2026 Regular Session", StringComparison.Ordinal)).ShouldBe((of.Next!.End, true));
        }
    }

    [Fact]
    public void What_moved_after_the_next_session_has_not_died_with_it()
    {
        var end = End with { CarriesOver = true, Next = new(new(2025, 2, 25), "2026 Regular Session") };
        Adjournment.StatusOf(After(4), end, new(2030, 1, 1)).Stage.ShouldBe(Stage.ToExecutive);
        Adjournment.StatusOf(After(3), end, new(2025, 3, 1)).Stage.ShouldBe(Stage.PassedBoth);
    }

    private static Bill After(int actions) => new()
    {
        Id = BillId.Parse("va/2025/hb1"),
        Identifier = "HB 1",
        Title = "A bill",
        Chamber = Chamber.Lower,
        Actions = Road[..actions],
    };
}
