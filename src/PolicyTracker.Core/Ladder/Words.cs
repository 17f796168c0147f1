using System.Globalization;

namespace PolicyTracker.Core.Ladder;

/// <summary>Dates and laws as sentences write them.</summary>
internal static class Words
{
    /// <summary><c>Public Law 119-73</c>; a law of a state stays as its legislature cites it.</summary>
    public static string Law(string citation) => citation.StartsWith("P.L. ", StringComparison.Ordinal)
        ? $"Public Law {citation[5..]}"
        : citation.StartsWith("Pvt.L. ", StringComparison.Ordinal) ? $"Private Law {citation[7..]}" : citation;

    /// <summary><c>December 1, 2025</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
