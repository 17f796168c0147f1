using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A time for comments on one document, as the record knows it.</summary>
/// <param name="Opening">The number of the document that opened it.</param>
/// <param name="Moves">The documents that moved its end, oldest first.</param>
/// <param name="Opened">The day on which that document was published, where the record has it.</param>
/// <param name="Known">Its event, where the record has one.</param>
internal sealed record CommentWindow(string Opening, IReadOnlyList<string> Moves, DateOnly? Opened, BillEvent? Known)
{
    // Windows are at times opened again within the year; what is older is history, and a request saved.
    private const int DaysOfInterest = 400;

    public IReadOnlyList<string> Documents => [Opening, .. Moves];

    public static IReadOnlyList<CommentWindow> Of(Bill record)
    {
        var windows = new List<CommentWindow>();
        foreach (var action in record.Actions)
            if (RuleSteps.DocumentOf(action.Text) is { } document)
                Add(windows, record, action, document);
        foreach (var happening in record.Events.Where(one => one.Kind == EventKinds.CommentsClose))
            if (RuleDates.DocumentOf(happening) is { } document && windows.TrueForAll(window => !window.Documents.Contains(document)))
                windows.Add(new(document, [], null, happening));
        return windows;
    }

    /// <summary>Whether Regulations.gov may have news of it.</summary>
    public bool IsToBeAsked(Bill record, DateOnly today)
    {
        var since = today.AddDays(-DaysOfInterest);
        return Known is null
            ? !(Opened < since) || record.Status.Stage is Stage.Planned or Stage.Proposed
            : Known.Date >= since || Known.Status == EventStatuses.Unconfirmed;
    }

    private static void Add(List<CommentWindow> windows, Bill record, BillAction action, string document)
    {
        var known = RuleDates.Of(record, document, EventKinds.CommentsClose);
        var step = RuleSteps.Of(action.Text);
        if (known is null && step is RuleStep.CommentExtension or RuleStep.CommentReopening && windows is [.., var last])
            windows[^1] = last with { Moves = [.. last.Moves, document] };
        else if (known is not null || MayOpen(step))
            windows.Add(new(document, [], action.Date, known));
    }

    private static bool MayOpen(RuleStep? step) => step is RuleStep.AdvanceNotice or RuleStep.ProposedRule or RuleStep.NoticeForComment
        or RuleStep.InterimFinalRule or RuleStep.CommentExtension or RuleStep.CommentReopening;
}
