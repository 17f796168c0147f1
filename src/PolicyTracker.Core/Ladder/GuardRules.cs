using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>Actions that sound like a step and are none, and actions that take a step back.</summary>
internal static class GuardRules
{
    private static readonly string[] Motions =
        ["proceed", "table", "recommit", "commit", "refer", "discharge", "instruct", "reconsider", "postpone", "adjourn"];

    private static readonly Phrases Reopened = new(
        "vote reconsidered", "vote on passage reconsidered", "reconsideration of passage agreed to",
        "reconsideration of defeated action agreed to", "motion to reconsider … agreed to",
        "motion to reconsider … adopted", "motion to reconsider … prevailed");

    private static readonly Phrases CommitteeReopened = new("^reconsidered by");

    private static readonly Phrases RefusedChanges =
        new([.. Texts.OthersChanges.Words, "refused to concur", "nonconcurred"]);

    private static readonly Phrases Refused =
        new("table", "tabled", "lost", "failed", "entered", "not agreed", "veto", "objections", "amendment");

    public static IReadOnlyList<StatusRule> All { get; } =
    [
        new()
        {
            Leads = Stage.Reported,
            Words = "The first chamber reopens its own vote. Its passage or defeat no longer counts, and the measure is back before the whole chamber.",
            Example = "VOTE RECONSIDERED - RESTORED TO THIRD READING",
            Text = Reopened,
            Unless = Refused,
            Where = Where.Origin,
            Needs = Needs.LastVoteOnMeasure,
            From = [Stage.Reported, Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported, Stage.PassedBoth, Stage.Failed, Stage.Adopted],
            Remember = Remember.PassageUndone,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.SecondChamberReported,
            Words = "The second chamber reopens its own vote. Its passage or defeat no longer counts, and the measure is back before the whole chamber.",
            Example = "VOTE RECONSIDERED - RESTORED TO THIRD READING",
            Text = Reopened,
            Unless = Refused,
            Where = Where.Other,
            Needs = Needs.LastVoteOnMeasure,
            From = [Stage.SecondChamberReported, Stage.PassedBoth, Stage.Failed, Stage.Adopted],
            Remember = Remember.PassageUndone,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "A committee of the first chamber reopens its own vote. What it had ended or put off is before it again.",
            Example = "Reconsidered by Finance",
            Text = CommitteeReopened,
            Where = Where.Origin,
            From = [Stage.Reported, Stage.Failed, Stage.Withdrawn, Stage.CarriedOver],
            OnlyStates = true,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "A committee of the second chamber reopens its own vote. What it had ended or put off is before it again.",
            Example = "Reconsidered by Finance",
            Text = CommitteeReopened,
            Where = Where.Other,
            From = [Stage.SecondChamberReported, Stage.Failed, Stage.Withdrawn, Stage.CarriedOver],
            OnlyStates = true,
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
            Text = new("^died in assembly", "^died in senate"),
            Unless = new("committee"),
            From = [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported],
            Remember = Remember.AllUndone,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.Reported,
            Words = "The second chamber did not act before the first year ended. The measure goes back to the floor of the first.",
            Example = "By resolution, returned to Senate Rules Committee for third reading.",
            Text = new("^by resolution, returned to"),
            From = [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported],
            Remember = Remember.AllUndone,
            MovesBack = true,
        },
        new()
        {
            Words = "The measure is said again to be where it was, because a new year of the same legislature has begun.",
            Example = "By resolution, reintroduced and retained in present status.",
            Text = new("retained in present status"),
            From = Stages.All,
        },
        new()
        {
            Leads = Stage.PassedBoth,
            Words = "The governor gave the measure back with changes to consider (amendatory veto). It is neither law nor vetoed: the chambers may take them or leave them.",
            Example = "Senate concurred in Governor's recommendation (22-Y 18-N)",
            Text = Texts.GovernorsChanges,
            // "Bill Dead - Amendatory Veto", "Override Amendatory Veto - House Passed": rows further down decide.
            NoneOf = [Failure, VetoOverridePassage, VetoOverrideFailure, BecameLaw],
            From = [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported, Stage.PassedBoth, Stage.ToExecutive],
            Remember = Remember.AllPassages,
            MovesBack = true,
        },
        new()
        {
            Words = "The presiding officer signs what has passed. That is no vote.",
            Example = "Signed in the Senate",
            AnyOf = [Passage],
            Text = new("^signed in the", "^signed by the speaker", "^signed by the president of the senate"),
            From = Stages.All,
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
            Example = "Refused to concur",
            AnyOf = [Failure, AmendmentFailure],
            Text = RefusedChanges,
            From = Stages.All,
        },
    ];

    private static IEnumerable<string> Forms(string motion) =>
        [$"^motion to {motion}", $"^on motion to {motion}", $"^on the motion to {motion}", $"^motion by … to {motion}"];
}
