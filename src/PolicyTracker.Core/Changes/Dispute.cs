using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// One source of a record proves another stage than the record has. The record says so (<c>extras.disputed</c>), so that
/// the page can, until both agree.
/// </summary>
/// <param name="Doubter">The less trusted of the two.</param>
/// <param name="Stage">The stage that it proves.</param>
/// <param name="Last">The day of its last action.</param>
public sealed record Dispute(string Doubter, Stage Stage, string Last)
{
    /// <summary>The key in <see cref="Bill.Extras"/>: the sentence for readers, then the parts of this record.</summary>
    public const string Key = "disputed";

    /// <summary>What a record says of a dispute; null when it knows none.</summary>
    public static Dispute? Of(Bill bill) =>
        bill.Extras.All(Key) is [_, var doubter, var word, var last] && Vocabulary<Stage>.TryParse(word, out var stage) ? new(doubter, stage, last) : null;

    /// <summary>The record, with its dispute or without one.</summary>
    /// <param name="trusted">The source whose words the record has.</param>
    public static Bill Noted(Bill bill, Dispute? dispute, string trusted) => bill with
    {
        Extras = bill.Extras.With(Key, dispute is null ? [] : [dispute.Sentence(bill, trusted), dispute.Doubter, dispute.Stage.Word(), dispute.Last]),
    };

    /// <summary>The day of a record's last action, for a sentence.</summary>
    public static string LastOf(Bill bill) => bill.Actions is [.., var newest] ? OneLine.Iso(newest.Date) : "unknown";

    private string Sentence(Bill bill, string trusted) =>
        $"{Doubter} says \"{StageWords.Of(Stage).Short}\" (last action {Last}), {trusted} says \"{StageWords.Of(bill.Status.Stage).Short}\" (last action {LastOf(bill)}). This record follows {trusted}.";
}
