using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Rules;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>The way of a rulemaking as steps: those of the current round, since a rule may be changed by another.</summary>
internal static class RuleJourney
{
    private const int Comments = 2;

    public static IReadOnlyList<Step> Of(Bill bill, Stage shown)
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
        var here = Here(bill.Status.Stage, shown, marks);
        var isOver = bill.Status.Stage is Stage.Withdrawn or Stage.Vacated;
        var steps = marks.Select((mark, place) => Shown(bill, mark, place, here, shown, isOver)).ToList();
        if (isOver)
            steps.Insert(here + 1, new(
                StageWords.Of(shown).Short, "ended", "Ended here", Days.Of(bill.Status.Since),
                bill.Status.Action is { } number ? History.Anchor(number) : null));
        return steps;
    }

    private static int Here(Stage stage, Stage shown, Mark[] marks) => (stage, shown) switch
    {
        (Stage.Planned, _) => 0,
        (Stage.Proposed, Stage.Proposed) => 1,
        (Stage.Proposed, _) => Comments,
        (Stage.Final, Stage.Effective) => 4,
        (Stage.Final, _) => 3,
        _ => Math.Max(0, Array.FindLastIndex(marks, mark => mark.Action is not null)),
    };

    private static Step Shown(Bill bill, Mark mark, int place, int here, Stage shown, bool isOver)
    {
        var anchor = mark.Action is { } number ? History.Anchor(number) : null;
        var day = mark.Action is { } known ? Days.Of(bill.Actions[known - 1].Date) : Days.Of(mark.Date?.Date);
        var doubt = mark.Date?.Status == EventStatuses.Unconfirmed ? " (date stated in the text, unconfirmed)" : "";
        var isKnown = anchor is not null || mark.Date is not null;
        return place.CompareTo(here) switch
        {
            0 when isOver => new(mark.Label, "done", "Done" + doubt, day, anchor),
            0 when shown == Stage.Effective => new(mark.Label, "done law", "Done" + doubt, day, anchor),
            0 => new(mark.Label, "now", Now(shown) + doubt, day, anchor),
            > 0 => new(mark.Label, "todo", (isOver ? "Not reached" : "Not yet") + (isOver ? "" : doubt), isOver ? null : day, isOver ? null : anchor),
            _ => isKnown ? new(mark.Label, "done", "Done" + doubt, day, anchor) : new(mark.Label, "skipped", "Not on record", null, null),
        };
    }

    private static string Now(Stage shown) => shown switch
    {
        Stage.CommentOpen => "Open now",
        Stage.CommentClosed => "Period over",
        _ => "Now here",
    };

    /// <param name="Action">1-based number of the action that did the step.</param>
    private sealed record Mark(string Label, int? Action)
    {
        /// <summary>The deadline or the day of effect, for steps that the calendar does.</summary>
        public BillEvent? Date { get; init; }
    }
}
