namespace PolicyTracker.Site.Pages;

/// <summary>What is next, day by day, and what was in the last days.</summary>
public sealed record CalendarPage : Page
{
    public required string Lead { get; init; }

    public required IReadOnlyList<CalendarDay> Next { get; init; }

    /// <summary>Said when more is known than is shown.</summary>
    public string? More { get; init; }

    public required IReadOnlyList<CalendarDay> Recent { get; init; }

    /// <summary>Nothing is to come.</summary>
    public required bool IsEmpty { get; init; }

    /// <summary>Ways into the list: the first day of each month.</summary>
    public required IReadOnlyList<Facet> Months { get; init; }

    /// <summary>Who would list what is next, and how old that is.</summary>
    public required IReadOnlyList<SourceAge> Sources { get; init; }
}

/// <summary>One day of the calendar.</summary>
/// <param name="Anchor">The month, on its first day.</param>
/// <param name="Distance">today, in 3 days.</param>
/// <param name="Events">Empty only today.</param>
public sealed record CalendarDay(string? Anchor, Day Day, string Distance, bool IsToday, IReadOnlyList<EventRow> Events);

/// <summary>A source of dates, and since when nothing was heard of it.</summary>
public sealed record SourceAge(string Words, string Age);
