namespace PolicyTracker.Core.Ladder;

/// <summary>Phrases that rows of the table and sentences share.</summary>
internal static class Texts
{
    /// <summary>The chamber changed the text that it agreed to.</summary>
    public static readonly Phrases Changed = new("with an amendment", "with amendments", "with amendment", "as amended");

    /// <summary>The chamber changed nothing.</summary>
    public static readonly Phrases Unchanged = new("without amendment");

    /// <summary>The vote is on what the other chamber, or the negotiators of both, made of the measure.</summary>
    public static readonly Phrases OthersChanges = new(
        "agree to the senate amendment", "agree to the house amendment", "agreed to senate amendment",
        "agreed to house amendment", "agreed to the senate amendment", "agreed to the house amendment",
        "conference report", "concur in", "concurred in");

    /// <summary>A committee has decided to report, and has not yet done so.</summary>
    public static readonly Phrases OrderedReported = new("ordered to be reported", "ordered reported");
}
