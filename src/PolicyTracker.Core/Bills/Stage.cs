namespace PolicyTracker.Core.Bills;

/// <summary>
/// Where a measure stands: one ladder for every jurisdiction, its outcomes, and the stages of a rulemaking.
/// The order of the ladder is the order of this list up to <see cref="Enacted"/>.
/// </summary>
public enum Stage
{
    Reserved, Prefiled, Introduced, InCommittee, Reported, PassedFirstChamber, SecondChamberCommittee,
    SecondChamberReported, PassedBoth, ToExecutive, Enacted,

    Vetoed, VetoOverridden, Failed, Withdrawn, DiedOnAdjournment, CarriedOver, Adopted,

    Planned, Proposed, CommentOpen, CommentClosed, Final, Effective, Vacated,
}

/// <summary>What stages have in common.</summary>
public static class StageExtensions
{
    /// <summary>No action of this session can move the measure on.</summary>
    public static bool IsFinal(this Stage stage) => stage is Stage.Enacted or Stage.Failed or Stage.Withdrawn
        or Stage.DiedOnAdjournment or Stage.Adopted or Stage.Effective or Stage.Vacated;

    /// <summary>A step of the ladder, as against an outcome beside it or a stage of a rulemaking.</summary>
    public static bool IsStep(this Stage stage) => stage <= Stage.Enacted;
}
