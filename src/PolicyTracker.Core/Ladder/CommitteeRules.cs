using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>Filing, introduction and the work of committees, the second chamber's before the first one's.</summary>
internal static class CommitteeRules
{
    private static readonly Phrases Work = new(
        "ordered to be reported", "ordered reported", "hearing held", "hearings held", "mark-up", "markup",
        "committee consideration", "forwarded by subcommittee", "subcommittee … discharged");

    private static readonly Phrases BeforeIntroduction = new("prior to introduction");

    private static readonly Phrases SentBack = new("re-referred", "rereferred", "recommitted", "re-committed", "re-ref com", "and recommit to");

    // A chamber also has a calendar for what it has only just received.
    private static readonly Phrases NotReported = new("subcommittee", "first reading", "1st reading");

    private static readonly Phrases NoCommittee = new("committee of the whole", "second reading", "third reading", "amendment");

    private static readonly Phrases OnCalendar = new(
        "placed on … calendar", "placed on cal", "committee … discharged", "committees … discharged",
        "on motion to discharge agreed to");

    private static readonly ActionClassification[] Referrals = [Referral, ReferralCommittee];

    private static readonly ActionClassification[] Hearings = [HearingHeld, WorkSession];

    private static readonly ActionClassification[] Reports =
        [CommitteePassage, CommitteePassageFavorable, CommitteePassageUnfavorable, ReportedOutOfCommittee];

    public static IReadOnlyList<StatusRule> All { get; } =
    [
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "The second chamber sent the measure back to a committee.",
            Example = "Read second time and amended. Re-referred to Com. on APPR.",
            AnyOf = Referrals,
            Text = SentBack,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = [.. Stages.Before(Stage.PassedBoth), Stage.Failed],
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "The first chamber sent the measure back to a committee.",
            Example = "Rule 19(a) / Re-referred to Rules Committee",
            AnyOf = Referrals,
            Text = SentBack,
            Where = Where.Origin,
            From = [Stage.Reserved, Stage.Prefiled, Stage.Introduced, Stage.InCommittee, Stage.Reported, Stage.Failed],
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "A committee of a state's second chamber passed the measure on to another committee.",
            Example = "Referred to Committee on Appropriations",
            AnyOf = Referrals,
            Unless = NoCommittee,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = [Stage.SecondChamberCommittee, Stage.SecondChamberReported],
            OnlyStates = true,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "A committee of a state's first chamber passed the measure on to another committee.",
            Example = "Referred to Committee on Appropriations",
            AnyOf = Referrals,
            Unless = NoCommittee,
            Where = Where.Origin,
            From = [Stage.InCommittee, Stage.Reported],
            OnlyStates = true,
            MovesBack = true,
        },
        new()
        {
            Leads = Stage.SecondChamberReported,
            Words = "A committee of the second chamber reported the measure.",
            Example = "Committee on Indian Affairs. Reported by Senator Murkowski without amendment. With written report No. 119-72.",
            AnyOf = Reports,
            Unless = Work,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = Stages.Before(Stage.SecondChamberReported),
        },
        new()
        {
            Leads = Stage.SecondChamberReported,
            Words = "The measure is on a calendar of the second chamber, or its committee was relieved of it (discharged).",
            Example = "Received in the Senate. Read twice. Placed on Senate Legislative Calendar under General Orders. Calendar No. 17.",
            Text = OnCalendar,
            Unless = NotReported,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = Stages.Before(Stage.SecondChamberReported),
        },
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "The second chamber referred the measure to a committee.",
            Example = "Received in the Senate and Read twice and referred to the Committee on the Judiciary.",
            AnyOf = Referrals,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = Stages.Before(Stage.SecondChamberCommittee),
        },
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "A committee of the second chamber worked on the measure: hearing, markup, or an order to report it. Ordered is not yet reported.",
            Example = "Ordered to be Reported by the Yeas and Nays: 26 - 16.",
            Text = Work,
            Unless = BeforeIntroduction,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = Stages.Before(Stage.SecondChamberCommittee),
        },
        new()
        {
            Leads = Stage.PassedFirstChamber,
            Words = "The second chamber received the measure, or holds it at its desk. So the first chamber has passed it.",
            Example = "Received in the Senate.",
            AnyOf = [Receipt],
            Unless = Texts.GivenBack,
            Where = Where.Other,
            Routes = [Route.Law, Route.BothChambers],
            From = Stages.Before(Stage.PassedFirstChamber),
        },
        new()
        {
            Leads = Stage.Reported,
            Words = "A committee of the first chamber reported the measure, in favour or not.",
            Example = "Reported by the Committee on Ways and Means. H. Rept. 119-7.",
            AnyOf = Reports,
            Unless = Work,
            From = Stages.Before(Stage.Reported),
        },
        new()
        {
            Leads = Stage.Reported,
            Words = "The measure is on a calendar of the first chamber, or its committee was relieved of it (discharged).",
            Example = "Senate Committee on Energy and Natural Resources discharged by Unanimous Consent.",
            Text = OnCalendar,
            Unless = NotReported,
            Where = Where.Origin,
            From = Stages.Before(Stage.Reported),
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "The measure was referred to a committee.",
            Example = "Referred to the House Committee on Foreign Affairs.",
            AnyOf = Referrals,
            From = Stages.Before(Stage.InCommittee),
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "A committee worked on the measure: hearing, markup, or an order to report it. Ordered is not yet reported.",
            Example = "Committee on the Judiciary. Ordered to be reported with an amendment in the nature of a substitute favorably.",
            Text = Work,
            Unless = BeforeIntroduction,
            From = Stages.Before(Stage.InCommittee),
        },
        new()
        {
            Leads = Stage.SecondChamberCommittee,
            Words = "A committee of the second chamber held a hearing or a work session, as the source's words mean.",
            Example = "Considered in public hearing",
            AnyOf = Hearings,
            Where = Where.Other,
            Needs = Needs.OneChamberPassed,
            From = Stages.Before(Stage.SecondChamberCommittee),
        },
        new()
        {
            Leads = Stage.InCommittee,
            Words = "A committee of the first chamber held a hearing or a work session, as the source's words mean.",
            Example = "Considered in public hearing",
            AnyOf = Hearings,
            From = Stages.Before(Stage.InCommittee),
        },
        new()
        {
            Leads = Stage.Introduced,
            Words = "The measure was introduced, or read for the first time.",
            Example = "Introduced in House",
            AnyOf = [Introduction, Reading1],
            From = Stages.Before(Stage.Introduced),
        },
        new()
        {
            Leads = Stage.Prefiled,
            Words = "The measure was filed, mostly before the session, and is not yet introduced. Its number may still change.",
            Example = "Prefiled",
            AnyOf = [Filing],
            From = Stages.Before(Stage.Prefiled),
        },
        new()
        {
            Words = "A measure that was carried over moves again. It is where it was before.",
            Example = "Read second time and engrossed",
            AnyOf = [.. Referrals, .. Reports, .. Hearings, Reading1, Reading2, Reading3, Passage, AmendmentPassage, CommitteeFailure, Receipt],
            From = [Stage.CarriedOver],
            Remember = Remember.Resumption,
        },
    ];
}
