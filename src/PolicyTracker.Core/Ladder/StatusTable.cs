namespace PolicyTracker.Core.Ladder;

/// <summary>The published table of stages, in the order in which its rows are tried.</summary>
public static class StatusTable
{
    /// <summary>How the table is read, in sentences for readers.</summary>
    public static IReadOnlyList<string> Principles { get; } =
    [
        "Actions are read oldest first. For each action the rows are tried from the top, and the first row that fits decides.",
        "A measure only moves forward, unless the row says that it moves back.",
        "A stage begins with the first action that leads to it. Later rows that say the same again change nothing.",
        "What the second chamber has received, the first chamber has passed, whether the record says so or not.",
        "Once a measure is law, no later action changes its stage.",
        "The title given to an action by its source never decides alone: the row also looks at the chamber, the words, and what came before.",
        "Every state has its own words. A table for each puts them into the common list of steps of Open States, and every row of it was made for a line of a real history. Where the table is silent, the word that a national source gave counts.",
        "Where no action proves a stage, the page says so and gives the evidence instead.",
    ];

    /// <summary>The rows. Each has its number, a description, and a line of a history as an example.</summary>
    public static IReadOnlyList<StatusRule> Rules { get; } = Numbered(
        [.. GuardRules.All, .. EndRules.All, .. PassageRules.All, .. CommitteeRules.All]);

    private static IReadOnlyList<StatusRule> Numbered(IReadOnlyList<StatusRule> rules) =>
        [.. rules.Select((rule, index) => rule with { Number = index + 1 })];
}
