using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Model;
using PolicyTracker.Site.Pages;
using static PolicyTracker.Site.Tests.SmallRules;

namespace PolicyTracker.Site.Tests.Model;

public class RuleFactsTests
{
    private static readonly BillAction Rule = Document(2025, 9, 1, RuleStep.InterimFinalRule, "R");
    private static readonly BillEvent Window = Date(2025, 10, 31, EventKinds.CommentsClose, "fr:R:comments");
    private static readonly BillEvent Begins = Date(2025, 10, 1, EventKinds.Effective, "fr:R:effective");

    [Theory]
    [InlineData(2025, 10, 31, null)]
    [InlineData(2025, 11, 1, "the period is over")]
    public void Whether_comments_are_taken_the_day_says_also_on_an_interim_rule(int year, int month, int day, string? note) =>
        Fact("Comments go to", Bill([Window, Begins], Rule), new(year, month, day)).ShouldHaveSingleItem().Note.ShouldBe(note);

    [Fact]
    public void Comments_on_what_was_taken_back_are_over() =>
        Fact("Comments go to", Bill([Window with { Status = EventStatuses.Cancelled }], Document(2025, 9, 1, RuleStep.ProposedRule, "R"), Document(2025, 9, 15, RuleStep.Withdrawal, "W")), new(2025, 9, 20))
            .ShouldHaveSingleItem().Note.ShouldBe("the period is over");

    [Fact]
    public void The_day_of_the_record_counts_where_it_has_no_event_of_it() =>
        Fact("Takes effect", Bill([], Rule), new(2026, 1, 1)).ShouldHaveSingleItem().Text.ShouldBe("Oct 1, 2025");

    public static TheoryData<string, Bill> Without { get; } = new()
    {
        { "delayed without a day", Bill([Begins with { Status = EventStatuses.Cancelled }], Rule) },
        { "set aside", Bill([Begins], Rule, Document(2025, 12, 1, RuleStep.Vacatur, "V")) },
        { "a new proposal", Bill([Begins], Rule, Document(2025, 12, 1, RuleStep.ProposedRule, "P")) },
        { "a withdrawal", Bill([], Rule, Document(2025, 9, 15, RuleStep.Withdrawal, "W")) },
    };

    [Theory]
    [MemberData(nameof(Without))]
    public void A_day_that_does_not_stand_any_more_is_none(string what, Bill bill)
    {
        Fact("Takes effect", bill, new(2026, 1, 1)).ShouldBeEmpty(what);
        StageShown.Of(bill, new(2026, 1, 1)).ShouldNotBe(Stage.Effective, what);
    }

    private static List<MaybeLink> Fact(string name, Bill bill, DateOnly day) =>
        RuleFacts.Dates(bill, day).Where(fact => fact.Name == name).SelectMany(fact => fact.Values).ToList();

    private static Bill Bill(IReadOnlyList<BillEvent> events, params IReadOnlyList<BillAction> actions) => Made(new()
    {
        Id = BillId.Parse("us/rules/1615-aa59"),
        Identifier = "RIN 1615-AA59",
        Title = "Eligibility",
        Actions = actions,
        Events = events,
        Effective = new(new(2025, 10, 1)),
        Extras = Extras.None.With("comment_url", "https://www.regulations.gov/commenton/USCIS-2025-0001-0001"),
    });
}
