using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Site.Model;

/// <summary>The documents that lead to where a rulemaking stands: without those of a rule that this one changes.</summary>
internal sealed class RuleRound
{
    private readonly Bill _bill;
    private readonly int _start;

    public RuleRound(Bill bill)
    {
        _bill = bill;
        var last = (bill.Status.Action ?? bill.Actions.Count) - 1;
        if (bill.Status.Stage is Stage.Withdrawn or Stage.Vacated && EndedRule(last) is { } rule)
            last = rule;
        _start = LastBefore(last, RuleStep.FinalRule, RuleStep.InterimFinalRule, RuleStep.Withdrawal, RuleStep.Vacatur) + 1;
    }

    /// <summary>1-based number of the first action of the round that is of one of these kinds; null when there is none.</summary>
    public int? First(params ReadOnlySpan<RuleStep> steps)
    {
        for (var index = _start; index < _bill.Actions.Count; index++)
            if (RuleSteps.Of(_bill.Actions[index].Text) is { } step && steps.Contains(step))
                return index + 1;
        return null;
    }

    /// <summary>The event of a kind that comes first.</summary>
    public BillEvent? First(string kind) => Dates(kind).FirstOrDefault();

    /// <summary>The event of a kind that comes last: where windows differ, the last one counts.</summary>
    public BillEvent? Last(string kind) => Dates(kind).LastOrDefault();

    /// <summary>Comments were asked for, and are not taken any more.</summary>
    public bool AreCommentsOver(DateOnly day) =>
        All(EventKinds.CommentsClose).Any() && Dates(EventKinds.CommentsClose).All(window => window.Date < day);

    private IEnumerable<BillEvent> Dates(string kind) => All(kind).Where(one => !EventStatuses.IsOff(one.Status));

    private IEnumerable<BillEvent> All(string kind) => _bill.Events
        .Where(one => one.Kind == kind)
        .Where(one => RuleDates.ActionOf(_bill, one) is not { } action || _bill.Actions.Skip(_start).Contains(action))
        .OrderBy(one => one.Date);

    // The rule itself was ended, unless a proposal to change it was.
    private int? EndedRule(int end)
    {
        var rule = LastBefore(end, RuleStep.FinalRule, RuleStep.InterimFinalRule);
        return rule >= 0 && LastBefore(end, RuleStep.ProposedRule) < rule ? rule : null;
    }

    private int LastBefore(int end, params ReadOnlySpan<RuleStep> steps)
    {
        for (var index = end - 1; index >= 0; index--)
            if (RuleSteps.Of(_bill.Actions[index].Text) is { } step && steps.Contains(step))
                return index;
        return -1;
    }
}
