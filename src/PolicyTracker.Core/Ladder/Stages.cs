using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Sets of stages that the rows of the table share.</summary>
internal static class Stages
{
    /// <summary>The steps before one, and a measure that was carried over to another year.</summary>
    public static IReadOnlyList<Stage> Before(Stage stage) =>
        [.. Enum.GetValues<Stage>().Where(earlier => earlier < stage), Stage.CarriedOver];

    /// <summary>The same, and measures that had failed, died or been withdrawn: this action brings them back.</summary>
    public static IReadOnlyList<Stage> EvenFailedBefore(Stage stage) =>
        [.. Before(stage), Stage.Failed, Stage.Withdrawn, Stage.DiedOnAdjournment];

    /// <summary>Everything that may still become law.</summary>
    public static IReadOnlyList<Stage> NotYetLaw { get; } =
        [.. EvenFailedBefore(Stage.Enacted), Stage.Adopted, Stage.Vetoed, Stage.VetoOverridden];

    /// <summary>Under way in a legislature.</summary>
    public static IReadOnlyList<Stage> Alive { get; } = Before(Stage.Enacted);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Stage> All { get; } = Enum.GetValues<Stage>();
}
