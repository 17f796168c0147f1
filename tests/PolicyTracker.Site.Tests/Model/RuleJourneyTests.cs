using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Model;
using static PolicyTracker.Site.Tests.SmallRules;

namespace PolicyTracker.Site.Tests.Model;

public class RuleJourneyTests
{
    private static readonly BillAction Proposal = Document(2025, 4, 1, RuleStep.ProposedRule, "P");
    private static readonly BillAction Rule = Document(2025, 9, 1, RuleStep.FinalRule, "R");
    private static readonly BillEvent Window = Date(2025, 6, 2, EventKinds.CommentsClose, "fr:P:comments");
    private static readonly BillEvent Begins = Date(2025, 10, 1, EventKinds.Effective, "fr:R:effective");

    [Fact]
    public void A_proposal_that_is_open_stands_at_its_comments() => Steps(Stage.CommentOpen, [Window], Proposal).ShouldBe(
        ["Announced: skipped", "Proposed: done 2025-04-01", "Comments: now 2025-06-02", "Final rule: todo", "In effect: todo"]);

    [Fact]
    public void A_proposal_without_a_window_stands_there() => Steps(Stage.Proposed, [], Proposal).ShouldBe(
        ["Announced: skipped", "Proposed: now 2025-04-01", "Comments: todo", "Final rule: todo", "In effect: todo"]);

    [Fact]
    public void A_rule_shows_the_day_from_which_it_will_apply() => Steps(Stage.Final, [Window, Begins], Proposal, Rule).ShouldBe(
        ["Announced: skipped", "Proposed: done 2025-04-01", "Comments: done 2025-06-02", "Final rule: now 2025-09-01", "In effect: todo 2025-10-01"]);

    [Fact]
    public void A_rule_in_effect_has_come_to_its_end() =>
        Steps(Stage.Effective, [Window, Begins], Document(2024, 1, 5, RuleStep.AdvanceNotice, "A"), Proposal, Rule)[^1].ShouldBe("In effect: done law 2025-10-01");

    [Fact]
    public void An_advance_notice_stands_at_the_beginning() => Steps(Stage.CommentOpen, [], Document(2024, 1, 5, RuleStep.AdvanceNotice, "A")).ShouldBe(
        ["Announced: now 2024-01-05", "Proposed: todo", "Comments: todo", "Final rule: todo", "In effect: todo"]);

    [Fact]
    public void An_amendment_begins_again_without_the_documents_of_the_rule_that_it_changes() =>
        Steps(Stage.CommentOpen, [Window, Begins, Date(2026, 3, 2, EventKinds.CommentsClose, "fr:P2:comments")], Proposal, Rule, Document(2026, 2, 2, RuleStep.ProposedRule, "P2")).ShouldBe(
            ["Announced: skipped", "Proposed: done 2026-02-02", "Comments: now 2026-03-02", "Final rule: todo", "In effect: todo"]);

    [Fact]
    public void A_withdrawal_ends_the_way_where_it_was() =>
        Steps(Stage.Withdrawn, [Window], Proposal, Document(2025, 7, 1, RuleStep.Withdrawal, "W")).ShouldBe(
            ["Announced: skipped", "Proposed: done 2025-04-01", "Withdrawn: ended 2025-07-01", "Comments: todo", "Final rule: todo", "In effect: todo"]);

    [Fact]
    public void A_court_ends_the_rule_itself() =>
        Steps(Stage.Vacated, [Window, Begins], Proposal, Rule, Document(2026, 1, 5, RuleStep.Vacatur, "V")).ShouldBe(
            ["Announced: skipped", "Proposed: done 2025-04-01", "Comments: done 2025-06-02", "Final rule: done 2025-09-01", "Struck down: ended 2026-01-05", "In effect: todo"]);

    [Fact]
    public void A_date_that_only_the_prose_states_says_so() =>
        JourneySteps.Of(Form, Stage.CommentOpen)[2].StateWords.ShouldBe("Open now (date stated in the text, unconfirmed)");

    private static IEnumerable<string> Words(IEnumerable<Pages.Step> steps) =>
        steps.Select(step => $"{step.Label}: {step.State}{(step.Day is null ? "" : " " + step.Day.Iso)}");

    private static List<string> Steps(Stage shown, IReadOnlyList<BillEvent> events, params IReadOnlyList<BillAction> actions) => [.. Words(JourneySteps.Of(
        Made(new() { Id = BillId.Parse("us/rules/1615-aa59"), Identifier = "RIN 1615-AA59", Title = "Eligibility", Actions = actions, Events = events }), shown))];
}
