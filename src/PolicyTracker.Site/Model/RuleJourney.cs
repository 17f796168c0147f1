using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The way of a rulemaking as steps: those of the current round, since a rule may be changed by another.</summary>
internal static class RuleJourney
{
    private const int Comments = 2;
    private const int InEffect = 4;

    /// <param name="day">The day in Washington: what the calendar does is done by then or not.</param>
    public static IReadOnlyList<Step> Of(Bill bill, Stage shown, DateOnly day)
    {
        var round = new RuleRound(bill);
        Mark[] marks =
        [
            new("Announced", round.First(RuleStep.AdvanceNotice)),
            new("Proposed", round.First(RuleStep.ProposedRule, RuleStep.NoticeForComment, RuleStep.CommentExtension, RuleStep.CommentReopening)),
            new("Comments", null) { Date = round.Last(EventKinds.CommentsClose) },
            new("Final rule", round.First(RuleStep.FinalRule, RuleStep.InterimFinalRule, RuleStep.EffectiveDelay)),
            new("In effect", null) { Date = round.First(EventKinds.Effective) },
        ];
        if (bill.Status.Stage is Stage.Withdrawn or Stage.Vacated)
            return Ended(bill, shown, marks);
        List<Step> steps = [.. marks.Select((mark, place) => Going(bill, mark, place, Here(bill.Status.Stage, shown), shown, day))];
        // A notice about a form proposes no rule that could follow.
        return IsOfNotice(bill) ? [steps[1] with { Label = "Notice" }, steps[Comments]] : steps;
    }

    private static bool IsOfNotice(Bill bill) => bill.Status is { Stage: Stage.Proposed, Action: { } number }
        && RuleSteps.Of(bill.Actions[number - 1].Text) == RuleStep.NoticeForComment;

    private static int Here(Stage stage, Stage shown) => (stage, shown) switch
    {
        (Stage.Planned, _) => 0,
        (Stage.Proposed, Stage.Proposed) => 1,
        (Stage.Proposed, _) => Comments,
        (Stage.Final, Stage.Effective) => InEffect,
        (Stage.Final, _) => 3,
        _ => 0,
    };

    private static Step Going(Bill bill, Mark mark, int place, int here, Stage shown, DateOnly day)
    {
        var doubt = Doubt(mark);
        if (place == Comments && mark.Date is { } window)
            return Window(bill, mark, window, isHere: place == here, day);
        return place.CompareTo(here) switch
        {
            0 => Made(bill, mark, shown == Stage.Effective ? "done law" : "now", (shown == Stage.Effective ? "Done" : "Now here") + doubt),
            > 0 => Made(bill, mark, "todo", "Not yet" + doubt),
            _ => IsKnown(mark) ? Made(bill, mark, "done", "Done" + doubt) : Skipped(mark),
        };
    }

    // Comments are taken by the calendar, whatever else has happened: also on an advance notice and on an interim rule.
    private static Step Window(Bill bill, Mark mark, BillEvent window, bool isHere, DateOnly day) => (window.Date >= day, isHere) switch
    {
        (true, _) when RuleDates.ActionOf(bill, window)?.Date > day => Made(bill, mark, "todo", "Not yet" + Doubt(mark)),
        (true, _) => Made(bill, mark, "now", "Open now" + Doubt(mark)),
        (_, true) => Made(bill, mark, "now", "Period over" + Doubt(mark)),
        _ => Made(bill, mark, "done", "Done" + Doubt(mark)),
    };

    // What the calendar had done by the day of the end was done.
    private static List<Step> Ended(Bill bill, Stage shown, Mark[] marks)
    {
        bool IsDone(Mark mark) => mark.Action is not null || mark.Date?.Date < bill.Status.Since;
        var last = Math.Max(0, Array.FindLastIndex(marks, IsDone));
        var steps = marks.Select((mark, place) => IsDone(mark) ? Made(bill, mark, "done", "Done" + Doubt(mark))
            : place <= last && mark.Date is null ? Skipped(mark)
            : new(mark.Label, "todo", "Not reached", null, null)).ToList();
        steps.Insert(last + 1, new(
            StageWords.Of(shown).Short, "ended", "Ended here", Days.Of(bill.Status.Since),
            bill.Status.Action is { } number ? History.Anchor(number) : null));
        return steps;
    }

    private static Step Made(Bill bill, Mark mark, string state, string words) => new(
        mark.Label, state, words,
        mark.Action is { } done ? Days.Of(bill.Actions[done - 1].Date) : Days.Of(mark.Date?.Date),
        mark.Action is { } number ? History.Anchor(number) : null);

    private static Step Skipped(Mark mark) => new(mark.Label, "skipped", "Not on record", null, null);

    private static bool IsKnown(Mark mark) => mark.Action is not null || mark.Date is not null;

    private static string Doubt(Mark mark) => mark.Date?.Status == EventStatuses.Unconfirmed ? " (date stated in the text, unconfirmed)" : "";

    /// <param name="Action">1-based number of the action that did the step.</param>
    private sealed record Mark(string Label, int? Action)
    {
        /// <summary>The deadline or the day of effect, for steps that the calendar does.</summary>
        public BillEvent? Date { get; init; }
    }
}
