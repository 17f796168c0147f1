using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>Where the walk over the actions has come to.</summary>
/// <param name="Stage">The stage proved so far; <see cref="Stage.Reserved"/> before anything is.</param>
/// <param name="Step">The step of the ladder reached, which outcomes beside it leave alone.</param>
/// <param name="Action">0-based index of the action that began the stay; null before anything is proved.</param>
internal sealed record LadderState(Journey Journey, Stage Stage, Stage Step, int? Action)
{
    private Chambers Passed { get; init; }

    private Chambers Accepted { get; init; }

    private Chambers Overrode { get; init; }

    /// <summary>Chambers whose last vote was on the other one's changes.</summary>
    private Chambers VotedOnChanges { get; init; }

    public static LadderState Start(Journey journey) =>
        new(journey, Stage.Reserved, Stage.Reserved, null);

    public bool IsIn(Where where, BillAction action) => where switch
    {
        Where.Origin => !IsInOther(action),
        Where.Other => IsInOther(action),
        _ => true,
    };

    public bool Has(Needs needs, BillAction action) => needs switch
    {
        Needs.AllChambersAgree => IsComplete(Passed | Acting(action)),
        Needs.LastVoteOnMeasure => (VotedOnChanges & Acting(action)) == Chambers.None,
        Needs.OneChamberPassed => Passed != Chambers.None,
        Needs.AllChambersAccept => IsComplete(Accepted | Acting(action)),
        Needs.AllChambersOverride => IsComplete(Overrode | Acting(action)) || Acting(action) == Chambers.None,
        _ => true,
    };

    /// <summary>What the other chamber has received, the chamber of origin has passed, whether a row says so or not.</summary>
    public LadderState Receiving(BillAction action) =>
        action.Is(ActionClassification.Receipt) && IsInOther(action) && !Texts.GivenBack.AreIn(action.Text) ? this with { Passed = Passed | OriginChamber() } : this;

    public LadderState After(StatusRule rule, BillAction action, int index)
    {
        var next = Note(rule.Remember, action);
        if (rule.Remember == Remember.Resumption)
            return next with { Stage = Step, Action = index };
        if (rule.Leads is not { } stage || stage == Stage)
            return next;
        return next with { Stage = stage, Step = StepOf(stage), Action = index };
    }

    /// <summary>Which of its votes a chamber may now reopen.</summary>
    public LadderState Voting(BillAction action)
    {
        if (action.Is(ActionClassification.Passage) || action.Is(ActionClassification.Failure))
            return this with { VotedOnChanges = VotedOnChanges & ~Acting(action) };
        return action.Is(ActionClassification.AmendmentPassage) || action.Is(ActionClassification.Concurrence)
            ? this with { VotedOnChanges = VotedOnChanges | Acting(action) }
            : this;
    }

    /// <summary>An action without a chamber happens where the measure is: in the other chamber once the first has passed it.</summary>
    private bool IsInOther(BillAction action) => !Journey.OneChamber && action.Chamber switch
    {
        Chamber.Lower or Chamber.Upper => action.Chamber != Journey.Origin,
        _ => Passed != Chambers.None,
    };

    private bool IsComplete(Chambers chambers) =>
        Journey.OneChamber ? chambers != Chambers.None : chambers == Chambers.Both;

    private Chambers Acting(BillAction action) => action.Chamber switch
    {
        Chamber.Lower or Chamber.Upper when Journey.OneChamber => Chambers.Both,
        Chamber.Lower => Chambers.Lower,
        Chamber.Upper => Chambers.Upper,
        _ when Journey.OneChamber => Chambers.Both,
        _ => Chambers.None,
    };

    private Chambers OriginChamber() => Journey.Origin is Chamber.Upper ? Chambers.Upper : Chambers.Lower;

    private LadderState Note(Remember what, BillAction action) => what switch
    {
        Remember.Passage => this with { Passed = Passed | Passing(action) },
        Remember.AllPassages => this with { Passed = Chambers.Both },
        Remember.PassageUndone => this with { Passed = Passed & ~Passing(action) },
        Remember.AllUndone => this with { Passed = Chambers.None },
        Remember.Acceptance => this with { Accepted = Accepted | Acting(action) },
        Remember.Override => this with { Overrode = Overrode | Acting(action) },
        _ => this,
    };

    /// <summary>A passage without a chamber counts as the first chamber's: saying it twice must not count as both.</summary>
    private Chambers Passing(BillAction action) =>
        Acting(action) is var acting and not Chambers.None ? acting : OriginChamber();

    private Stage StepOf(Stage stage) => stage switch
    {
        _ when stage.IsStep() => stage,
        Stage.Vetoed or Stage.VetoOverridden => Stage.ToExecutive,
        Stage.Adopted => Journey.Route == Route.OwnChamber ? Stage.PassedFirstChamber : Stage.PassedBoth,
        _ => Step,
    };
}

/// <summary>A set of chambers.</summary>
[Flags]
internal enum Chambers
{
    None = 0,
    Lower = 1,
    Upper = 2,
    Both = Lower | Upper,
}
