using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Whether the two chambers have passed the same text, as far as the record shows.</summary>
internal static class TextForms
{
    public static string Sentence(Bill bill) => Same(bill) switch
    {
        true => "Both passed the same text.",
        false => "The two texts differ, so the chambers must still agree on one.",
        null => "The record does not yet show whether the two texts are the same.",
    };

    /// <summary>Only an enrolled text, words such as "without amendment", or a full acceptance prove that it is the same.</summary>
    private static bool? Same(Bill bill)
    {
        if (bill.Actions.Any(action => action.Is(ActionClassification.Enrolled))
            || bill.Versions.Any(version => version.Code == "enr"))
            return true;
        bool? same = null;
        foreach (var action in bill.Actions.Where(action => IsSecond(action, bill)))
            same = Texts.Unchanged.AreIn(action.Text) || IsAcceptance(action)
                ? true
                : Texts.Changed.AreIn(action.Text) ? false : same;
        return same;
    }

    /// <summary>A later chamber's word on a text that the first one had passed.</summary>
    private static bool IsSecond(BillAction action, Bill bill) =>
        (action.Is(ActionClassification.AmendmentPassage) && Texts.OthersChanges.AreIn(action.Text))
        || (action.Is(ActionClassification.Passage) && action.Chamber != bill.Chamber);

    private static bool IsAcceptance(BillAction action) =>
        Texts.OthersChanges.AreIn(action.Text) && !Texts.Changed.AreIn(action.Text);
}
