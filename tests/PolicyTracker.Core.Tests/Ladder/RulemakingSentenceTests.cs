using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Ladder;

public class RulemakingSentenceTests
{
    private const string Proposal = "2025-04-01 Proposed rule";
    private const string Rule = "2024-04-30 Final rule";

    [Theory]
    [InlineData("Advance notice published March 3, 2025.", "2025-03-03 Advance notice")]
    [InlineData("Proposed rule published April 1, 2025.", Proposal)]
    [InlineData("Notice that asks for comments published September 8, 2025.", "2025-09-08 Notice, comments invited")]
    [InlineData("Extension of the comment period published May 1, 2025. The proposal itself is not on record.", "2025-05-01 Comment period extended")]
    [InlineData("Comment period opened again on May 1, 2025. The proposal itself is not on record.", "2025-05-01 Comment period reopened")]
    [InlineData("Delay of the effective date published May 1, 2025. The rule itself is not on record.", "2025-05-01 Effective date delayed")]
    [InlineData("Final rule published April 30, 2024.", Rule)]
    [InlineData("Interim final rule published December 19, 2016. Final rule published April 30, 2024.", "2016-12-19 Interim final rule", Rule)]
    [InlineData("Proposed rule published April 1, 2025. The rule published April 30, 2024 stands.", Rule, Proposal)]
    [InlineData("Withdrawn by a document published June 2, 2025.", Proposal, "2025-06-02 Withdrawn")]
    [InlineData("Withdrawn by a document published June 2, 2025.", Rule, "2025-06-02 Withdrawn")]
    [InlineData("Withdrawn by a document published June 2, 2025. The rule published April 30, 2024 stands.", Rule, Proposal, "2025-06-02 Withdrawn")]
    [InlineData("Proposed rule published April 1, 2025.", Rule, "2025-01-02 Set aside by a court", Proposal)]
    [InlineData("Set aside by a court, as a document published January 2, 2025 says.", Rule, "2025-01-02 Set aside by a court")]
    public void A_sentence_says_where_the_rulemaking_stands(string sentence, params string[] rows) =>
        StatusSentence.Of(Rulemakings.Of(rows)).ShouldBe(sentence);

    [Fact]
    public void A_rule_is_told_with_the_day_from_which_it_applies() =>
        StatusSentence.Of(Rulemakings.Of(Rule).With(EventKinds.Effective, "2024-08-28", "fr:D1:effective"))
            .ShouldBe("Final rule published April 30, 2024; effective August 28, 2024.");

    [Fact]
    public void Each_rule_of_one_stay_is_told_with_its_own_day() =>
        StatusSentence.Of(Rulemakings.Of("2016-12-19 Interim final rule", Rule)
            .With(EventKinds.Effective, "2017-01-18", "fr:D1:effective").With(EventKinds.Effective, "2024-08-28", "fr:D2:effective"))
            .ShouldBe("Interim final rule published December 19, 2016; effective January 18, 2017. Final rule published April 30, 2024; effective August 28, 2024.");

    [Theory]
    [InlineData("fr:D1:comments")]
    [InlineData("regs:D1:comments")]
    public void A_proposal_is_told_with_its_deadline(string id) =>
        StatusSentence.Of(Rulemakings.Of(Proposal, "2025-05-01 Comment period extended").With(EventKinds.CommentsClose, "2025-06-30", id))
            .ShouldBe("Proposed rule published April 1, 2025. Comment deadline: June 30, 2025.");

    [Fact]
    public void A_date_that_only_the_prose_states_is_never_told_without_that() =>
        StatusSentence.Of(Rulemakings.Of("2025-09-08 Notice, comments invited").With(EventKinds.CommentsClose, "2025-11-07", "fr:D1:comments", EventStatuses.Unconfirmed))
            .ShouldBe("Notice that asks for comments published September 8, 2025. Comment deadline: November 7, 2025 (stated in the text, unconfirmed).");

    [Theory]
    [InlineData("fr:D1:comments", EventStatuses.Confirmed)]
    [InlineData("fr:D3:comments", EventStatuses.Cancelled)]
    [InlineData("fr:D3:comments", EventStatuses.NoLongerListed)]
    public void The_windows_of_earlier_rounds_and_those_that_are_off_are_not_told(string id, string status) =>
        StatusSentence.Of(Rulemakings.Of("2023-01-02 Proposed rule", Rule, Proposal).With(EventKinds.CommentsClose, "2025-06-02", id, status))
            .ShouldBe("Proposed rule published April 1, 2025. The rule published April 30, 2024 stands.");
}
