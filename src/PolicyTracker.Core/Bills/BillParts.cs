namespace PolicyTracker.Core.Bills;

/// <summary>Another title of the measure. <paramref name="Kind"/> is the source's word, such as <c>official as introduced</c>.</summary>
public sealed record BillTitle(string Title, string? Kind);

/// <summary>A person who brings or supports the measure.</summary>
/// <param name="Name">As the source prints it, family name first.</param>
/// <param name="District">State and district (<c>NJ-4</c>), or the state alone for a senator.</param>
/// <param name="Id">An identifier with its scheme: <c>bioguide:S000522</c>.</param>
/// <param name="Date">The day the person joined.</param>
/// <param name="Withdrawn">The day the person left, when one did.</param>
public sealed record Sponsorship(
    string Name,
    string? Party = null,
    string? District = null,
    SponsorRole Role = SponsorRole.Primary,
    string? Id = null,
    DateOnly? Date = null,
    DateOnly? Withdrawn = null);

/// <summary>A committee that has or had the measure.</summary>
/// <param name="Code">The source's code: <c>hsju00</c>.</param>
public sealed record BillCommittee(string Name, string? Code = null);

/// <summary>A dated step.</summary>
/// <param name="Date">The legislature's own calendar day.</param>
/// <param name="Text">The source's sentence on one line.</param>
/// <param name="Classification">What the step did; empty when it did nothing that the list names.</param>
public sealed record BillAction(
    DateOnly Date, Chamber? Chamber, string Text, IReadOnlyList<ActionClassification> Classification)
{
    /// <summary>Whether the step did what <paramref name="classification"/> names.</summary>
    public bool Is(ActionClassification classification) => Classification.Contains(classification);
}

/// <summary>A recorded vote. Counts are left out where the source does not give them.</summary>
public sealed record VoteEvent(
    DateOnly Date,
    Chamber? Chamber,
    string Motion,
    int? Yeas = null,
    int? Nays = null,
    int? Other = null,
    VoteResult? Result = null,
    string? Url = null)
{
    /// <summary>How each party voted, where the source counts it: <c>R 213-0-6</c> is letter, yeas, nays, neither.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Two votes are equal when all that they say is, also of the parties.</summary>
    public bool Equals(VoteEvent? other) => other is not null
        && (Date, Chamber, Motion, Yeas, Nays, Other, Result) == (other.Date, other.Chamber, other.Motion, other.Yeas, other.Nays, other.Other, other.Result)
        && Url == other.Url && Parties.SequenceEqual(other.Parties);

    public override int GetHashCode() => HashCode.Combine(Date, Chamber, Motion, Yeas, Nays, Url);
}

/// <summary>Something that will happen or happened at a time: a hearing, a markup, the end of a comment window.</summary>
/// <param name="Time">Local time as <c>HH:mm</c>; null for a whole day.</param>
/// <param name="Zone">IANA name of the zone of <paramref name="Time"/>.</param>
/// <param name="Kind">One of <see cref="EventKinds"/>.</param>
/// <param name="Status">One of <see cref="EventStatuses"/>; null says as much as confirmed.</param>
/// <param name="Id">The source's identifier, stable when the event moves; a scheme before a colon names the source (<c>senate:338684</c>).</param>
public sealed record BillEvent(
    DateOnly Date,
    string? Time,
    string? Zone,
    string Kind,
    string Title,
    string? Place = null,
    string? Status = null,
    string? Id = null);

/// <summary>One printed text of the measure.</summary>
/// <param name="Code">The printer's code: <c>ih</c>, <c>eh</c>, <c>enr</c>.</param>
/// <param name="Sha256">Hash of the normalised text, with the name of its normaliser: <c>n1:...</c>.</param>
public sealed record BillVersion(
    string? Code, string Note, DateOnly? Date = null, string? Url = null, string? Sha256 = null);

/// <summary>A measure that has to do with this one.</summary>
public sealed record RelatedBill(string Id, BillRelation Relation);

/// <summary>When the law begins to apply.</summary>
public sealed record EffectiveDate(DateOnly Date, string? Note = null);

/// <summary>Where the record comes from.</summary>
public sealed record SourceLink(string Url, string? Note = null);
