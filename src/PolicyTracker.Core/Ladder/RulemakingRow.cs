using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Core.Ladder;

/// <summary>One row of the table of rulemakings: what a document of one kind does to the stage.</summary>
/// <param name="Steps">The kinds of document that the row is about.</param>
/// <param name="Leads">The stage that such a document leads to; null when it changes nothing.</param>
/// <param name="From">The stages from which it does; <see cref="Stage.Reserved"/> stands for a record that has shown none yet.</param>
/// <param name="Words">What the row says, in plain words for readers.</param>
/// <param name="Example">The text of an action that this row decides.</param>
public sealed record RulemakingRow(
    IReadOnlyList<RuleStep> Steps, Stage? Leads, IReadOnlyList<Stage> From, string Words, string Example)
{
    /// <summary>Whether the row decides a document that finds the rulemaking in a stage.</summary>
    public bool Fits(RuleStep step, Stage stage) =>
        Steps.Contains(step) && From.Contains(stage);
}
