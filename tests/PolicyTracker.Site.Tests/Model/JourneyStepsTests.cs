using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Site.Model;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Site.Tests.Model;

public class JourneyStepsTests
{
    [Fact]
    public void A_step_is_done_only_when_an_action_did_it() => Steps(SmallSite.Enacted).ShouldBe(
    [
        "Introduced: done", "In committee: done", "Reported: skipped", "Passed House: done", "In the Senate: skipped",
        "Passed both: done", "To President: done", "Law: done law",
    ]);

    [Fact]
    public void The_step_where_a_measure_stands_is_marked() => Steps(SmallSite.Moving).ShouldBe(
    [
        "Introduced: done", "In committee: done", "Reported: done", "Passed House: done", "In the Senate: now",
        "Passed both: todo", "To President: todo", "Law: todo",
    ]);

    [Fact]
    public void A_resolution_of_one_chamber_has_a_short_way() =>
        Steps(SmallSite.Resolution).ShouldBe(["Introduced: done", "In committee: skipped", "Reported: skipped", "Adopted: done law"]);

    [Fact]
    public void Where_there_is_one_chamber_a_measure_passes_it_and_goes_to_the_executive()
    {
        var bill = SmallSite.Quiet with
        {
            Id = BillId.Parse("ne/109/lb12"),
            Chamber = Chamber.Legislature,
            Actions =
            [
                new(new(2025, 1, 10), Chamber.Legislature, "Date of introduction", [Introduction]),
                new(new(2025, 1, 14), Chamber.Legislature, "Referred to Judiciary Committee", [ReferralCommittee]),
                new(new(2025, 5, 14), Chamber.Legislature, "Passed on Final Reading 45-0-4", [Passage]),
            ],
        };

        Steps(bill with { Status = StatusLadder.Derive(bill) })[3..].ShouldBe(["Passed Legislature: now", "To Governor: todo", "Law: todo"]);
    }

    [Fact]
    public void An_end_stands_where_the_way_stopped()
    {
        var vetoed = SmallSite.Enacted with
        {
            Laws = [],
            Actions = [.. SmallSite.Enacted.Actions.Take(5), new(new(2025, 6, 20), Chamber.Executive, "Vetoed by President.", [ExecutiveVeto])],
        };

        Steps(vetoed with { Status = StatusLadder.Derive(vetoed) }).ShouldBe(
        [
            "Introduced: done", "In committee: done", "Reported: skipped", "Passed House: done", "In the Senate: skipped",
            "Passed both: done", "To President: done", "Vetoed: ended", "Law: todo",
        ]);
    }

    private static string[] Steps(Bill bill) =>
        [.. JourneySteps.Of(bill, bill.Status.Stage, new(2026, 8, 1)).Select(step => $"{step.Label}: {step.State}")];
}
