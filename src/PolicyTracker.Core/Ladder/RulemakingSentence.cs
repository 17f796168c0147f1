using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Ladder;

/// <summary>Where a rulemaking stands, in sentences that stay true whatever the day.</summary>
internal static class RulemakingSentence
{
    /// <param name="proof">The document that began the stay in the stage.</param>
    public static string Of(Bill bill, BillAction proof) => bill.Status.Stage switch
    {
        Stage.Planned => $"{Published(proof)}.{Deadline(bill)}",
        Stage.Proposed => $"{Published(proof)}.{Deadline(bill)}{Missing(proof)}{Standing(bill)}",
        Stage.Final => $"{Rule(bill, proof)}{Newest(bill, proof)}",
        Stage.Withdrawn => $"Withdrawn by a document published {Words.Of(proof.Date)}.{Standing(bill)}",
        Stage.Vacated => $"Set aside by a court, as a document published {Words.Of(proof.Date)} says.",
        _ => $"{StageWords.Of(bill.Status.Stage).Short} since {Words.Of(proof.Date)}.",
    };

    private static string Published(BillAction action) => RuleSteps.Of(action.Text) switch
    {
        RuleStep.NoticeForComment => $"Notice that asks for comments published {Words.Of(action.Date)}",
        RuleStep.CommentExtension => $"Extension of the comment period published {Words.Of(action.Date)}",
        RuleStep.CommentReopening => $"Comment period opened again on {Words.Of(action.Date)}",
        RuleStep.EffectiveDelay => $"Delay of the effective date published {Words.Of(action.Date)}",
        { } step => $"{step.Words()} published {Words.Of(action.Date)}",
        null => $"Document published {Words.Of(action.Date)}",
    };

    private static string Deadline(Bill bill) => RuleDates.CommentWindows(bill) is [.., var last]
        ? $" Comment deadline: {Words.Of(last.Date)}{Doubt(last)}."
        : "";

    private static string Rule(Bill bill, BillAction rule) =>
        RuleDates.Of(bill, RuleSteps.DocumentOf(rule.Text), EventKinds.Effective) is { } begins
            ? $"{Published(rule)}; effective {Words.Of(begins.Date)}{Doubt(begins)}."
            : $"{Published(rule)}.{Missing(rule)}";

    // An interim rule, and the final one that replaces it years later, are one stay.
    private static string Newest(Bill bill, BillAction first) =>
        bill.Actions.LastOrDefault(MakesRule) is { } newest && newest != first ? $" {Rule(bill, newest)}" : "";

    private static string Missing(BillAction proof) => RuleSteps.Of(proof.Text) switch
    {
        RuleStep.CommentExtension or RuleStep.CommentReopening => " The proposal itself is not on record.",
        RuleStep.EffectiveDelay => " The rule itself is not on record.",
        _ => "",
    };

    /// <summary>The rule that a new round would change, or would have changed.</summary>
    private static string Standing(Bill bill)
    {
        var earlier = bill.Actions.Take((bill.Status.Action ?? 1) - 1).ToList();
        var rule = earlier.FindLastIndex(MakesRule);
        if (rule < 0 || earlier.Skip(rule).Any(Ends))
            return "";
        // Without a proposal between them, it is the rule itself that was withdrawn.
        var isOfProposal = bill.Status.Stage == Stage.Proposed || earlier.Skip(rule).Any(Proposes);
        return isOfProposal ? $" The rule published {Words.Of(earlier[rule].Date)} stands." : "";
    }

    private static bool MakesRule(BillAction action) =>
        RuleSteps.Of(action.Text) is RuleStep.FinalRule or RuleStep.InterimFinalRule;

    private static bool Proposes(BillAction action) => RuleSteps.Of(action.Text) is RuleStep.ProposedRule;

    private static bool Ends(BillAction action) => RuleSteps.Of(action.Text) is RuleStep.Withdrawal or RuleStep.Vacatur;

    private static string Doubt(BillEvent happening) =>
        happening.Status == EventStatuses.Unconfirmed ? " (stated in the text, unconfirmed)" : "";
}
