using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>From the vote of the first chamber to the desk of the president or governor.</summary>
internal static class PassageRules
{
    private static readonly Phrases ConferenceReport = new("conference report");

    public static IReadOnlyList<StatusRule> All { get; } =
    [
        new()
        {
            Leads = Stage.ToExecutive,
            Words = "The measure was presented to the president or governor.",
            Example = "Presented to President.",
            AnyOf = [ExecutiveReceipt],
            From = [.. Stages.EvenFailedBefore(Stage.ToExecutive), Stage.Adopted],
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.PassedBoth,
            Words = "The final text was written out for signature (enrolled), so both chambers had passed it.",
            Example = "Ordered Enrolled",
            AnyOf = [Enrolled],
            Routes = [Route.Law],
            From = Stages.EvenFailedBefore(Stage.PassedBoth),
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.Adopted,
            Words = "Both chambers have agreed to the text of a resolution that their negotiators worked out (conference report).",
            Example = "Senate agreed to conference report by Yea-Nay Vote. 51 - 48. Record Vote Number: 171.",
            AnyOf = [Passage],
            Text = ConferenceReport,
            Needs = Needs.AllChambersAccept,
            Routes = [Route.BothChambers],
            From = [Stage.PassedBoth],
        },
        new()
        {
            Words = "A chamber has agreed to the text that the negotiators of both worked out (conference report). Both had passed the measure before.",
            Example = "On agreeing to the conference report Agreed to by the Yeas and Nays: 226 - 197 (Roll no. 183). (consideration: CR H2702)",
            AnyOf = [Passage],
            Text = ConferenceReport,
            From = [Stage.PassedBoth],
            Remember = Remember.Acceptance,
        },
        new()
        {
            Leads = Stage.PassedBoth,
            Words = "The second chamber agreed to a resolution with changes. Both must still agree on one text.",
            Example = "Resolution agreed to in Senate with amendments by Yea-Nay Vote. 52 - 46. Record Vote Number: 135. (text: CR 4/13/2015 S2112-2139)",
            AnyOf = [Passage],
            Text = Texts.Changed,
            Needs = Needs.AllChambersAgree,
            Routes = [Route.BothChambers],
            From = Stages.EvenFailedBefore(Stage.PassedBoth),
            Remember = Remember.Passage,
        },
        new()
        {
            Leads = Stage.Adopted,
            Words = "A chamber accepted the other one's changes to a resolution. Both have now agreed to one text.",
            Example = "House agreed to Senate amendment pursuant to H. Res. 590.",
            AnyOf = [AmendmentPassage, Concurrence],
            Text = Texts.OthersChanges,
            Unless = Texts.Changed,
            Routes = [Route.BothChambers],
            From = [Stage.PassedBoth],
        },
        new()
        {
            Leads = Stage.Adopted,
            Words = "A resolution of one chamber was agreed to there. It goes no further.",
            Example = "On agreeing to the resolution, as amended Agreed to by the Yeas and Nays: 253 - 175 (Roll no. 16).",
            AnyOf = [Passage],
            Routes = [Route.OwnChamber],
            From = Stages.EvenFailedBefore(Stage.Enacted),
            Remember = Remember.Passage,
        },
        new()
        {
            Leads = Stage.Adopted,
            Words = "Both chambers agreed to a resolution. It goes to no president or governor. An amendment of the Constitution goes to the states.",
            Example = "Received in the Senate, considered, and agreed to without amendment by Unanimous Consent.",
            AnyOf = [Passage],
            Unless = Texts.Changed,
            Needs = Needs.AllChambersAgree,
            Routes = [Route.BothChambers],
            From = Stages.EvenFailedBefore(Stage.Enacted),
            Remember = Remember.Passage,
        },
        new()
        {
            Leads = Stage.PassedBoth,
            Words = "Each chamber has passed some text of the measure. The two texts may still differ.",
            Example = "Passed Senate with an amendment by Unanimous Consent.",
            AnyOf = [Passage],
            Needs = Needs.AllChambersAgree,
            Routes = [Route.Law],
            From = Stages.EvenFailedBefore(Stage.PassedBoth),
            Remember = Remember.Passage,
        },
        new()
        {
            Leads = Stage.PassedFirstChamber,
            Words = "One chamber passed the measure, by a vote or because another resolution counts it as passed. The other chamber has not.",
            Example = "On motion to suspend the rules and pass the bill Agreed to by the Yeas and Nays: (2/3 required): 416 - 0 (Roll no. 768).",
            AnyOf = [Passage],
            From = Stages.EvenFailedBefore(Stage.PassedFirstChamber),
            Remember = Remember.Passage,
        },
        new()
        {
            Words = "A chamber accepts or refuses changes made by the other one, or a report of both. The measure itself had passed before.",
            Example = "House agreed to Senate amendment pursuant to H. Res. 590.",
            AnyOf = [AmendmentPassage, AmendmentFailure, Concurrence],
            NoneOf = [Passage],
            Text = Texts.OthersChanges,
            From = Stages.All,
        },
    ];
}
