using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>When the newest rule of a rulemaking begins to apply, as far as it is known.</summary>
internal static class EffectiveDates
{
    /// <param name="actions">Of the whole record, oldest first.</param>
    /// <param name="events">Of the whole record.</param>
    public static EffectiveDate? Of(IReadOnlyList<BillAction> actions, IReadOnlyList<BillEvent> events)
    {
        if (actions.LastOrDefault(action => RuleSteps.Of(action.Text) is RuleStep.FinalRule or RuleStep.InterimFinalRule) is not { } rule
            || RuleSteps.DocumentOf(rule.Text) is not { } number
            || events.FirstOrDefault(happening => happening.Id == $"fr:{number}:effective") is not { } effect
            || EventStatuses.IsOff(effect.Status))
            return null;
        var delay = actions.LastOrDefault(action => RuleSteps.Of(action.Text) == RuleStep.EffectiveDelay && action.Date >= rule.Date);
        var told = delay is null ? $"document {number}" : $"document {number}, delayed by document {RuleSteps.DocumentOf(delay.Text)}";
        return new(effect.Date, effect.Status == EventStatuses.Unconfirmed ? $"stated in the text of {told}, unconfirmed" : told);
    }
}
