using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>Documents of a rulemaking with the stage that they prove and the one that proves it.</summary>
public class RulemakingStageTests
{
    private const string Advance = "2019-03-01 Advance notice";
    private const string Proposal = "2020-01-10 Proposed rule";
    private const string Interim = "2020-06-01 Interim final rule";
    private const string Rule = "2020-07-01 Final rule";
    private const string Amendment = "2022-02-01 Proposed rule";

    public static TheoryData<string, int, string[]> Stages { get; } = new()
    {
        { "planned", 1, [Advance] },
        { "planned", 1, [Advance, "2019-04-01 Comment period extended", "2019-05-01 Notice"] },
        { "proposed", 1, [Proposal] },
        { "proposed", 2, [Advance, Proposal] },
        { "proposed", 1, [Proposal, "2020-02-01 Proposed rule"] },
        { "proposed", 1, [Proposal, "2020-02-01 Comment period extended", "2020-04-01 Comment period reopened", "2020-05-01 Correction"] },
        { "proposed", 1, [Proposal, "2020-02-01 Advance notice", "2020-03-01 Notice, comments invited"] },
        { "proposed", 2, ["2019-12-01 Notice", Proposal] },
        { "proposed", 1, ["2025-09-08 Notice, comments invited", "2025-11-20 Notice, comments invited"] },
        { "proposed", 1, ["2020-02-01 Comment period extended", "2020-04-01 Comment period reopened"] },
        { "final", 1, [Interim] },
        { "final", 1, [Interim, Rule] },
        { "final", 2, [Proposal, Rule, "2020-08-01 Correction", "2020-08-02 Effective date delayed", "2020-09-01 Notice"] },
        { "final", 2, [Proposal, Rule, "2021-09-08 Notice, comments invited", "2021-09-09 Advance notice"] },
        { "final", 2, [Proposal, Rule, "2021-01-01 Final rule"] },
        { "final", 1, [Interim, "2020-06-01 Proposed rule"] },
        { "final", 2, ["2020-06-01 Proposed rule", Interim] },
        { "final", 1, ["2020-08-02 Effective date delayed"] },
        { "proposed", 3, [Proposal, Rule, Amendment] },
        { "final", 4, [Proposal, Rule, Amendment, "2022-09-01 Final rule"] },
        { "withdrawn", 2, [Proposal, "2021-01-05 Withdrawn"] },
        { "withdrawn", 3, [Proposal, Rule, "2021-01-05 Withdrawn", "2021-01-06 Withdrawn", "2021-02-01 Correction"] },
        { "proposed", 3, [Proposal, "2021-01-05 Withdrawn", Amendment] },
        { "planned", 3, [Proposal, "2021-01-05 Withdrawn", "2021-05-01 Advance notice"] },
        { "vacated", 3, [Proposal, Rule, "2021-01-05 Set aside by a court"] },
        { "vacated", 2, [Rule, "2021-01-05 Set aside by a court", "2021-01-08 Withdrawn"] },
        { "final", 3, [Rule, "2021-01-05 Set aside by a court", "2021-03-01 Final rule"] },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void The_documents_prove_the_stage(string stage, int action, string[] rows)
    {
        var bill = Rulemakings.Of(rows);

        bill.Status.ShouldBe(new(Stage(stage), bill.Actions[action - 1].Date, action));
    }

    [Theory]
    [InlineData("Notice published August 1, 2020. It proposes no rule, makes none, and needs no further step.", "2020-08-01 Notice")]
    [InlineData("Correction published August 1, 2020. The document that it corrects is not on record.", "2020-08-01 Correction")]
    [InlineData("Document published August 1, 2020. It does not say where the rulemaking stands.", "2020-08-01 Something else")]
    [InlineData("The source lists the rulemaking. No published document in the record proves a stage.")]
    public void What_no_document_proves_is_announced_and_says_why(string evidence, params string[] rows)
    {
        var bill = Rulemakings.Of(rows);

        bill.Status.Stage.ShouldBe(Core.Bills.Stage.Planned);
        bill.Status.Inferred.ShouldBeTrue();
        bill.Status.Action.ShouldBeNull();
        StatusSentence.Of(bill).ShouldBe(evidence);
    }

    [Fact]
    public void The_recorded_status_decides_nothing()
    {
        var bill = Rulemakings.Of(Proposal) with { Status = new(Core.Bills.Stage.Final, Rulemakings.Day("2020-01-10"), 1) };

        StatusLadder.Agrees(bill).ShouldBeFalse();
        StatusLadder.Agrees(bill with { Status = StatusLadder.Derive(bill) }).ShouldBeTrue();
    }

    [Fact]
    public void The_end_of_a_session_ends_no_rulemaking()
    {
        var bill = Rulemakings.Of(Proposal);

        StatusLadder.AtEndOfSession(bill, new(Rulemakings.Day("2021-01-03"), "116th Congress")).ShouldBe(bill.Status);
    }

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, RulemakingTable.Rows.Count)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_example_of_each_row_is_decided_by_that_row(int number)
    {
        var row = RulemakingTable.Rows[number];

        RuleSteps.Of(row.Example).ShouldBe(row.Steps[0]);
        row.From.ShouldContain(from => RulemakingTable.Rows.First(first => first.Fits(row.Steps[0], from)) == row);
    }

    [Fact]
    public void Every_kind_of_document_has_a_row_at_every_stage()
    {
        Stage[] stages = [Core.Bills.Stage.Reserved, Core.Bills.Stage.Planned, Core.Bills.Stage.Proposed, Core.Bills.Stage.Final, Core.Bills.Stage.Withdrawn, Core.Bills.Stage.Vacated];

        foreach (var stage in stages)
            foreach (var step in Enum.GetValues<RuleStep>())
                RulemakingTable.Rows.ShouldContain(row => row.Fits(step, stage), $"{step} from {stage}");
    }

    private static Stage Stage(string word) => Vocabulary<Stage>.TryParse(word, out var stage) ? stage : throw new FormatException(word);
}
