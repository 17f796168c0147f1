using System.Globalization;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>Dates as pages write them, in the invariant culture.</summary>
public static class Days
{
    /// <summary><c>Feb 7, 2025</c>, with the form that machines read.</summary>
    public static Day Of(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture));

    public static Day? Of(DateOnly? day) => day is { } known ? Of(known) : null;

    /// <summary>A day as files write it; null for anything else.</summary>
    public static DateOnly? TryRead(string? iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The UTC day of a moment.</summary>
    public static Day Of(DateTimeOffset moment) => Of(DateOnly.FromDateTime(moment.UtcDateTime));

    /// <summary><c>today</c>, <c>3 days ago</c>, <c>in 5 days</c>: only for pages that may change every day.</summary>
    public static string Distance(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        -1 => "yesterday",
        1 => "tomorrow",
        < 0 and > -60 and var days => string.Create(CultureInfo.InvariantCulture, $"{-days} days ago"),
        > 0 and < 60 and var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        < 0 and > -730 and var days => string.Create(CultureInfo.InvariantCulture, $"{-days / 30} months ago"),
        < 0 and var days => string.Create(CultureInfo.InvariantCulture, $"{-days / 365} years ago"),
        var days => string.Create(CultureInfo.InvariantCulture, $"in {days / 30} months"),
    };

    /// <summary><c>1 bill</c>, <c>1,204 bills</c>.</summary>
    public static string Count(int number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");
}
