using System.Text.RegularExpressions;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>How committees say that a meeting does not take place as it was announced.</summary>
internal static partial class MeetingWords
{
    /// <param name="matter">A sentence, in which "postponed" may be said of something else: only capitals or its first word count.</param>
    /// <param name="fields">Short entries, where the word alone is enough.</param>
    public static bool IsOff(string matter, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            if (Notice().IsMatch(Still(field)))
                return true;
        return Shouted().IsMatch(Still(matter)) || First().IsMatch(Still(matter));
    }

    // What was rescheduled from another day takes place on this one.
    private static string Still(string text) => text.Replace("rescheduled from", "", StringComparison.OrdinalIgnoreCase);

    public static bool Names(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A kind of meeting without a notice that was written before or behind it.</summary>
    public static string WithoutNotice(string type) => Text.Clean(Around().Replace(type, " "));

    [GeneratedRegex(@"\b(cancell?ed|cancell?ation|postponed|rescheduled)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Notice();

    [GeneratedRegex(@"\b(CANCELL?ED|POSTPONED|RESCHEDULED)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Shouted();

    [GeneratedRegex(@"\A\W*(cancell?ed|postponed|rescheduled)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex First();

    [GeneratedRegex(@"[\[(*]*\b(cancell?ed|postponed|rescheduled)\b[\])*:]*|\s-+\s|-+\s*\z|\A\s*-+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Around();
}
