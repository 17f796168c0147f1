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
        [.. JourneySteps.Of(bill, bill.Status.Stage).Select(step => $"{step.Label}: {step.State}")];
}
