namespace PolicyTracker.Core.Ladder;

/// <summary>The chamber in which an action happens, seen from the measure.</summary>
public enum Where
{
    /// <summary>Any chamber, or none.</summary>
    Any,

    /// <summary>The chamber where the measure began.</summary>
    Origin,

    /// <summary>The other chamber.</summary>
    Other,
}

/// <summary>What must have happened before an action for a row to fit.</summary>
public enum Needs
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>With this action every chamber that must agree has agreed.</summary>
    AllChambersAgree,

    /// <summary>A chamber has passed the measure.</summary>
    OneChamberPassed,

    /// <summary>The last vote of the acting chamber was on the measure itself, not on the other chamber's changes.</summary>
    LastVoteOnMeasure,

    /// <summary>With this action every chamber has accepted the text that both worked out.</summary>
    AllChambersAccept,

    /// <summary>With this action every chamber has overridden the veto.</summary>
    AllChambersOverride,
}

/// <summary>Where a measure goes once it has been agreed to.</summary>
public enum Route
{
    /// <summary>Both chambers, then the president or governor.</summary>
    Law,

    /// <summary>Both chambers, and no further.</summary>
    BothChambers,

    /// <summary>Its own chamber, and no further.</summary>
    OwnChamber,
}

/// <summary>What the ladder remembers of an action besides the stage.</summary>
public enum Remember
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary>The acting chamber has passed the measure.</summary>
    Passage,

    /// <summary>Every chamber has passed the measure: it was enrolled, presented, signed or vetoed.</summary>
    AllPassages,

    /// <summary>The acting chamber has taken its passage back.</summary>
    PassageUndone,

    /// <summary>The measure starts again: no passage counts any more.</summary>
    AllUndone,

    /// <summary>The acting chamber has accepted the text that both worked out.</summary>
    Acceptance,

    /// <summary>The acting chamber has overridden the veto.</summary>
    Override,

    /// <summary>The measure is again where it was before it was carried over.</summary>
    Resumption,
}
