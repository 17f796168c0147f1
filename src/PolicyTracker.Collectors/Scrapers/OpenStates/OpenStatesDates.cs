using System.Globalization;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Days as Open States writes them: plain, as a midnight, or as an instant; several forms stand in one bill.</summary>
internal static class OpenStatesDates
{
    /// <summary>
    /// The legislature's calendar day. A midnight is a day that somebody's program made longer, whatever its offset; any
    /// other moment is taken to the capitol's zone. The machine's own zone never matters.
    /// </summary>
    public static DateOnly? Day(string? text, TimeZoneInfo capitol)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (text.Length < 16 || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return null;
        var isLocal = moment.TimeOfDay == TimeSpan.Zero || !HasOffset(text);
        return DateOnly.FromDateTime((isLocal ? moment : TimeZoneInfo.ConvertTime(moment, capitol)).DateTime);
    }

    private static bool HasOffset(string text) => text.EndsWith('Z') || text.AsSpan(11).IndexOfAny('+', '-') >= 0;
}
