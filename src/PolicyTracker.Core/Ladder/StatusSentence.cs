using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Where a measure stands, in one to three plain sentences.</summary>
public static class StatusSentence
{
    /// <summary>The sentence for the status in the record, with what the record's actions add to it.</summary>
    public static string Of(Bill bill)
    {
        var status = bill.Status;
        if (status is { Inferred: true, Evidence: { Length: > 0 } evidence })
            return evidence;
        return status.Action is { } number && number >= 1 && number <= bill.Actions.Count
            ? Proved(bill, bill.Actions[number - 1])
            : WithoutProof(status);
    }

    private static string WithoutProof(BillStatus status) => status.Since is { } since
        ? $"{StageWords.Of(status.Stage).Short} since {Words.Of(since)}."
        : StageWords.Of(status.Stage).Meaning;

    private static string Proved(Bill bill, BillAction proof) => bill.Classification == BillClassification.Rule
        ? RulemakingSentence.Of(bill, proof)
        : Proved(new(bill, proof));

    private static string Proved(SentenceParts say) => say.Stage switch
    {
        Stage.Prefiled => $"Filed on {say.Day}. It has not been introduced yet.",
        Stage.Introduced => $"Introduced in {say.Place} on {say.Day}.",
        Stage.InCommittee => $"In committee in {say.Place} since {say.Day}.{say.OrderedReported}",
        Stage.Reported => $"Out of committee in {say.FirstPlace} since {say.Day}. {say.FirstPlaceStart} may vote on it.",
        Stage.PassedFirstChamber => say.PassedFirst,
        Stage.SecondChamberCommittee => $"{say.FirstPassage}In committee in {say.Place} since {say.Day}.{say.OrderedReported}",
        Stage.SecondChamberReported =>
            $"{say.FirstPassage}Out of committee in {say.Place} since {say.Day}. {say.PlaceStart} may vote on it.",
        Stage.PassedBoth => say.PassedBoth,
        _ => Ended(say),
    };

    private static string Ended(SentenceParts say) => say.Stage switch
    {
        Stage.ToExecutive => $"Sent to {say.Executive} on {say.Day}. {say.Executive[..1].ToUpperInvariant()}{say.Executive[1..]} may sign or veto it.",
        Stage.Enacted => say.Enacted,
        Stage.Vetoed => say.Vetoed,
        Stage.VetoOverridden => $"The veto of {say.Executive} was overridden on {say.Day}. A law number follows.",
        Stage.Failed => $"{say.CarriedOn ?? $"Failed in {say.Place} on {say.Day}."}",
        Stage.Withdrawn => $"Withdrawn on {say.Day}.{say.Successor}",
        Stage.DiedOnAdjournment => $"Died in {say.Place} on {say.Day}, because the time for it was over.",
        Stage.CarriedOver => $"Carried over on {say.Day}. It stays alive for the next year or session.",
        Stage.Adopted => say.Adopted,
        _ => $"{StageWords.Of(say.Stage).Short} since {say.Day}.",
    };
}
