using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>From the vote of the first chamber to the desk of the president or governor.</summary>
internal static class PassageRules
{
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
            Words = "A resolution was agreed to by every chamber that has a say in it. It goes to no president or governor. An amendment of the Constitution goes to the states.",
            Example = "On agreeing to the resolution, as amended Agreed to by the Yeas and Nays: 253 - 175 (Roll no. 16).",
            AnyOf = [Passage],
            Needs = Needs.AllChambersAgree,
            Routes = [Route.OwnChamber, Route.BothChambers],
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
    ];
}
