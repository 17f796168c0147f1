using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Where a measure stands, in one or two plain sentences.</summary>
public static class StatusSentence
{
    public static string Of(Bill bill) => StageWords.Of(bill.Status.Stage).Meaning;
}
