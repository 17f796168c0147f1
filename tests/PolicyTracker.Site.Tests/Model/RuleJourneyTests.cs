using System.Globalization;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Model;
using static PolicyTracker.Site.Tests.SmallRules;

namespace PolicyTracker.Site.Tests.Model;

public class RuleJourneyTests
{
    private static readonly BillAction Notice = Document(2024, 1, 5, RuleStep.AdvanceNotice, "A");
    private static readonly BillAction Proposal = Document(2025, 4, 1, RuleStep.ProposedRule, "P");
    private static readonly BillAction Rule = Document(2025, 9, 1, RuleStep.FinalRule, "R");
    private static readonly BillEvent Window = Date(2025, 6, 2, EventKinds.CommentsClose, "fr:P:comments");
    private static readonly BillEvent Begins = Date(2025, 10, 1, EventKinds.Effective, "fr:R:effective");

    [Theory]
    [InlineData("2025-05-01", "now 2025-06-02 Open now")]
    [InlineData("2025-06-02", "now 2025-06-02 Open now")]
    [InlineData("2025-06-03", "now 2025-06-02 Period over")]
    public void A_proposal_that_was_open_stands_at_its_comments(string day, string comments) => Steps(day, [Window], Proposal).ShouldBe(
        ["Announced: skipped Not on record", "Proposed: done 2025-04-01 Done", $"Comments: {comments}", "Final rule: todo Not yet", "In effect: todo Not yet"]);

    [Fact]
    public void A_proposal_without_a_window_stands_there() => Steps("2025-05-01", [], Proposal).ShouldBe(
        ["Announced: skipped Not on record", "Proposed: now 2025-04-01 Now here", "Comments: todo Not yet", "Final rule: todo Not yet", "In effect: todo Not yet"]);

    [Fact]
    public void A_rule_shows_the_day_from_which_it_will_apply() => Steps("2025-09-30", [Window, Begins], Proposal, Rule).ShouldBe(
        ["Announced: skipped Not on record", "Proposed: done 2025-04-01 Done", "Comments: done 2025-06-02 Done", "Final rule: now 2025-09-01 Now here", "In effect: todo 2025-10-01 Not yet"]);

    [Fact]
    public void A_rule_in_effect_has_come_to_its_end() =>
        Steps("2025-10-01", [Window, Begins], Notice, Proposal, Rule)[^1].ShouldBe("In effect: done law 2025-10-01 Done");

    [Theory]
    [InlineData("2024-02-01", "now 2024-03-05 Open now")]
    [InlineData("2024-03-06", "done 2024-03-05 Done")]
    public void An_advance_notice_stands_at_the_beginning_while_comments_are_taken_on_it(string day, string comments) =>
        Steps(day, [Date(2024, 3, 5, EventKinds.CommentsClose, "fr:A:comments")], Notice).ShouldBe(
            ["Announced: now 2024-01-05 Now here", "Proposed: todo Not yet", $"Comments: {comments}", "Final rule: todo Not yet", "In effect: todo Not yet"]);

    [Theory]
    [InlineData("2025-09-15", "Comments: now 2025-10-31 Open now", "Final rule: now 2025-09-01 Now here", "In effect: todo 2025-10-01 Not yet")]
    [InlineData("2025-10-15", "Comments: now 2025-10-31 Open now", "Final rule: done 2025-09-01 Done", "In effect: done law 2025-10-01 Done")]
    [InlineData("2025-11-01", "Comments: done 2025-10-31 Done", "Final rule: done 2025-09-01 Done", "In effect: done law 2025-10-01 Done")]
    public void Comments_on_an_interim_rule_are_open_until_their_last_day(string day, params string[] steps) =>
        Steps(day, [Date(2025, 10, 31, EventKinds.CommentsClose, "fr:R:comments"), Begins], Document(2025, 9, 1, RuleStep.InterimFinalRule, "R"))[2..].ShouldBe(steps);

    [Fact]
    public void An_amendment_begins_again_without_the_documents_of_the_rule_that_it_changes() =>
        Steps("2026-02-10", [Window, Begins, Date(2026, 3, 2, EventKinds.CommentsClose, "fr:P2:comments")], Proposal, Rule, Document(2026, 2, 2, RuleStep.ProposedRule, "P2")).ShouldBe(
            ["Announced: skipped Not on record", "Proposed: done 2026-02-02 Done", "Comments: now 2026-03-02 Open now", "Final rule: todo Not yet", "In effect: todo Not yet"]);

    [Fact]
    public void A_withdrawal_ends_the_way_behind_the_comments_that_were_taken() =>
        Steps("2026-01-01", [Window], Proposal, Document(2025, 7, 1, RuleStep.Withdrawal, "W")).ShouldBe(
            ["Announced: skipped Not on record", "Proposed: done 2025-04-01 Done", "Comments: done 2025-06-02 Done", "Withdrawn: ended 2025-07-01 Ended here", "Final rule: todo Not reached", "In effect: todo Not reached"]);

    [Fact]
    public void A_withdrawal_within_the_window_ends_the_way_before_its_end() =>
        Steps("2026-01-01", [Window with { Status = EventStatuses.Cancelled }], Proposal, Document(2025, 5, 1, RuleStep.Withdrawal, "W")).ShouldBe(
            ["Announced: skipped Not on record", "Proposed: done 2025-04-01 Done", "Withdrawn: ended 2025-05-01 Ended here", "Comments: todo Not reached", "Final rule: todo Not reached", "In effect: todo Not reached"]);

    [Theory]
    [InlineData(2026, "In effect: done 2025-10-01 Done", "Struck down: ended 2026-09-15 Ended here")]
    [InlineData(2025, "Struck down: ended 2025-09-15 Ended here", "In effect: todo Not reached")]
    public void A_court_ends_the_rule_itself_in_effect_or_before(int year, params string[] end) =>
        Steps("2027-01-01", [Window, Begins], Proposal, Rule, Document(year, 9, 15, RuleStep.Vacatur, "V")).ShouldBe(
            ["Announced: skipped Not on record", "Proposed: done 2025-04-01 Done", "Comments: done 2025-06-02 Done", "Final rule: done 2025-09-01 Done", .. end]);

    [Fact]
    public void A_date_that_only_the_prose_states_says_so() =>
        JourneySteps.Of(Form, Stage.CommentOpen, new(2025, 10, 1))[1].StateWords.ShouldBe("Open now (date stated in the text, unconfirmed)");

    [Fact]
    public void A_notice_about_a_form_leads_to_no_rule() =>
        JourneySteps.Of(Form, Stage.CommentOpen, new(2025, 10, 1)).Select(step => step.Label).ShouldBe(["Notice", "Comments"]);

    private static List<string> Steps(string day, IReadOnlyList<BillEvent> events, params IReadOnlyList<BillAction> actions)
    {
        var bill = Made(new() { Id = BillId.Parse("us/rules/1615-aa59"), Identifier = "RIN 1615-AA59", Title = "Eligibility", Actions = actions, Events = events });
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return [.. JourneySteps.Of(bill, StageShown.Of(bill, today), today)
            .Select(step => $"{step.Label}: {step.State}{(step.Day is null ? "" : " " + step.Day.Iso)} {step.StateWords}")];
    }
}
