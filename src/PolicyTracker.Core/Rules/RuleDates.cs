using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Rules;

/// <summary>The dates that count for the stage of a rulemaking, from the events of its record.</summary>
public static class RuleDates
{
    /// <summary>The comment windows of the current proposal, the one that ends last at the end; windows that are off are left out.</summary>
    public static IReadOnlyList<BillEvent> CommentWindows(Bill bill) => Current(bill, EventKinds.CommentsClose);

    /// <summary>The days on which the current rule, or parts of it, began or will begin to apply, oldest first.</summary>
    public static IReadOnlyList<BillEvent> EffectiveDays(Bill bill) => Current(bill, EventKinds.Effective);

    /// <summary>
    /// The day that a final rule names in a record without any event of that kind. Where there was one, it alone counts:
    /// what was put off without a day, or set aside, does not begin on the day once named.
    /// </summary>
    public static EffectiveDate? EffectiveWithoutEvent(Bill bill) =>
        bill.Status.Stage == Stage.Final && !bill.Events.Any(one => one.Kind == EventKinds.Effective) ? bill.Effective : null;

    /// <summary>The event of one kind that a document brought; null where it brought none that still stands.</summary>
    public static BillEvent? Of(Bill bill, string? document, string kind) => document is null ? null
        : bill.Events.LastOrDefault(one => one.Kind == kind && !EventStatuses.IsOff(one.Status) && DocumentOf(one) == document);

    /// <summary>The document that an event came from: the middle of <c>fr:2025-17217:comments</c>.</summary>
    public static string? DocumentOf(BillEvent happening) => happening.Id?.Split(':') is [_, var document, _] ? document : null;

    /// <summary>The action of the document that brought an event; null where the record does not have it.</summary>
    public static BillAction? ActionOf(Bill bill, BillEvent happening) => DocumentOf(happening) is { } document
        ? bill.Actions.FirstOrDefault(action => RuleSteps.DocumentOf(action.Text) == document)
        : null;

    // What an earlier round of the rulemaking asked or set says nothing of this one.
    private static List<BillEvent> Current(Bill bill, string kind)
    {
        var round = bill.Actions.Skip((bill.Status.Action ?? 1) - 1).ToHashSet();
        return [.. bill.Events
            .Where(one => one.Kind == kind && !EventStatuses.IsOff(one.Status))
            .Where(one => ActionOf(bill, one) is { } action ? round.Contains(action) : !(one.Date < bill.Status.Since))
            .OrderBy(one => one.Date)];
    }
}
