using PolicyTracker.Core.Bills;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Core.Ladder;

/// <summary>Law, veto, override, withdrawal and defeat.</summary>
internal static class EndRules
{
    private static readonly Phrases OverVeto = new(
        "objections of the", "over veto", "over governor's veto", "notwithstanding the veto",
        "two-thirds of the members present having voted");

    private const string LineItems = "Approved By The Governor With Line Item(s) Vetoed 6/13/2013 @ 3:20 Pm";

    public static IReadOnlyList<StatusRule> All { get; } =
    [
        new()
        {
            Leads = Stage.Adopted,
            Words = "A resolution that no executive signs got its number among the resolutions of the year.",
            Example = "Chaptered by Secretary of State - Res. Chapter 5, Statutes of 2025.",
            AnyOf = [BecameLaw],
            Text = new("res. chapter", "ch. res"),
            Routes = [Route.BothChambers, Route.OwnChamber],
            From = [.. Stages.EvenFailedBefore(Stage.ToExecutive), Stage.Adopted],
        },
        new()
        {
            Leads = Stage.Enacted,
            Words = "The measure became law, with a signature, without one, or over a veto.",
            Example = "Became Public Law No: 119-73.",
            AnyOf = [BecameLaw],
            From = Stages.NotYetLaw,
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.Enacted,
            Words = "The president or governor signed the measure. A law number follows days later.",
            Example = "Signed by President.",
            AnyOf = [ExecutiveSignature],
            From = Stages.NotYetLaw,
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.Enacted,
            Words = "The governor vetoed single items. The rest of the measure is law.",
            Example = LineItems,
            AnyOf = [ExecutiveVetoLineItem],
            From = Stages.NotYetLaw,
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.Enacted,
            Words = "The same, where the source calls it a veto: the words name the items or parts.",
            Example = LineItems,
            AnyOf = [ExecutiveVeto],
            Text = new("line item", "item veto", "partial veto", "partially vetoed"),
            From = Stages.NotYetLaw,
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.Vetoed,
            Words = "The president or governor vetoed the measure, or kept it unsigned until Congress had gone home (pocket veto).",
            Example = "Vetoed by President.",
            AnyOf = [ExecutiveVeto],
            From = [.. Stages.EvenFailedBefore(Stage.Enacted), Stage.Adopted],
            Remember = Remember.AllPassages,
        },
        new()
        {
            Leads = Stage.VetoOverridden,
            Words = "Every chamber has passed the measure again over the veto. It is law as soon as it has a law number.",
            Example = "Passed Senate over veto by Yea-Nay Vote. 70 - 26. Record Vote Number: 177.",
            AnyOf = [VetoOverridePassage],
            Needs = Needs.AllChambersOverride,
            From = [Stage.Vetoed, Stage.ToExecutive, Stage.PassedBoth],
            Remember = Remember.Override,
        },
        new()
        {
            Leads = Stage.VetoOverridden,
            Words = "The same, where the source calls it a passage: the words name the veto.",
            Example = "Passed Senate over veto by Yea-Nay Vote. 70 - 26. Record Vote Number: 177.",
            AnyOf = [Passage],
            Text = OverVeto,
            Needs = Needs.AllChambersOverride,
            From = [Stage.Vetoed, Stage.ToExecutive, Stage.PassedBoth],
            Remember = Remember.Override,
        },
        new()
        {
            Leads = Stage.Vetoed,
            Words = "One chamber has passed the measure again over the veto. The other one has not, so the veto stands.",
            Example = "Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays: (2/3 required): 383 - 41 (Roll no. 491).",
            AnyOf = [VetoOverridePassage],
            From = [Stage.Vetoed, Stage.ToExecutive, Stage.PassedBoth],
            Remember = Remember.Override,
        },
        new()
        {
            Leads = Stage.Vetoed,
            Words = "The same, where the source calls it a passage: the words name the veto.",
            Example = "Two-thirds of the Members present having voted in the affirmative the bill is passed, Passed by the Yeas and Nays: (2/3 required): 383 - 41 (Roll no. 491).",
            AnyOf = [Passage],
            Text = OverVeto,
            From = [Stage.Vetoed, Stage.ToExecutive, Stage.PassedBoth],
            Remember = Remember.Override,
        },
        new()
        {
            Leads = Stage.Vetoed,
            Words = "A chamber failed to override. The veto stands.",
            Example = "On passage, the objections of the President to the contrary notwithstanding Failed by the Yeas and Nays: (2/3 required): 236 - 188 (Roll no. 8).",
            AnyOf = [VetoOverrideFailure, Failure],
            Text = OverVeto,
            From = [Stage.Vetoed, Stage.ToExecutive, Stage.PassedBoth],
        },
        new()
        {
            Leads = Stage.Withdrawn,
            Words = "The measure was withdrawn. Moving it out of one committee or off one calendar is no withdrawal.",
            Example = "Withdrawn prior to introduction",
            AnyOf = [Withdrawal],
            Unless = new(
                "withdrawn from com", "withdrawn from the com", "withdrawn from joint com", "withdrawn from cal", "cloture", "amendment",
                "motion", "substitute", "sponsor withdr", "cosponsor", "co-sponsor", "coauthor", "co-author", "as sponsor"),
            From = [.. Stages.Alive, Stage.Failed],
        },
        new()
        {
            Leads = Stage.DiedOnAdjournment,
            Words = "The source itself says that the measure died because the time for it was over.",
            Example = "Died in Judiciary Committee",
            AnyOf = [Failure],
            Text = Texts.DiedForTime,
            From = Stages.Alive,
        },
        new()
        {
            Leads = Stage.Failed,
            Words = "A chamber voted the measure down, or ended it for good. A later passage brings it back.",
            Example = "Failed of passage/not agreed to in House On passage Failed by the Yeas and Nays: 204 - 216 (Roll no. 188).",
            AnyOf = [Failure],
            From = Stages.Alive,
        },
        new()
        {
            Leads = Stage.CarriedOver,
            Words = "The measure stays alive for the next year or session of the same legislature, as the source's words mean.",
            Example = "Continued to 2021 in Privileges and Elections",
            AnyOf = [ActionClassification.CarriedOver],
            From = Stages.Before(Stage.ToExecutive),
        },
        new()
        {
            Leads = Stage.CarriedOver,
            Words = "The measure stays alive for the next year or session of the same legislature.",
            Example = "Carried over, in the same posture, to the next special or regular session of the 132nd Legislature, pursuant to Joint Order SP 519.",
            // "Carried over to 02-19 by unanimous consent." (Oregon) and "Carried Over to the Call of the Chair" are no such thing.
            Text = new("^carried over … session", "^carried over to 201", "^carried over to 202", "^continued to 201", "^continued to 202"),
            From = Stages.Before(Stage.ToExecutive),
        },
    ];
}
