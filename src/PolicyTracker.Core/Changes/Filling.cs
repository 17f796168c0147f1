using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Parts of a record that its first source left empty and another office's copy of the same data filled: missing
/// sponsors or texts of BILLSTATUS are a known fault of its publishing. The record names them (<c>extras.filled</c>), so
/// that the copy can keep them up to date and the first source takes them over without noise once it has them.
/// </summary>
internal sealed class Filling(SpeakingSource heard)
{
    /// <summary>The key in <see cref="Bill.Extras"/>.</summary>
    public const string Key = "filled";

    // Titles are never empty, and relations and events are gathered from all sources anyway. A bill without votes or laws
    // is nothing unusual: that only the copy has them is a disagreement and no gap.
    private static readonly (RecordParts Part, string Word, Func<Bill, int> Count)[] Parts =
    [
        (RecordParts.Subjects, "subjects", bill => bill.Subjects.Count),
        (RecordParts.Sponsors, "sponsors", bill => bill.Sponsors.Count),
        (RecordParts.Committees, "committees", bill => bill.Committees.Count),
        (RecordParts.Actions, "actions", bill => bill.Actions.Count),
        (RecordParts.Versions, "versions", bill => bill.Versions.Count),
    ];

    /// <summary>The parts that the copy filled.</summary>
    public static RecordParts Of(Bill bill) => Sum(part => bill.Extras.All(Key).Contains(part.Word));

    /// <summary>Those of these parts in which a record has nothing.</summary>
    public static RecordParts Empty(Bill bill) => Sum(part => part.Count(bill) == 0);

    /// <summary>Parts in which the copy may speak although a better source is there: that one is silent.</summary>
    public RecordParts Given(Bill before) =>
        heard.Speaker.Rank == SourceRank.OfficialCopy && heard.Others(before).Exists(voice => voice.Rank < heard.Speaker.Rank)
            ? heard.Speaker.Supplies & (Of(before) | Empty(before))
            : RecordParts.None;

    /// <summary>Parts of which a better source still has less than the copy, so that what the copy said stays; a history only while it has none.</summary>
    public RecordParts Left(Bill before, Bill told) => !IsBetterThanCopy(before) ? RecordParts.None
        : Sum(part => part.Part == RecordParts.Actions ? part.Count(told) == 0 && part.Count(before) > 0 : part.Count(told) < part.Count(before))
            & (SpeakingSource.IsIn(before, heard.Speaker) ? Of(before) : heard.Speaker.Supplies);

    /// <summary>Parts that the copy filled and that a better source takes over without noise once it has them.</summary>
    public RecordParts Known(Bill before) => IsBetterThanCopy(before) ? Of(before) : RecordParts.None;

    /// <summary>The record, naming the parts that the copy fills now.</summary>
    public Bill Noted(Bill before, Bill told, Bill merged)
    {
        var filled = heard.Speaker.Rank switch
        {
            SourceRank.Official when SpeakingSource.TellsActions(heard.Speaker) => Left(before, told),
            SourceRank.OfficialCopy when SpeakingSource.TellsActions(heard.Speaker) => Given(before) & ~Empty(merged),
            _ => Of(before),
        };
        return merged with { Extras = merged.Extras.With(Key, [.. Parts.Where(part => filled.HasFlag(part.Part)).Select(part => part.Word)]) };
    }

    private bool IsBetterThanCopy(Bill before) => heard.Speaker.Rank < SourceRank.OfficialCopy
        && heard.Others(before).Exists(voice => voice.Rank == SourceRank.OfficialCopy && SpeakingSource.TellsActions(voice));

    private static RecordParts Sum(Func<(RecordParts Part, string Word, Func<Bill, int> Count), bool> has) =>
        Parts.Where(has).Aggregate(RecordParts.None, (sum, part) => sum | part.Part);
}
