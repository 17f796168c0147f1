using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>Actions that sound like a step and are none, and actions that take a step back.</summary>
internal static class GuardRules
{
    private static readonly string[] Motions =
        ["proceed", "table", "recommit", "commit", "refer", "discharge", "instruct", "reconsider", "postpone", "adjourn"];

    private static readonly Phrases Refused =
        new("table", "tabled", "lost", "failed", "entered", "not agreed", "veto", "objections", "amendment");

    public static IReadOnlyList<StatusRule> All { get; } =
    [
        new()
        {
            Leads = Stage.Reported,
            Words = "The first chamber reopens its own vote. Its passage or defeat no longer counts, and the measure is back before the whole chamber.",
            Example = "VOTE RECONSIDERED - RESTORED TO THIRD READING",
            Text = new("vote reconsidered", "motion to reconsider … agreed to", "motion to reconsider … adopted", "motion to reconsider … prevailed"),
            Unless = Refused,
            Where = Where.Origin,
            From = [Stage.Reported, Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported, Stage.PassedBoth, Stage.Failed, Stage.Adopted],
            Remember = Remember.PassageUndone,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.SecondChamberReported,
            Words = "The second chamber reopens its own vote. Its passage or defeat no longer counts, and the measure is back before the whole chamber.",
            Example = "VOTE RECONSIDERED - RESTORED TO THIRD READING",
            Text = new("vote reconsidered", "motion to reconsider … agreed to", "motion to reconsider … adopted", "motion to reconsider … prevailed"),
            Unless = Refused,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = [Stage.SecondChamberReported, Stage.PassedBoth, Stage.Failed, Stage.Adopted],
            Remember = Remember.PassageUndone,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.PassedFirstChamber,
            Words = "The first chamber calls the measure back from the second. What the first chamber passed still counts.",
            Example = "RECALLED FROM ASSEMBLY",
            Text = new("^recalled from assembly", "^recalled from senate", "^recalled from house"),
            From = [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported],
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.Introduced,
            Words = "The second chamber did not act before the first year ended. The measure goes back to where it began.",
            Example = "DIED IN ASSEMBLY",
            NoneOf = [Failure],
            Text = new("^died in assembly", "^died in senate"),
            From = [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported],
            Remember = Remember.AllUndone,
            MovesBack = true,
        },
        new()
        {
            Words = "A vote on how to proceed: to end debate (cloture), to take up, table, recommit, refer, discharge or postpone. It is no vote on the measure itself.",
            Example = "Cloture on the motion to proceed to the bill invoked in Senate by Yea-Nay Vote. 60 - 39. Record Vote Number: 353.",
            AnyOf = [Passage, Failure, VetoOverridePassage, VetoOverrideFailure],
            Text = new(["cloture", "^table motion", "^on ordering the previous question", .. Motions.SelectMany(Forms)]),
            Unless = new("passed senate", "passed house", "the bill is passed"),
            From = Stages.All,
        },
        new()
        {
            Words = "A vote under suspension of the rules needs two thirds. Without them the measure has not passed, and it may be taken up again in the usual way.",
            Example = "On motion to suspend the rules and pass the bill Failed by the Yeas and Nays: (2/3 required): 97 - 318, 7 Present (Roll no. 379).",
            AnyOf = [Failure],
            Text = new("suspend the rules"),
            From = Stages.All,
        },
        new()
        {
            Words = "A chamber refuses the other one's changes, or the text that negotiators worked out. The measure itself is not voted down.",
            Example = "On motion that the House agree to the Senate amendment Failed by the Yeas and Nays: 193 - 237 (Roll no. 510).",
            AnyOf = [Failure, AmendmentFailure],
            Text = Texts.OthersChanges,
            From = Stages.All,
        },
    ];

    private static IEnumerable<string> Forms(string motion) =>
        [$"^motion to {motion}", $"^on motion to {motion}", $"^on the motion to {motion}", $"^motion by … to {motion}"];
}
