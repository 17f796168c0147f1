using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Content;

/// <summary>A topic that a measure belongs to, and the words that say so.</summary>
public sealed record MatchedTopic(Topic Topic, IReadOnlyList<string> Words);

/// <summary>Finds which words make a measure belong to a topic. A ceremonial resolution belongs to none.</summary>
public static class TopicMatcher
{
    /// <summary>The topics of a measure, in the order given.</summary>
    public static IReadOnlyList<MatchedTopic> Match(IReadOnlyList<Topic> topics, Bill bill)
    {
        if (Ceremonial.Is(bill))
            return [];
        var text = Searchable(bill);
        return [.. topics.Select(topic => new MatchedTopic(topic, Match(topic, bill, text))).Where(match => match.Words.Count > 0)];
    }

    /// <summary>The words that matched; empty when the measure does not belong to the topic.</summary>
    public static IReadOnlyList<string> Match(Topic topic, Bill bill) => Ceremonial.Is(bill) ? [] : Match(topic, bill, Searchable(bill));

    private static IReadOnlyList<string> Match(Topic topic, Bill bill, string text)
    {
        if (topic.Jurisdictions.Count > 0 && !topic.Jurisdictions.Contains(bill.Id.Jurisdiction))
            return [];
        var match = topic.Match;
        if (match.None.Any(phrase => Contains(text, phrase)) || !match.All.All(phrase => Contains(text, phrase)))
            return [];
        var own = topic.StateWords.GetValueOrDefault(bill.Id.Jurisdiction) ?? [];
        if (match is { Any: [], All.Count: > 0, Subjects: [], Cfr: [] })
            return match.All;
        var words = match.Any.Concat(own).Where(phrase => Contains(text, phrase))
            .Concat(match.Subjects.Where(subject => bill.Subjects.Contains(subject, StringComparer.OrdinalIgnoreCase)))
            .Concat(match.Cfr.Where(part => bill.Extras.All("cfr").Contains(part, StringComparer.OrdinalIgnoreCase)));
        return [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static string Searchable(Bill bill) => string.Join(
        " | ", bill.Titles.Select(title => title.Title).Prepend(bill.Title).Concat(bill.Subjects).Distinct(StringComparer.Ordinal));

    // Whole words: "t visa" must not be found in "summit visas".
    private static bool Contains(string text, string phrase)
    {
        for (var at = 0; (at = text.IndexOf(phrase, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (IsEdge(text, at - 1) && IsEdge(text, at + phrase.Length))
                return true;
        return false;
    }

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
