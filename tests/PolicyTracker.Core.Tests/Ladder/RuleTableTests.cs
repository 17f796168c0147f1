using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using static PolicyTracker.Core.Tests.Ladder.Rows;

namespace PolicyTracker.Core.Tests.Ladder;

public class RuleTableTests
{
    private static readonly string[] Senate = [IntroS, "S passage PASSED SENATE", "H referral-committee REFERRED TO CODES"];

    /// <summary>Where a row's example is said, so that this row decides it: type, what came before, chamber and classification.</summary>
    private static readonly (string Type, IReadOnlyList<string> Before, string Says)[] Settings =
    [
        ("hr", [], "H introduction"), ("tx hb", [], "H filing"), ("hr", [IntroH], "H referral-committee"),
        ("hr", [IntroH], "H committee-passage"), ("hr", [IntroH], "H -"), ("s", [IntroS], "S -"),
        ("s", [IntroS], "S committee-passage"), ("il hb", [IntroH, ReferH, ReportH], "H referral-committee"),
        ("hr", [IntroH, PassH], "S receipt"), ("hr", [IntroH], "S receipt"), ("hr", [IntroH, PassH], "S receipt,referral-committee"),
        ("hr", [IntroH, PassH], "S committee-passage"), ("hr", [IntroH, PassH], "S -"), ("s", [IntroS, PassS], "H -"),
        ("hr", [IntroH, PassH, ReceivedReferredS, CalendarS], "S referral-committee"), ("hr", [IntroH], "H passage"),
        ("hr", [IntroH, PassH], "S passage"), ("hres", [IntroH], "H passage"), ("hconres", [IntroH, PassH], "S passage"),
        ("nc hb", [IntroH, "H passage Passed 3rd Reading"], "S enrolled"), ("hr", ToPassedBoth, "G executive-receipt"),
        ("hr", ToPassedBoth, "G executive-signature"), ("hr", ToPassedBoth, "G executive-veto"),
        ("hr", ToPassedBoth, "G executive-veto-line-item"), ("hr", ToPassedBoth, "G became-law"),
        ("hr", ToVeto, "H veto-override-passage"), ("hr", ToVeto, "H passage"), ("hr", ToVeto, "H veto-override-failure"),
        ("hr", [.. ToVeto, OverrideH], "S veto-override-passage"), ("hr", [.. ToVeto, OverrideH], "S passage"),
        ("hr", [IntroH], "H failure"), ("nd hb", [IntroH], "H withdrawal"), ("hr", [IntroH], "H amendment-passage"),
        ("hr", ToPassedBoth, "H passage"), ("hr", [IntroH, PassH, PassSChanged], "H amendment-passage"),
        ("hr", [IntroH, PassH, PassSChanged], "H failure"), ("hconres", [IntroH, PassH, PassSChanged], "H amendment-passage"),
        ("sconres", [IntroS, PassSChanged, PassH], "H passage"),
        ("sconres", [IntroS, PassSChanged, PassH, "H passage On agreeing to the conference report Agreed to"], "S passage"),
        ("ny sb", Senate, "S -"), ("ny sb", Senate, "H -"),
        ("ny sb", [.. Senate, "H passage PASSED ASSEMBLY"], "H -"), ("me hb", [IntroH, ReferH], "H -"),
        ("va hb", [IntroH, ReferH, "H failure Failed to report (defeated) in Finance (9-Y 11-N)"], "H -"),
        ("va hb", [IntroH, PassH, "S failure Failed to report (defeated) in Finance (9-Y 11-N)"], "S -"),
        ("wa sb", [IntroS, PassS, ReceivedH], "S -"), ("wa hb", [IntroH, ReferH], "H -"), ("va hb", [.. ToPassedBoth, Presented], "S -"),
        ("tx hb", ToPassedBoth, "S passage"), ("ca hjres", [IntroH, PassH, PassS], "L became-law"),
        ("mi hb", [.. ToPassedBoth, Presented], "G executive-veto"), ("fl hb", [IntroH, ReferH], "H failure"),
        ("va hb", [IntroH, ReferH], "H carried-over"), ("va hb", [IntroH, ReferH, ReportH], "H referral-committee"),
        ("va hb", [IntroH, PassH, "S committee-passage Reported from Finance (14-Y 8-N)"], "S referral-committee"),
        ("tx hb", [IntroH], "H hearing-held"), ("tx hb", [IntroH, PassH], "S hearing-held"),
        ("va hb", [IntroH, ReportH, "H carried-over Continued to 2021 in Finance"], "H reading-2"),
    ];

    public static TheoryData<int> Numbers { get; } = [.. StatusTable.Rules.Select(rule => rule.Number)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_example_of_each_row_is_decided_by_that_row(int number)
    {
        var rule = StatusTable.Rules[number - 1];

        Settings.ShouldContain(setting => Decides(rule, setting.Type, setting.Before, setting.Says), rule.Words);
    }

    [Fact]
    public void Rows_are_numbered_from_one_in_the_order_in_which_they_are_tried() =>
        StatusTable.Rules.Select(rule => rule.Number).ShouldBe(Enumerable.Range(1, StatusTable.Rules.Count));

    [Fact]
    public void Every_step_and_outcome_that_actions_can_prove_has_a_row()
    {
        Stage[] withoutRow = [Stage.Reserved];

        StatusTable.Rules.Select(rule => rule.Leads).OfType<Stage>().Distinct().Order()
            .ShouldBe(Enum.GetValues<Stage>().Where(stage => stage < Stage.Planned).Except(withoutRow));
    }

    [Fact]
    public void Every_stage_has_its_words_once() =>
        StageWords.All.Select(words => words.Stage).ShouldBe(Enum.GetValues<Stage>());

    private static bool Decides(StatusRule rule, string type, IReadOnlyList<string> before, string says)
    {
        var bill = Measure.Of(type, [.. before, $"{says} {rule.Example}"]);
        return StatusLadder.Decisions(bill) is [.., var last]
            && last.Action == bill.Actions.Count
            && last.Rule.Number == rule.Number;
    }
}
