using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>When the newest rule of a rulemaking begins to apply, as far as it is known.</summary>
internal static class EffectiveDates
{
    public static EffectiveDate? Of(List<RegisterDocument> ordered, IReadOnlyList<BillEvent> events)
    {
        if (ordered.FindLast(document => document.Step is RuleStep.FinalRule or RuleStep.InterimFinalRule) is not { } rule
            || events.FirstOrDefault(happening => happening.Id == $"fr:{rule.Number}:effective") is not { } effect
            || EventStatuses.IsOff(effect.Status))
            return null;
        var delay = ordered.FindLast(document => document.Step == RuleStep.EffectiveDelay && document.Published >= rule.Published);
        var told = delay is null ? $"document {rule.Number}" : $"document {rule.Number}, delayed by document {delay.Number}";
        return new(effect.Date, effect.Status == EventStatuses.Unconfirmed ? $"stated in the text of {told}, unconfirmed" : told);
    }
}
