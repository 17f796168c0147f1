namespace PolicyTracker.Core.Bills;

/// <summary>Where a measure stands, since when, and what proves it.</summary>
/// <param name="Since">The first day of the current unbroken stay in the stage.</param>
/// <param name="Action">1-based number of the action that began that stay.</param>
/// <param name="Evidence">A sentence that stands in for an action where no single action proves the stage.</param>
/// <param name="Inferred">True when <paramref name="Evidence"/> stands in for an action.</param>
public sealed record BillStatus(
    Stage Stage, DateOnly? Since = null, int? Action = null, string? Evidence = null, bool Inferred = false)
{
    /// <summary>Before the ladder has looked at a record.</summary>
    public static readonly BillStatus Unknown = new(Stage.Introduced, Inferred: true, Evidence: "Not yet derived.");
}
