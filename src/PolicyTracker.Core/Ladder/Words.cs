using System.Globalization;

namespace PolicyTracker.Core.Ladder;

/// <summary>Dates as sentences write them.</summary>
internal static class Words
{
    /// <summary><c>1 December 2025</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
