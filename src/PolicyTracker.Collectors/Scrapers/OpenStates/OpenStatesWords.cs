using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The words of the topics as questions to the full-text search: as few as their length allows, for each costs a request.</summary>
internal static class OpenStatesWords
{
    // Addresses longer than about 2,000 characters are refused along the way.
    private const int Longest = 1000;

    /// <param name="topics">Those that apply to the jurisdiction give their words, and those that only this jurisdiction uses.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Topic> topics, string jurisdiction)
    {
        var questions = new List<string>();
        foreach (var words in topics.Where(topic => topic.Jurisdictions.Count == 0 || topic.Jurisdictions.Contains(jurisdiction)).SelectMany(topic => Phrases(topic, jurisdiction)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (questions.Count > 0 && questions[^1].Length + " or ".Length + words.Length <= Longest)
                questions[^1] += $" or {words}";
            else
                questions.Add(words);
        }

        return questions;
    }

    // What stands side by side must all be there, and it binds closer than "or".
    private static IEnumerable<string> Phrases(Topic topic, string jurisdiction)
    {
        var match = topic.Match;
        var all = string.Join(' ', match.All.Select(Quoted));
        if (match is { Any: [], All.Count: > 0, Subjects: [] })
            return [all];
        // Terms of a source stand in texts too; they are searched where a topic has no better words.
        var words = match.Any.Concat(topic.StateWords.GetValueOrDefault(jurisdiction) ?? []).Concat(match.Any.Count > 0 ? [] : match.Subjects);
        return words.Select(phrase => $"{all} {Quoted(phrase)}".TrimStart());
    }

    // Without quotation marks the words may stand anywhere, and one that looks like a number of a bill is taken for one.
    private static string Quoted(string phrase) => $"\"{phrase.Replace("\"", "", StringComparison.Ordinal)}\"";
}
