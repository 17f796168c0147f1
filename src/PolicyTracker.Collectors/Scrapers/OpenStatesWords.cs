using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The words of the topics as questions to the full-text search: as few as their length allows, for each costs a request.</summary>
internal static class OpenStatesWords
{
    // Addresses longer than about 2,000 characters are refused along the way.
    private const int Longest = 1000;

    /// <param name="topics">Those that apply to the jurisdiction give their words; terms of a source's own cannot be searched.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Topic> topics, string jurisdiction)
    {
        var questions = new List<string>();
        foreach (var words in topics.Where(topic => topic.Jurisdictions.Count == 0 || topic.Jurisdictions.Contains(jurisdiction)).SelectMany(Phrases).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (questions.Count > 0 && questions[^1].Length + words.Length <= Longest)
                questions[^1] += $" or {words}";
            else
                questions.Add(words);
        }

        return questions;
    }

    private static IEnumerable<string> Phrases(Topic topic) => topic.Match.Any.Count > 0
        ? topic.Match.Any.Select(Quoted)
        : topic.Match.All.Count > 0 ? [string.Join(' ', topic.Match.All.Select(Quoted))] : [];

    // Without quotation marks the words may stand anywhere, and one that looks like a number of a bill is taken for one.
    private static string Quoted(string phrase) => $"\"{phrase.Replace("\"", "", StringComparison.Ordinal)}\"";
}
