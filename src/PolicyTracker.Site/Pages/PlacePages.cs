using PolicyTracker.Site.Rendering;

namespace PolicyTracker.Site.Pages;

/// <summary>Every jurisdiction: a map of tiles, and a table of the same data.</summary>
public sealed record PlacesPage : Page
{
    public required string Lead { get; init; }

    /// <summary>Row by row from the north-west.</summary>
    public required IReadOnlyList<Tile> Tiles { get; init; }

    /// <summary>By name.</summary>
    public required IReadOnlyList<PlaceRow> Rows { get; init; }
}

/// <summary>A jurisdiction on the map.</summary>
/// <param name="Style">The class of its column where it does not follow the one before, and whether it holds anything; the count says so in words too.</param>
public sealed record Tile(string Letters, string Name, string Url, string Number, string Unit, string? Style);

/// <summary>A jurisdiction in the table.</summary>
public sealed record PlaceRow(Link Place, string Bills, string Stages, string Session, string Deadline);

/// <summary>One jurisdiction: its measures, its sessions, its law, its offices.</summary>
public sealed record PlacePage : Page
{
    public required string Count { get; init; }

    public required IReadOnlyList<BillRow> Rows { get; init; }

    public Link? All { get; init; }

    /// <summary>Those that sit or will sit, newest first.</summary>
    public required IReadOnlyList<SessionRow> Sessions { get; init; }

    public required IReadOnlyList<SessionRow> Past { get; init; }

    public required IReadOnlyList<DeadlineRow> Deadlines { get; init; }

    public required IReadOnlyList<DeadlineRow> PastDeadlines { get; init; }

    public required IReadOnlyList<LawRow> Law { get; init; }

    public required IReadOnlyList<Fact> Facts { get; init; }

    public required IReadOnlyList<ChangeDay> Changes { get; init; }

    public required IReadOnlyList<MaybeLink> Topics { get; init; }

    /// <summary>Where the facts come from.</summary>
    public required SafeHtml Body { get; init; }

    public required Missing Missing { get; init; }

    public required string FeedUrl { get; init; }
}

/// <summary>A session with its days; null where one is not recorded.</summary>
/// <param name="When">That it sits now, is next or is over, or that its days are not recorded.</param>
public sealed record SessionRow(string Name, string Id, string When, Day? Start, Day? End, string Unfinished);

public sealed record DeadlineRow(Day Day, string Name, string Session);

public sealed record LawRow(MaybeLink Citation, MaybeLink Topic, string? Summary);

/// <summary>What is not yet recorded, and how to record it.</summary>
/// <param name="Place">The file to write it to.</param>
/// <param name="Lines">One example line for each missing fact.</param>
public sealed record Missing(MaybeLink Place, IReadOnlyList<string> Lines);
