using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Ladder;

/// <summary>
/// Derives where a measure stands from its record, and from nothing else: walks the actions oldest first and lets
/// <see cref="StatusTable.Rules"/> decide.
/// </summary>
public static class StatusLadder
{
    /// <summary>The stage, since when, and what proves it.</summary>
    /// <remarks>A rulemaking has a road of its own, and a table of its own: <see cref="RulemakingTable"/>.</remarks>
    public static BillStatus Derive(Bill bill)
    {
        if (bill.Classification == BillClassification.Rule)
            return RulemakingLadder.Derive(bill);
        var end = Walk(bill);
        return end.Stage is Stage.Enacted or Stage.Adopted ? Proved(bill, end) : Inference.Law(bill) ?? Proved(bill, end);
    }

    /// <summary>The step of the ladder that the actions alone reached, whatever became of the measure then.</summary>
    public static Stage Reached(Bill bill) => bill.Classification == BillClassification.Rule ? Derive(bill).Stage : Walk(bill) is var end && end.Action is null
        ? Derive(bill) is { Stage: var stage } && stage.IsStep() ? stage : Stage.Introduced
        : end.Step;

    /// <summary>
    /// The status that the end of its session gives a measure: dead, unless its road had ended, an action carried it
    /// over, or the session carries everything over. Where <see cref="SessionEnd.Next"/> is over as well, it ends what was
    /// carried over: leave it out while that session sits.
    /// </summary>
    public static BillStatus AtEndOfSession(Bill bill, SessionEnd end)
    {
        var status = Derive(bill);
        var lastMove = LastMove(bill);
        if (EndOfSession.Lapses(status, end, lastMove))
            return EndOfSession.Lapsed(end);
        return EndOfSession.Leaves(status, end, lastMove) ? status : EndOfSession.Ended(status, end);
    }

    /// <summary>
    /// Whether the status in the record is the one that the record proves, or one that the end of the session
    /// rightly gave it. <paramref name="end"/> is that end, when it is known.
    /// </summary>
    public static bool Agrees(Bill bill, SessionEnd? end = null)
    {
        var derived = Derive(bill);
        return bill.Status == derived || EndOfSession.IsConsistent(bill.Status, derived, end, LastMove(bill));
    }

    /// <summary>The day of the last action that any row fits.</summary>
    private static DateOnly? LastMove(Bill bill)
    {
        int? last = null;
        if (bill.Classification != BillClassification.Rule)
            Walk(bill, decision => last = decision.Action);
        return last is { } number ? bill.Actions[number - 1].Date : null;
    }

    /// <summary>The row of the table that decided each action that any row fits, oldest first: the whole road with its proof.</summary>
    /// <remarks>None for a rulemaking.</remarks>
    public static IReadOnlyList<LadderDecision> Decisions(Bill bill)
    {
        if (bill.Classification == BillClassification.Rule)
            return [];
        var decisions = new List<LadderDecision>();
        Walk(bill, decisions.Add);
        return decisions;
    }

    private static LadderState Walk(Bill bill, Action<LadderDecision>? decided = null)
    {
        var state = LadderState.Start(Journey.Of(bill));
        for (var index = 0; index < bill.Actions.Count; index++)
        {
            var action = bill.Actions[index];
            if (index > 0 && IsSame(action, bill.Actions[index - 1]))
                continue;
            state = Step(state.Receiving(action), action, index, decided).Voting(action);
        }

        return state;
    }

    private static LadderState Step(LadderState state, BillAction action, int index, Action<LadderDecision>? decided)
    {
        if (FirstFit(action, state) is not { } rule)
            return state;
        var next = state.After(rule, action, index);
        decided?.Invoke(new(index + 1, rule, next.Stage, next.Action == index));
        return next;
    }

    /// <summary>Sources repeat themselves; a row that says the very same as the one before says nothing.</summary>
    private static bool IsSame(BillAction action, BillAction before) =>
        action.Date == before.Date && action.Chamber == before.Chamber && action.Text == before.Text
        && action.Classification.SequenceEqual(before.Classification);

    private static StatusRule? FirstFit(BillAction action, LadderState state)
    {
        var does = Bits.Of(action.Classification);
        foreach (var rule in StatusTable.Rules)
            if (rule.Fits(action, does, state))
                return rule;
        return null;
    }

    private static BillStatus Proved(Bill bill, LadderState end) => end.Action is { } index
        ? new(end.Stage, bill.Actions[index].Date, index + 1)
        : Inference.WithoutActions(bill);
}

/// <summary>What the table made of one action.</summary>
/// <param name="Action">1-based number of the action.</param>
/// <param name="Stage">The stage after the action.</param>
/// <param name="Moved">The action began a new stay in that stage.</param>
public sealed record LadderDecision(int Action, StatusRule Rule, Stage Stage, bool Moved);
