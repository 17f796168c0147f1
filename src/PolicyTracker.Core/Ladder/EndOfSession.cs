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

    /// <summary>What was carried over has seen the end of the next regular session too, and nothing moved it since.</summary>
    public static bool Lapses(BillStatus status, SessionEnd end, DateOnly? lastMove) =>
        end.Next is { } next
        && (end.CarriesOver || status.Stage == Stage.CarriedOver)
        && !IsDone(status.Stage) && !(status.Since > next.End) && !(lastMove > next.End);

    /// <param name="end">With the session after it.</param>
    public static BillStatus Lapsed(SessionEnd end) => new(
        Stage.DiedOnAdjournment, end.Next!.End, Inferred: true,
        Evidence: $"The measure was carried over from the {end.Session}, and the {end.Next.Session} ended on {Words.Of(end.Next.End)} too. Nothing is recorded of it since.");

    /// <summary>The end of the session, or of the one after it, explains the recorded status.</summary>
    public static bool IsConsistent(BillStatus recorded, BillStatus derived, SessionEnd? end, DateOnly? lastMove) =>
        recorded is { Stage: Stage.DiedOnAdjournment or Stage.CarriedOver, Inferred: true, Action: null, Since: { } since }
        && !string.IsNullOrEmpty(recorded.Evidence)
        && (HasEnded(recorded.Stage, since, derived, end, lastMove) || HasLapsed(recorded.Stage, since, derived, end, lastMove));

    private static bool HasEnded(Stage stage, DateOnly since, BillStatus derived, SessionEnd? end, DateOnly? lastMove) =>
        !Leaves(derived, new(since, "", stage == Stage.CarriedOver), lastMove) && (end is null || end.End == since);

    private static bool HasLapsed(Stage stage, DateOnly since, BillStatus derived, SessionEnd? end, DateOnly? lastMove) =>
        stage == Stage.DiedOnAdjournment && end?.Next?.End == since && Lapses(derived, end, lastMove);

    private static bool IsDone(Stage stage) => stage.IsFinal() || stage is Stage.ToExecutive or Stage.Vetoed or Stage.VetoOverridden
        or Stage.Reserved || stage >= Stage.Planned;
}
