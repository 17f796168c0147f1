using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Model;
using static PolicyTracker.Site.Tests.SmallRules;

namespace PolicyTracker.Site.Tests.Model;

/// <summary>What the calendar makes of a rulemaking's stage.</summary>
public class StageShownTests
{
    private static readonly Bill Proposal = With(
        [Document(2023, 1, 13, RuleStep.ProposedRule, "2022-28376")],
        [Date(2023, 3, 14, EventKinds.CommentsClose, "regs:2022-28376:comments")]);

    private static readonly Bill Rule = With(
        [.. Proposal.Actions, Document(2024, 3, 4, RuleStep.FinalRule, "2024-03869")],
        [.. Proposal.Events, Date(2024, 4, 3, EventKinds.Effective, "fr:2024-03869:effective")]);

    [Theory]
    [InlineData("2023-01-12", Stage.Proposed)]
    [InlineData("2023-01-13", Stage.CommentOpen)]
    [InlineData("2023-03-14", Stage.CommentOpen)]
    [InlineData("2023-03-15", Stage.CommentClosed)]
    [InlineData("2026-01-01", Stage.CommentClosed)]
    public void A_proposal_is_open_from_its_publication_through_its_last_day(string day, Stage shown) =>
        StageShown.Of(Proposal, Day(day)).ShouldBe(shown);

    [Theory]
    [InlineData("2023-03-01", Stage.Final)]
    [InlineData("2024-04-02", Stage.Final)]
    [InlineData("2024-04-03", Stage.Effective)]
    public void A_rule_is_in_effect_from_its_day(string day, Stage shown) => StageShown.Of(Rule, Day(day)).ShouldBe(shown);

    [Fact]
    public void An_interim_rule_applies_while_the_final_one_does_not_yet() =>
        StageShown.Of(SmallRules.Status, Day("2024-06-01")).ShouldBe(Stage.Effective);

    [Fact]
    public void Without_an_event_the_effective_date_of_the_record_counts()
    {
        var rule = Rule with { Events = [], Effective = new(new(2024, 4, 3)) };

        StageShown.Of(rule, Day("2024-04-03")).ShouldBe(Stage.Effective);
        StageShown.Of(rule with { Effective = null }, Day("2024-04-03")).ShouldBe(Stage.Final);
    }

    [Fact]
    public void A_deadline_that_only_the_prose_states_counts_all_the_same() =>
        StageShown.Of(Form, Day("2025-11-07")).ShouldBe(Stage.CommentOpen);

    [Theory]
    [InlineData(EventStatuses.Cancelled)]
    [InlineData(EventStatuses.NoLongerListed)]
    public void A_window_that_is_off_does_not_count(string status) =>
        StageShown.Of(With(Proposal.Actions, [Proposal.Events[0] with { Status = status }]), Day("2023-02-01")).ShouldBe(Stage.Proposed);

    [Fact]
    public void A_later_window_keeps_a_proposal_open() => StageShown.Of(
        With([.. Proposal.Actions, Document(2023, 6, 1, RuleStep.ProposedRule, "2023-11111")], [.. Proposal.Events, Date(2023, 7, 3, EventKinds.CommentsClose, "fr:2023-11111:comments")]),
        Day("2023-07-03")).ShouldBe(Stage.CommentOpen);

    [Fact]
    public void The_window_of_an_earlier_round_says_nothing_of_an_amendment() =>
        StageShown.Of(With([.. Rule.Actions, Document(2025, 2, 3, RuleStep.ProposedRule, "2025-02222")], Rule.Events), Day("2025-02-10")).ShouldBe(Stage.Proposed);

    [Fact]
    public void An_advance_notice_is_open_for_comment_and_then_announced_again()
    {
        var notice = With([Document(2025, 3, 3, RuleStep.AdvanceNotice, "2025-03333")], [Date(2025, 4, 2, EventKinds.CommentsClose, "fr:2025-03333:comments")]);

        StageShown.Of(notice, Day("2025-04-02")).ShouldBe(Stage.CommentOpen);
        StageShown.Of(notice, Day("2025-04-03")).ShouldBe(Stage.Planned);
    }

    [Fact]
    public void What_was_withdrawn_stays_withdrawn() =>
        StageShown.Of(With([.. Proposal.Actions, Document(2023, 2, 1, RuleStep.Withdrawal, "2023-02222")], Proposal.Events), Day("2023-02-10")).ShouldBe(Stage.Withdrawn);

    private static Bill With(IReadOnlyList<BillAction> actions, IReadOnlyList<BillEvent> events) => Made(new()
    {
        Id = BillId.Parse("us/rules/1601-ab02"),
        Identifier = "RIN 1601-AB02",
        Title = "Partnerships With Faith-Based and Neighborhood Organizations",
        Actions = actions,
        Events = events,
    });

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
