using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Dates as the capitol means them: a plain date or a time without a zone is the capitol's own; a time with a zone is
/// moved there first.
/// </summary>
internal static class CapitolDates
{
    private const int YearsAround = 2;

    private static readonly string[] Written = ["yyyy-MM-dd", "M/d/yyyy", "MM/dd/yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM. d, yyyy"];

    /// <summary>Null for no date, which some services write as the year 1.</summary>
    public static DateOnly? Day(string? text, string zone)
    {
        if (string.IsNullOrWhiteSpace(text) || text.StartsWith("0001-01-01", StringComparison.Ordinal))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return Moment(text, zone) is { } moment ? DateOnly.FromDateTime(moment) : null;
    }

    /// <summary>The time of day of a stamp that has one, as <c>HH:mm</c>; null for midnight, which means a whole day.</summary>
    public static string? Time(string? text, string zone) =>
        Moment(text, zone) is { TimeOfDay: { Ticks: > 0 } time } ? time.ToString(@"hh\:mm", CultureInfo.InvariantCulture) : null;

    /// <summary>The day of something that happened in a session.</summary>
    /// <exception cref="ScrapeException">There is no date, or one that is years away from the session.</exception>
    public static DateOnly DayOf(string? text, string zone, Years session, Uri address, string what) =>
        Fault(text, zone, session) is { } fault ? throw new ScrapeException(address, fault, what) : Day(text, zone)!.Value;

    /// <summary>The rows with a possible day; a person is told of the others, which are left out.</summary>
    /// <param name="cells">The date of a row, and its words.</param>
    /// <exception cref="ScrapeException">There are rows, and not one has a possible day.</exception>
    public static IReadOnlyList<T> Dated<T>(
        this IEnumerable<T> rows, Func<T, (string? Date, string? Text)> cells, string zone, Years session, Uri address, ScrapeContext context)
    {
        var judged = rows.Select(row => (Row: row, cells(row).Text, Fault: Fault(cells(row).Date, zone, session))).ToList();
        if (judged.Count > 0 && judged.TrueForAll(row => row.Fault is not null))
            throw new ScrapeException(address, judged[0].Fault!, judged[0].Text);
        foreach (var (_, text, fault) in judged.Where(row => row.Fault is not null))
            context.Tell(Problem.Warning("source-date", $"{fault} It is left out: \"{Text.Clean(text ?? "")}\".", SourceException.Shown(address)));
        return [.. judged.Where(row => row.Fault is null).Select(row => row.Row)];
    }

    private static string? Fault(string? text, string zone, Years session) => Day(text, zone) switch
    {
        null => $"An action has the date \"{text}\", which is no day.",
        { } day when day.Year < session.First - YearsAround || day.Year > session.Last + YearsAround => string.Create(
            CultureInfo.InvariantCulture, $"An action has the date {day:yyyy-MM-dd}, years away from its session ({session.First} to {session.Last})."),
        _ => null,
    };

    // Without a zone in the text the kind stays unspecified.
    private static DateTime? Moment(string? text, string zone)
    {
        if (text?.Contains('T', StringComparison.Ordinal) != true
            || !DateTime.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment))
            return null;
        return moment.Kind == DateTimeKind.Utc
            ? TimeZoneInfo.ConvertTimeFromUtc(moment, TimeZoneInfo.FindSystemTimeZoneById(zone))
            : moment;
    }
}

/// <summary>The calendar years of a session.</summary>
internal sealed record Years(int First, int Last);
