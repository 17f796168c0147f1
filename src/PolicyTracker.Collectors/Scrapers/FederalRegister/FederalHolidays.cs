namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The days of the week on which federal offices are closed by law (5 U.S.C. 6103): no issue appears.</summary>
internal static class FederalHolidays
{
    public static bool Is(DateOnly day) => IsFixed(day)
        // One that falls on a weekend is kept on the nearest day of work.
        || (day.DayOfWeek == DayOfWeek.Monday && IsFixed(day.AddDays(-1)))
        || (day.DayOfWeek == DayOfWeek.Friday && IsFixed(day.AddDays(1)))
        || IsMovable(day);

    private static bool IsFixed(DateOnly day) => (day.Month, day.Day) is (1, 1) or (6, 19) or (7, 4) or (11, 11) or (12, 25);

    private static bool IsMovable(DateOnly day) => (day.Month, day.DayOfWeek, Nth: (day.Day + 6) / 7) switch
    {
        (1 or 2, DayOfWeek.Monday, 3) => true,
        (5, DayOfWeek.Monday, _) => day.Day > 24,
        (9, DayOfWeek.Monday, 1) => true,
        (10, DayOfWeek.Monday, 2) => true,
        (11, DayOfWeek.Thursday, 4) => true,
        _ => false,
    };
}
