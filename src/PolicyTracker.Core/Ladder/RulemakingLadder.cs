using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Ladder;

/// <summary>Derives where a rulemaking stands from the documents in its record, and from no clock.</summary>
internal static class RulemakingLadder
{
    public static BillStatus Derive(Bill bill)
    {
        var (stage, begun) = Walk(bill.Actions);
        return begun is { } index ? new(stage, bill.Actions[index].Date, index + 1) : WithoutProof(bill);
    }

    private static (Stage Stage, int? Begun) Walk(IReadOnlyList<BillAction> actions)
    {
        var (stage, begun) = (Stage.Reserved, (int?)null);
        for (var index = 0; index < actions.Count; index++)
            if (Leads(actions[index], stage) is { } next && next != stage && !IsTwin(actions, index, stage, begun))
                (stage, begun) = (next, index);
        return (stage, begun);
    }

    private static Stage? Leads(BillAction action, Stage stage) => RuleSteps.Of(action.Text) is { } step
        ? RulemakingTable.Rows.FirstOrDefault(row => row.Fits(step, stage))?.Leads
        : null;

    // An interim rule often comes with a proposal of the same words on the same day. The rule is what applies.
    private static bool IsTwin(IReadOnlyList<BillAction> actions, int index, Stage stage, int? begun) =>
        stage == Stage.Final && begun is { } rule && actions[rule].Date == actions[index].Date
        && RuleSteps.Of(actions[index].Text) is RuleStep.ProposedRule;

    private static BillStatus WithoutProof(Bill bill)
    {
        var first = bill.Actions is [var action, ..] ? action : null;
        return new(Stage.Planned, first?.Date, Inferred: true, Evidence: first is null
            ? "The source lists the rulemaking. No published document in the record proves a stage."
            : Evidence(RuleSteps.Of(first.Text), Words.Of(first.Date)));
    }

    private static string Evidence(RuleStep? step, string day) => step switch
    {
        RuleStep.Notice => $"Notice published {day}. It proposes no rule, makes none, and needs no further step.",
        RuleStep.Correction => $"Correction published {day}. The document that it corrects is not on record.",
        _ => $"Document published {day}. It does not say where the rulemaking stands.",
    };
}
