namespace PolicyTracker.Core.Changes;

/// <summary>How far a source is trusted when several tell of one measure. Later ones give way to earlier ones.</summary>
public enum SourceRank
{
    /// <summary>The legislature itself.</summary>
    Official,

    /// <summary>Another office's copy of the same data: Congress.gov beside BILLSTATUS. It fills what the first leaves empty.</summary>
    OfficialCopy,

    /// <summary>Open States (Plural).</summary>
    OpenStates,

    /// <summary>LegiScan.</summary>
    LegiScan,
}

/// <summary>The parts of a record that a source may speak of.</summary>
[Flags]
public enum RecordParts
{
    None = 0,
    Titles = 1,
    Subjects = 2,
    Sponsors = 4,
    Committees = 8,
    Actions = 16,
    Votes = 32,
    Events = 64,
    Versions = 128,
    Related = 256,
    Laws = 512,

    /// <summary>What every source of bills tells.</summary>
    Core = Titles | Actions,
    All = Core | Subjects | Sponsors | Committees | Votes | Events | Versions | Related | Laws,
}

/// <summary>A source as a record knows it.</summary>
/// <param name="Name">The note of its line under <c>sources</c>: <c>BILLSTATUS</c>, <c>LegiScan</c>.</param>
/// <param name="Supplies">The parts it tells of; what it never tells another source may.</param>
public sealed record SourceVoice(string Name, SourceRank Rank, RecordParts Supplies)
{
    /// <summary>
    /// The scheme of the ids of its events (<c>senate</c> of <c>senate:338684</c>). Several sources may tell of the
    /// events of one measure: each speaks for the events of its scheme, and leaves the others alone. Null: it speaks for
    /// all of the record's events.
    /// </summary>
    public string? EventScheme { get; init; }
}
