using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>What the end of a session does to a measure.</summary>
internal static class EndOfSession
{
    /// <summary>Stages that the end of a session does not touch.</summary>
    /// <remarks>
    /// A measure on the executive's desk is among them: several of every Congress are signed in the days after its end.
    /// </remarks>
    public static bool Leaves(Stage stage) => stage.IsFinal() || stage is Stage.ToExecutive or Stage.Vetoed or Stage.VetoOverridden
        or Stage.Reserved or Stage.CarriedOver || stage >= Stage.Planned;

    public static BillStatus Died(BillStatus status, DateOnly end, string sessionName)
    {
        var reached = StageWords.Of(status.Stage).Short;
        var since = status.Since is { } day ? $" (since {Words.Of(day)})" : "";
        return new(Stage.DiedOnAdjournment, end, Inferred: true, Evidence:
            $"The {sessionName} ended on {Words.Of(end)}. The measure had come as far as \"{reached}\"{since}.");
    }

    /// <summary>The end of the session explains the recorded status.</summary>
    public static bool IsConsistent(BillStatus recorded, BillStatus derived, DateOnly? end) =>
        recorded is { Stage: Stage.DiedOnAdjournment or Stage.CarriedOver, Inferred: true, Action: null, Since: { } since }
        && !string.IsNullOrEmpty(recorded.Evidence)
        && !Leaves(derived.Stage)
        && (end is null || end == since)
        && (derived.Since is null || derived.Since <= since);
}
