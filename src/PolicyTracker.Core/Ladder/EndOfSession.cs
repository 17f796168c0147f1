using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the end of a session does to a measure.</summary>
internal static class EndOfSession
{
    /// <summary>Stages that the end of a session does not touch.</summary>
    /// <remarks>
    /// A measure on the executive's desk is among them: several of every Congress are signed in the days after its end.
    /// What was carried over lives past the end of that year's session, and no longer than the legislature of the next one.
    /// </remarks>
    /// <param name="lastMove">The day of the last action that says anything about the stage.</param>
    public static bool Leaves(BillStatus status, SessionEnd end, DateOnly? lastMove) =>
        IsDone(status.Stage)
        || status.Since > end.End
        || (end.CarriesOver && lastMove > end.End)
        || (status.Stage == Stage.CarriedOver && (end.CarriesOver || status.Since?.Year >= end.End.Year));

    public static BillStatus Ended(BillStatus status, SessionEnd end)
    {
        var reached = StageWords.Of(status.Stage).Short;
        var since = status.Since is { } day ? $" (since {Words.Of(day)})" : "";
        var came = $"The {end.Session} ended on {Words.Of(end.End)}. The measure had come as far as \"{reached}\"{since}.";
        return end.CarriesOver
            ? new(Stage.CarriedOver, end.End, Inferred: true, Evidence: $"{came} Unfinished measures live on in the next session.")
            : new(Stage.DiedOnAdjournment, end.End, Inferred: true, Evidence: came);
    }

    /// <summary>The end of the session explains the recorded status.</summary>
    public static bool IsConsistent(BillStatus recorded, BillStatus derived, SessionEnd? end, DateOnly? lastMove) =>
        recorded is { Stage: Stage.DiedOnAdjournment or Stage.CarriedOver, Inferred: true, Action: null, Since: { } since }
        && !string.IsNullOrEmpty(recorded.Evidence)
        && !Leaves(derived, new(since, "", recorded.Stage == Stage.CarriedOver), lastMove)
        && (end is null || end.End == since);

    private static bool IsDone(Stage stage) => stage.IsFinal() || stage is Stage.ToExecutive or Stage.Vetoed or Stage.VetoOverridden
        or Stage.Reserved || stage >= Stage.Planned;
}
