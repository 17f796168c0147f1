using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Pages;

/// <summary>What moved, what is next.</summary>
public sealed record HomePage : Page
{
    public required string Lead { get; init; }

    public required IReadOnlyList<RowGroup> Moved { get; init; }

    public required IReadOnlyList<EventRow> Next { get; init; }

    public required IReadOnlyList<Facet> Facets { get; init; }

    public required IReadOnlyList<ChangeDay> Changes { get; init; }

    public required IReadOnlyList<SourceRow> Sources { get; init; }
}

/// <summary>A list of measures, whole or narrowed by one facet, a hundred to a page.</summary>
public sealed record ListPage : Page
{
    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<BillRow> Rows { get; init; }

    /// <summary>What a list without rows says.</summary>
    public required string Empty { get; init; }

    public required IReadOnlyList<Facet> Facets { get; init; }

    public string? PageWords { get; init; }

    public Link? Newer { get; init; }

    public Link? Older { get; init; }
}

/// <summary>All topics.</summary>
public sealed record TopicsPage : Page
{
    public required IReadOnlyList<TopicRow> Topics { get; init; }
}

/// <summary>One topic: what it is, which measures it holds and why.</summary>
public sealed record TopicPage : Page
{
    public required SafeHtml Body { get; init; }

    public required IReadOnlyList<BillRow> Rows { get; init; }

    public required string Count { get; init; }

    public required string Words { get; init; }

    public Link? All { get; init; }

    public Link? Parent { get; init; }

    public IReadOnlyList<Link> Children { get; init; } = [];

    public required string FeedUrl { get; init; }
}

/// <summary>What the tracker recorded, latest first.</summary>
public sealed record ChangesPage : Page
{
    public required IReadOnlyList<ChangeDay> Days { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<Link> Downloads { get; init; }
}

/// <summary>The rules of status, as the program applies them.</summary>
public sealed record StatusRulesPage : Page
{
    public required IReadOnlyList<StageRow> Stages { get; init; }

    /// <summary>How the table is read.</summary>
    public required IReadOnlyList<string> Principles { get; init; }

    public required IReadOnlyList<RuleRow> Rules { get; init; }
}

/// <summary>One stage; its anchor is its word in files.</summary>
public sealed record StageRow(string Word, string Label, string Meaning, string Next, Link? Bills);

/// <summary>One rule; without a stage it changes nothing.</summary>
public sealed record RuleRow(string Number, string Words, string Example, Link? Stage);

/// <summary>How old the data of each source is.</summary>
public sealed record FreshnessPage : Page
{
    public required IReadOnlyList<SourceRow> Sources { get; init; }

    /// <summary>Measures on whose stage two sources disagree.</summary>
    public required IReadOnlyList<MaybeLink> Disputed { get; init; }

    public required Day BuiltOn { get; init; }
}

/// <summary>A page that people wrote.</summary>
public sealed record ProsePage : Page
{
    public required string Heading { get; init; }

    public required SafeHtml Body { get; init; }

    public IReadOnlyList<Link> Links { get; init; } = [];
}

/// <summary>The downloads.</summary>
public sealed record DataPage : Page
{
    public required IReadOnlyList<MaybeLink> Files { get; init; }
}

/// <summary>Nothing here.</summary>
public sealed record NotFoundPage : Page;

/// <summary>An earlier address of a measure.</summary>
public sealed record MovedPage : Page
{
    public required Link Target { get; init; }
}
