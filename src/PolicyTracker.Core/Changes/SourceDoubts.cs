using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Changes;

/// <summary>Finds out where two sources of one record prove different things.</summary>
internal sealed class SourceDoubts(SpeakingSource heard)
{
    private SourceVoice Speaker => heard.Speaker;

    /// <summary>The record with its dispute, or without one.</summary>
    public Bill Noted(Bill before, Bill told, Bill merged)
    {
        if (IsMute(told, merged))
            return merged with { Extras = merged.Extras.With(Dispute.Key, before.Extras.All(Dispute.Key)) };
        var (trusted, mine) = Doubt(before, told, merged) ?? (Trusted(merged), null);
        if (mine is not null && IsOnlyLate(mine, merged))
            mine = null;
        var theirs = Remaining(before, merged);
        return theirs is not null && (mine is null || RankOf(theirs.Doubter) <= RankOf(mine.Doubter))
            ? Dispute.Noted(merged, theirs, Trusted(merged))
            : Dispute.Noted(merged, mine, trusted);
    }

    /// <summary>What a person must look at: two sources of the record prove different stages, or one knows an action that the other has missed for days; null when they agree.</summary>
    public string? Contradiction(Bill before, Bill told, Bill merged)
    {
        if (Doubt(before, told, merged) is (var trusted, { } dispute))
            return $"{Speaker.Name} and {(trusted == Speaker.Name ? dispute.Doubter : trusted)} contradict each other on {merged.Identifier}: {dispute.Doubter} proves \"{StageWords.Of(dispute.Stage).Short}\" (last action {dispute.Last}), {trusted} \"{StageWords.Of(merged.Status.Stage).Short}\" (last action {Dispute.LastOf(merged)}). The record follows {trusted}, the more trusted of the two. Look at the legislature's own page; the newer action is usually right, and the other source a day behind.";
        return IsBehind(told, merged) && heard.Others(before).Find(SpeakingSource.TellsActions) is { } other
            ? $"{Speaker.Name} has an action of {Dispute.LastOf(told)} for {merged.Identifier}; the last that {other.Name} has is of {Dispute.LastOf(merged)}, and the record follows {other.Name}. Look at the legislature's own page."
            : null;
    }

    // The less trusted of two sources doubts the other.
    private (string Trusted, Dispute? Dispute)? Doubt(Bill before, Bill told, Bill merged)
    {
        if (IsMute(told, merged) || !SpeakingSource.TellsActions(Speaker) || heard.Others(before).Find(SpeakingSource.TellsActions) is not { } other)
            return null;
        if (told.Status.Stage != merged.Status.Stage && Speaker.Rank >= other.Rank)
            return (other.Name, new(Speaker.Name, told.Status.Stage, Dispute.LastOf(told)));
        // A better source that takes over leaves nothing to compare with but what was there.
        return Speaker.Rank < other.Rank && !SpeakingSource.IsIn(before, Speaker) && before.Status.Stage != merged.Status.Stage
            ? (Speaker.Name, new(other.Name, before.Status.Stage, Dispute.LastOf(before)))
            : null;
    }

    // A history with holes can prove that a measure came further, and never that it did not come so far.
    private static bool IsMute(Bill told, Bill merged) => told.ActionsWholeThrough == DateOnly.MinValue
        && (told.Actions.Count == 0 || told.Status.Stage <= merged.Status.Stage);

    // A service that copies legislatures is a day behind by nature. What it would then say is no doubt for readers; the
    // person who runs the tracker is told all the same.
    private bool IsOnlyLate(Dispute dispute, Bill merged) => RankOf(dispute.Doubter) > SourceRank.OfficialCopy
        && string.CompareOrdinal(dispute.Last, Dispute.LastOf(merged)) < 0 && dispute.Stage.IsStep() && dispute.Stage < merged.Status.Stage;

    private SourceRank RankOf(string name) => heard.Voices.FirstOrDefault(voice => voice.Name == name)?.Rank ?? SourceRank.LegiScan;

    // What another source said the last time stands until it speaks again or the record comes to say the same.
    private Dispute? Remaining(Bill before, Bill merged) =>
        Dispute.Of(before) is { } known && known.Doubter != Speaker.Name && known.Stage != merged.Status.Stage
        && heard.Others(merged).Exists(voice => voice.Name == known.Doubter) ? known : null;

    private string Trusted(Bill merged) =>
        heard.Voices.Where(voice => SpeakingSource.TellsActions(voice) && SpeakingSource.IsIn(merged, voice)).MinBy(voice => voice.Rank)?.Name ?? Speaker.Name;

    // Both are copied from one system within hours; days are a fault of one of them.
    private bool IsBehind(Bill told, Bill merged) => Speaker.Rank == SourceRank.OfficialCopy
        && told.Actions is [.., var last] && merged.Actions is [.., var known] && last.Date > known.Date.AddDays(3);
}
