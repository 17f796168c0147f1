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
    string? LastText);

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
public sealed record SourceRow(string Words, Day? LastSuccess, string? Distance, string Records, string? Warning, string? Notice = null);

/// <summary>Something that will happen.</summary>
public sealed record EventRow(Day Day, string? Distance, string? Time, string Kind, string Title, string? Place, Link? Bill, string? Status = null);
