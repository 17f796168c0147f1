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
        "senate amendments agreed to by", "house amendments agreed to by", "senate amendment agreed to by",
        "house amendment agreed to by", "conference report", "concur in", "concurred in");

    /// <summary>The chamber gives the measure back; it receives nothing.</summary>
    public static readonly Phrases GivenBack = new("^returned to");

    /// <summary>The governor wants other words before signing.</summary>
    public static readonly Phrases GovernorsChanges = new(
        "governor's recommendation", "governor's recommendations", "amendatory veto", "returned by the governor with recommendation");

    /// <summary>Another measure carries the text on.</summary>
    public static readonly Phrases CarriedOn = new(
        "substituted", "incorporated", "renumbered", "replaced", "companion", "similar bill", "identical bill",
        "in lieu", "withdrawn", "laid on table", "tabled");

    /// <summary>The words themselves say that another measure does.</summary>
    public static readonly Phrases Replaced = new("substituted by", "incorporated by", "incorporated into", "renumbered as", "replaced by", "companion bill");

    /// <summary>Time ran out.</summary>
    public static readonly Phrases DiedForTime = new(
        "died in", "died on", "died at", "died upon", "upon adjournment", "died pursuant to art", "sine die", "dead on adjournment");

    /// <summary>A committee has decided to report, and has not yet done so.</summary>
    public static readonly Phrases OrderedReported = new("ordered to be reported", "ordered reported");
}
