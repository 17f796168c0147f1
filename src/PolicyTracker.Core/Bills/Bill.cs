namespace PolicyTracker.Core.Bills;

/// <summary>What the sources said about one measure in one session, in the words of Open Civic Data; nothing else.</summary>
/// <remarks>The file is <c>bills/{id}.md</c>; <c>BillFile</c> writes and reads it.</remarks>
public sealed record Bill
{
    /// <summary>The identity everywhere: files, pages, feeds.</summary>
    public required BillId Id { get; init; }

    /// <summary>The identifier as its legislature prints it: <c>H.R. 1144</c>.</summary>
    public required string Identifier { get; init; }

    /// <summary>The title to show.</summary>
    public required string Title { get; init; }

    public IReadOnlyList<BillTitle> Titles { get; init; } = [];

    public BillClassification Classification { get; init; }

    /// <summary>The chamber of origin.</summary>
    public Chamber? Chamber { get; init; }

    /// <summary>The source's own subject terms, sorted.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Always derived from the rest of the record by <c>StatusLadder</c>.</summary>
    public BillStatus Status { get; init; } = BillStatus.Unknown;

    public IReadOnlyList<Sponsorship> Sponsors { get; init; } = [];

    public IReadOnlyList<BillCommittee> Committees { get; init; } = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<BillAction> Actions { get; init; } = [];

    /// <summary>
    /// The day through which the source now lists every action; null: all of them. Of later days it gives only some, so
    /// a row of those days that it gave before and leaves out now has not vanished. Never written to a file.
    /// </summary>
    public DateOnly? ActionsWholeThrough { get; init; }

    public IReadOnlyList<VoteEvent> Votes { get; init; } = [];

    public IReadOnlyList<BillEvent> Events { get; init; } = [];

    /// <summary>
    /// The source gave its list of events, so one that was to come and is not in it, even an empty one, is off. A list
    /// with events in it says so by itself. Never written to a file.
    /// </summary>
    public bool TellsEvents { get; init; }

    /// <summary>Oldest first; versions without a date stand where their code belongs.</summary>
    public IReadOnlyList<BillVersion> Versions { get; init; } = [];

    public IReadOnlyList<RelatedBill> Related { get; init; } = [];

    /// <summary>The laws that this measure became: <c>P.L. 119-73</c>.</summary>
    public IReadOnlyList<string> Laws { get; init; } = [];

    public EffectiveDate? Effective { get; init; }

    /// <summary>Earlier ids of the same measure; they redirect.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public IReadOnlyList<SourceLink> Sources { get; init; } = [];

    /// <summary>What a source has and Open Civic Data lacks.</summary>
    public Extras Extras { get; init; } = Extras.None;

    /// <summary>A source that had nothing to say of the measure made this.</summary>
    public bool IsSilent => !TellsEvents && (Titles.Count, Subjects.Count, Sponsors.Count, Committees.Count, Actions.Count, Votes.Count, Events.Count, Versions.Count, Related.Count, Laws.Count, Extras.Entries.Count)
        is (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
