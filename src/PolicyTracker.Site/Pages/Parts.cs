namespace PolicyTracker.Site.Pages;

/// <summary>A date for people and for machines.</summary>
public sealed record Day(string Iso, string Words);

/// <summary>Words that lead somewhere.</summary>
public sealed record Link(string Text, string Url);

/// <summary>Words that lead somewhere if there is a place to lead to.</summary>
public sealed record MaybeLink(string Text, string? Url = null, string? Note = null);

/// <summary>Where a measure stands, in a word, with a tone that is never the only sign.</summary>
public sealed record StageTag(string Label, string Tone, string Url);

/// <summary>A measure in a list.</summary>
public sealed record BillRow(
    string Url,
    string Identifier,
    string Title,
    string Place,
    StageTag Stage,
    Day? LastDay,
    string? LastText,
    bool IsDisputed = false);

/// <summary>A group of rows under a day or another heading.</summary>
public sealed record RowGroup(string Heading, string? Iso, string? Distance, IReadOnlyList<BillRow> Rows);

/// <summary>One change as the tracker recorded it.</summary>
public sealed record ChangeRow(string Anchor, string Kind, string Text, Day? Date);

/// <summary>Changes of one measure on one day; without a link on the measure's own page.</summary>
public sealed record ChangeGroup(Link? Bill, string? Title, IReadOnlyList<ChangeRow> Changes);

/// <summary>Changes of one day of recording.</summary>
public sealed record ChangeDay(Day Observed, IReadOnlyList<ChangeGroup> Groups);

/// <summary>One choice of a facet.</summary>
public sealed record FacetValue(string Label, string Url, string Count, bool Current);

/// <summary>A way to narrow the list: each choice is a page that was built with at least one hit.</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>A topic with how much it holds.</summary>
public sealed record TopicRow(string Title, string Url, string Count, string? Parent, string? Lead);

/// <summary>How old a source's data is.</summary>
/// <param name="Notice">That it is off or unproven.</param>
/// <param name="Purpose">What it is asked for.</param>
public sealed record SourceRow(string Words, Day? LastSuccess, string? Distance, string Records, string? Warning, string? Notice = null, string? Purpose = null);

/// <summary>Something that will happen, or happened.</summary>
/// <param name="Iso">The moment for machines.</param>
/// <param name="Time">Local time and zone in words; null where a list shows only the day of a whole day.</param>
/// <param name="Title">Null where it only repeats the kind.</param>
/// <param name="Status">That it is off, or not sure.</param>
public sealed record EventRow(string Iso, string? Time, string Kind, string? Title, string? Place, string? Status)
{
    /// <summary>Null under the heading of its day.</summary>
    public Day? Day { get; init; }

    /// <summary>in 3 days: only on pages that may change every day.</summary>
    public string? Distance { get; init; }

    /// <summary>Where it stood before it was moved.</summary>
    public string? Moved { get; init; }

    /// <summary>What it is about; empty on the page of the measure itself.</summary>
    public IReadOnlyList<MaybeLink> Bills { get; init; } = [];
}
