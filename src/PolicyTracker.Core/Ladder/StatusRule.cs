using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Ladder;

/// <summary>One row of the table of stages: what must be in the record, and the stage that it proves.</summary>
/// <remarks>
/// The row is data that <see cref="StatusLadder"/> executes and that the method page prints; there is no second
/// description of the rules anywhere.
/// </remarks>
public sealed record StatusRule
{
    // The same conditions as sets of bits: the table is read for every action of every record.
    private readonly ulong _anyOf;
    private readonly ulong _noneOf;
    private readonly ulong _from;

    /// <summary>The row's number in the published table, from 1.</summary>
    public int Number { get; init; }

    /// <summary>The stage that an action of this kind leads to; null when it changes nothing.</summary>
    public Stage? Leads { get; init; }

    /// <summary>What the row says, in plain words for readers.</summary>
    public required string Words { get; init; }

    /// <summary>The text of a real action that this row decides.</summary>
    public required string Example { get; init; }

    /// <summary>The action does at least one of these; empty when only its text decides.</summary>
    public IReadOnlyList<ActionClassification> AnyOf
    {
        get;
        init => (field, _anyOf) = (value, Bits.Of(value));
    } = [];

    /// <summary>The action does none of these.</summary>
    public IReadOnlyList<ActionClassification> NoneOf
    {
        get;
        init => (field, _noneOf) = (value, Bits.Of(value));
    } = [];

    /// <summary>Phrases of which the text has at least one; empty when any text will do.</summary>
    public Phrases Text { get; init; } = Phrases.None;

    /// <summary>Phrases that keep the row from fitting.</summary>
    public Phrases Unless { get; init; } = Phrases.None;

    /// <summary>The chamber in which it happens.</summary>
    public Where Where { get; init; }

    /// <summary>What must have happened before.</summary>
    public Needs Needs { get; init; }

    /// <summary>The roads on which the row lies; empty for all.</summary>
    public IReadOnlyList<Route> Routes { get; init; } = [];

    /// <summary>The stages from which the row applies, or in which it is said again.</summary>
    public required IReadOnlyList<Stage> From
    {
        get;
        init => (field, _from) = (value, Bits.Of(value));
    }

    /// <summary>What the ladder remembers besides the stage.</summary>
    public Remember Remember { get; init; }

    /// <summary>True when the row may lead to an earlier step than the one reached.</summary>
    public bool MovesBack { get; init; }

    /// <summary>True for a custom of states that Congress does not have.</summary>
    public bool OnlyStates { get; init; }

    /// <param name="does">What the action does, as <see cref="Bits"/>.</param>
    internal bool Fits(BillAction action, ulong does, LadderState state) =>
        (_from & Bits.Of(state.Stage)) != 0
        && (_anyOf == 0 || (_anyOf & does) != 0)
        && (_noneOf & does) == 0
        && (Routes.Count == 0 || Routes.Contains(state.Journey.Route))
        && state.IsIn(Where, action)
        && state.Has(Needs, action)
        && !(OnlyStates && state.Journey.IsFederal)
        && !WouldFallBack(state)
        && (Text.IsEmpty || Text.AreIn(action.Text))
        && (Unless.IsEmpty || !Unless.AreIn(action.Text));

    private bool WouldFallBack(LadderState state) =>
        !MovesBack && Leads is { } stage && stage.IsStep() && stage < state.Step;
}
