using System.Buffers;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Content;

/// <summary>A topic that a measure belongs to, and the words that say so.</summary>
public sealed record MatchedTopic(Topic Topic, IReadOnlyList<string> Words);

/// <summary>Finds which words make a measure belong to a topic. A ceremonial resolution belongs to none.</summary>
public static class TopicMatcher
{
    private static readonly SearchValues<char> Folded =
        SearchValues.Create("-\u2010\u2011\u2012\u2013\u2014\u2015\u00a0\u2018\u2019\u201c\u201d");

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
        if (!IsOfAgency(match, bill))
            return [];
        if (match.None.Any(phrase => Contains(text, phrase)) || !match.All.All(phrase => Contains(text, phrase)))
            return [];
        var own = topic.StateWords.GetValueOrDefault(bill.Id.Jurisdiction) ?? [];
        if (match is { Any: [], All.Count: > 0, Subjects: [], Cfr: [] })
            return match.All;
        var words = match.Any.Concat(own).Where(phrase => Contains(text, phrase))
            .Concat(match.Subjects.Where(subject => bill.Subjects.Contains(subject, StringComparer.OrdinalIgnoreCase)))
            .Concat(match.Cfr.Where(part => bill.Extras.All("cfr").Contains(part, StringComparer.OrdinalIgnoreCase) && IsOfPart(match, part, text)));
        return [.. words.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static bool IsOfAgency(TopicMatch match, Bill bill) => match.Agencies.Count == 0 || bill.Classification != BillClassification.Rule
        || bill.Extras.All("agencies").Intersect(match.Agencies, StringComparer.OrdinalIgnoreCase).Any();

    private static bool IsOfPart(TopicMatch match, string part, string text) =>
        !match.CfrWords.TryGetValue(part, out var words) || words.Any(phrase => Contains(text, phrase));

    // Titles of rules say little; their summary is the agency's own.
    private static string Searchable(Bill bill) => Fold(string.Join(" | ", bill.Titles.Select(title => title.Title).Prepend(bill.Title)
        .Concat(bill.Subjects).Concat(bill.Classification == BillClassification.Rule ? bill.Extras.All("abstract") : []).Distinct(StringComparer.Ordinal)));

    // Whole words: "t visa" must not be found in "summit visas". Their simple plural is the same word.
    private static bool Contains(string text, string phrase)
    {
        var sought = Fold(phrase);
        for (var at = 0; (at = text.IndexOf(sought, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
            if (IsEdge(text, at - 1) && (IsEdge(text, at + sought.Length) || IsPlural(text, at + sought.Length)))
                return true;
        return false;
    }

    private static bool IsPlural(string text, int at) => text[at] is 's' or 'S' && IsEdge(text, at + 1);

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);

    // "Human-Trafficking" and "human trafficking", the curled quotes and the straight ones. Most texts are as they should be.
    private static string Fold(string text) =>
        text.AsSpan().ContainsAny(Folded) ? string.Create(text.Length, text, static (folded, from) => Fold(from, folded)) : text;

    private static void Fold(string from, Span<char> to)
    {
        for (var at = 0; at < from.Length; at++)
            to[at] = from[at] switch
            {
                '-' or (>= '\u2010' and <= '\u2015') or '\u00a0' => ' ',
                '\u2018' or '\u2019' => '\'',
                '\u201c' or '\u201d' => '"',
                var other => other,
            };
    }
}
