using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>How pages speak of a stage.</summary>
/// <param name="Short">A label of a few words.</param>
/// <param name="Meaning">What it means, in a sentence.</param>
/// <param name="Next">What can happen next, in a sentence.</param>
public sealed record StageWords(Stage Stage, string Short, string Meaning, string Next)
{
    /// <summary>Every stage, in the order of the list of stages.</summary>
    public static IReadOnlyList<StageWords> All { get; } =
    [
        new(Stage.Reserved, "Number reserved", "The number is kept for later. There is no text yet.", "A measure may be introduced under this number."),
        new(Stage.Prefiled, "Filed", "The measure was handed in, mostly before the session, and is not yet introduced.", "It is introduced, or read for the first time."),
        new(Stage.Introduced, "Introduced", "A member has brought the measure.", "It is sent to a committee."),
        new(Stage.InCommittee, "In committee", "A committee of the first chamber has the measure.", "The committee may hold a hearing, change it, and report it to the whole chamber. Most measures end here."),
        new(Stage.Reported, "Ready for the first chamber", "The measure is out of committee.", "The whole chamber may vote on it."),
        new(Stage.PassedFirstChamber, "Passed one chamber", "One chamber has passed the measure.", "The other chamber takes it up or leaves it."),
        new(Stage.SecondChamberCommittee, "In the second chamber's committee", "One chamber has passed the measure. A committee of the other one has it.", "The committee may report it to the second chamber."),
        new(Stage.SecondChamberReported, "Ready for the second chamber", "One chamber has passed the measure. It is out of committee in the other one.", "The second chamber may vote on it."),
        new(Stage.PassedBoth, "Passed both chambers", "Each chamber has passed a text of the measure.", "If the texts differ, the chambers must agree on one. Then it goes to be signed."),
        new(Stage.ToExecutive, "Sent to be signed", "The measure is with the president or governor.", "It is signed, vetoed, or becomes law without a signature."),
        new(Stage.Enacted, "Law", "The measure is law.", "Its rules apply from the day that it names."),
        new(Stage.Vetoed, "Vetoed", "The president or governor refused to sign the measure.", "The chambers may override the veto, mostly with two thirds of the votes."),
        new(Stage.VetoOverridden, "Veto overridden", "Both chambers passed the measure again over the veto.", "It gets a law number."),
        new(Stage.Failed, "Failed", "The measure was voted down or ended for good.", "Its sponsors may try again with a new measure."),
        new(Stage.Withdrawn, "Withdrawn", "The measure was taken back.", "Nothing more happens, unless it is brought again."),
        new(Stage.DiedOnAdjournment, "Died with the session", "The session ended before the measure was done.", "It must be introduced again to move on."),
        new(Stage.CarriedOver, "Carried over", "The measure stays alive for the next year or session.", "It can move again when the legislature meets."),
        new(Stage.Adopted, "Adopted", "The resolution was agreed to. It needs no signature.", "Nothing more is needed. A change of the Constitution goes to the states or the voters."),
        new(Stage.Planned, "Announced", "The agency has published a notice: mostly that it thinks of a rule.", "The agency may publish a proposal."),
        new(Stage.Proposed, "Proposed", "The agency has published a proposed rule, or a plan that it asks for comments on.", "The public may comment. Then the agency decides."),
        new(Stage.CommentOpen, "Open for comment", "Anyone may send comments to the agency now.", "The comment period ends on its last day, at midnight in Washington. Then the agency decides."),
        new(Stage.CommentClosed, "Comment period over", "The time for comments has ended.", "The agency reads the comments and decides."),
        new(Stage.Final, "Final rule", "The agency has published the rule.", "It applies from its effective date."),
        new(Stage.Effective, "In effect", "The rule applies.", "It stays in force until it is changed."),
        new(Stage.Vacated, "Struck down", "A court has set the rule aside.", "The agency may appeal or write a new rule."),
    ];

    private static readonly Dictionary<Stage, StageWords> ByStage = All.ToDictionary(words => words.Stage);

    /// <summary>The words of one stage.</summary>
    public static StageWords Of(Stage stage) => ByStage[stage];
}
