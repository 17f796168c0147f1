using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using static PolicyTracker.Core.Tests.Ladder.Rows;

namespace PolicyTracker.Core.Tests.Ladder;

public class InferenceTests
{
    private static readonly DateOnly End = new(2027, 1, 3);

    [Fact]
    public void A_number_reserved_for_the_Speaker_is_reserved()
    {
        var bill = Measure.Of("hr") with { Title = "Reserved for the Speaker.", Extras = Extras.None.With("introduced", "2025-01-03") };

        StatusLadder.Derive(bill).ShouldBe(new(
            Stage.Reserved, new(2025, 1, 3), Evidence: "The number is reserved. No measure has been introduced under it.", Inferred: true));
    }

    [Fact]
    public void A_reserved_number_that_moves_is_reserved_no_more() =>
        StatusLadder.Derive(Measure.Of("hr", IntroH) with { Title = "Reserved for the Speaker." }).Stage.ShouldBe(Stage.Introduced);

    [Fact]
    public void Without_actions_the_day_of_introduction_is_the_evidence()
    {
        var status = StatusLadder.Derive(Measure.Of("hr") with { Extras = Extras.None.With("introduced", "2025-02-07") });

        status.Stage.ShouldBe(Stage.Introduced);
        status.Since.ShouldBe(new DateOnly(2025, 2, 7));
        status.Inferred.ShouldBeTrue();
        status.Evidence.ShouldBe("The source dates the introduction February 7, 2025. No action in the record proves a later stage.");
    }

    [Fact]
    public void A_law_number_without_an_action_is_a_law_with_evidence()
    {
        var status = StatusLadder.Derive(Measure.Of("hr", [.. ToPassedBoth]) with { Laws = ["P.L. 119-73"] });

        status.ShouldBe(new(Stage.Enacted, Evidence:
            "The source lists this measure as Public Law 119-73. No action in the record says so yet.", Inferred: true));
    }

    [Fact]
    public void A_resolution_with_a_number_is_adopted_and_no_law() =>
        StatusLadder.Derive(Measure.Of("ca sconres") with { Laws = ["Res. Chapter 87, Statutes of 1989"] }).ShouldBe(new(
            Stage.Adopted, Evidence: "The source lists this resolution as Res. Chapter 87, Statutes of 1989. No action in the record says so yet.", Inferred: true));

    [Fact]
    public void A_measure_inside_another_law_is_enacted_with_that_law_as_evidence()
    {
        var status = StatusLadder.Derive(Measure.Of("hr", IntroH, ReferH) with
        {
            Extras = Extras.None.With("contained_in_law", "P.L. 119-19").With("contained_in_law_on", "2025-07-04"),
            Related = [new("us/119/hr1", BillRelation.ContainedIn)],
        });

        status.ShouldBe(new(Stage.Enacted, new(2025, 7, 4), Evidence:
            "Its text became law on July 4, 2025 as part of Public Law 119-19, through H.R. 1.", Inferred: true));
    }

    [Fact]
    public void The_end_of_the_session_ends_a_measure_that_was_under_way()
    {
        var bill = Measure.Of("hr", IntroH, ReferH);

        var status = StatusLadder.AtEndOfSession(bill, new(End, "119th Congress"));

        status.ShouldBe(new(Stage.DiedOnAdjournment, End, Inferred: true, Evidence:
            "The 119th Congress ended on January 3, 2027. The measure had come as far as \"In committee\" (since January 4, 2025)."));
        StatusLadder.Agrees(bill with { Status = status }, new(End, "119th Congress")).ShouldBeTrue();
        StatusLadder.Agrees(bill with { Status = status }).ShouldBeTrue();
        StatusLadder.Agrees(bill with { Status = status }, new(End.AddYears(2), "119th Congress")).ShouldBeFalse();
        StatusLadder.Reached(bill with { Status = status }).ShouldBe(Stage.InCommittee);
    }

    [Fact]
    public void The_end_of_the_session_leaves_alone_what_is_done()
    {
        IReadOnlyList<Bill> done =
        [
            Measure.Of("hr", [.. ToPassedBoth, Presented, Signed]), Measure.Of("hr", [.. ToPassedBoth, Presented]), Measure.Of("hr", [.. ToVeto]),
            Measure.Of("hr", IntroH, FailedH), Measure.Of("hres", IntroH, PassH),
            Measure.Of("hr") with { Title = "Reserved for the Minority Leader." },
        ];

        foreach (var bill in done)
            StatusLadder.AtEndOfSession(bill, new(End, "119th Congress")).ShouldBe(StatusLadder.Derive(bill));
    }

    [Fact]
    public void A_status_that_the_record_does_not_prove_disagrees()
    {
        var law = Measure.Of("hr", [.. ToPassedBoth, Presented, Signed]);
        var dead = new BillStatus(Stage.DiedOnAdjournment, End, Evidence: "The 119th Congress ended.", Inferred: true);

        StatusLadder.Agrees(law with { Status = dead }).ShouldBeFalse();
        StatusLadder.Agrees(law with { Status = new(Stage.Enacted, Measure.FirstDay, 1) }).ShouldBeFalse();
        StatusLadder.Agrees(law with { Status = StatusLadder.Derive(law) }).ShouldBeTrue();
    }

    [Fact]
    public void Outcomes_tell_the_step_that_was_reached()
    {
        StatusLadder.Reached(Measure.Of("hr", [.. ToVeto])).ShouldBe(Stage.ToExecutive);
        StatusLadder.Reached(Measure.Of("hr", IntroH, ReferH, FailedH)).ShouldBe(Stage.InCommittee);
        StatusLadder.Reached(Measure.Of("hres", IntroH, PassH)).ShouldBe(Stage.PassedFirstChamber);
        StatusLadder.Reached(Measure.Of("hr")).ShouldBe(Stage.Introduced);
    }
}
