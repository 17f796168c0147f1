using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Core.Content;

/// <summary>What <c>content/topics/{slug}.md</c> must hold.</summary>
internal static class TopicReader
{
    public static Topic Topic(string slug, FactMap map, string body)
    {
        var synonyms = map.Ask("synonyms")?.Items ?? [];
        var topic = new Topic(slug, map.Required("title"), map.Text("parent"), Match(map), map.Texts("jurisdictions"), Plain(map, synonyms), body)
        {
            StateWords = StateWords(map, synonyms),
        };
        if (topic is { Match: { Any: [], All: [], Subjects: [], Cfr: [] }, StateWords.Count: 0 })
            map.Wrong(map.Fact, "\"match\" names nothing to find bills by; add at least one phrase under any, all, subjects or cfr.");
        return topic;
    }

    private static TopicMatch Match(FactMap topic)
    {
        if (topic.Map("match") is not { } map)
            return TopicMatch.Nothing;
        var (parts, words) = Parts(map);
        var match = new TopicMatch(map.Texts("any"), map.Texts("all"), map.Texts("none"), map.Texts("subjects"), parts, map.Texts("agencies")) { CfrWords = words };
        map.Done();
        return match;
    }

    // "28 CFR 1100" is enough by itself; {part: 8 CFR 214, with: [trafficking]} only with one of the words.
    private static (List<string> Parts, Dictionary<string, IReadOnlyList<string>> Words) Parts(FactMap match)
    {
        var (parts, words) = (new List<string>(), new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
        if (match.Ask("cfr") is { Kind: not FactKind.List } wrong)
            match.Wrong(wrong, "\"cfr\" must be a list: one line for each item, beginning with a hyphen.");
        foreach (var item in match.Fact["cfr"]?.Items ?? [])
            if (item.IsScalar)
                parts.Add(Text.Clean(item.Value));
            else
                Part(match, item, parts, words);
        return (parts, words);
    }

    private static void Part(FactMap match, Fact item, List<string> parts, Dictionary<string, IReadOnlyList<string>> words)
    {
        var map = match.Inner(item);
        var (part, phrases) = (map.Required("part"), map.Texts("with"));
        map.Done();
        if (phrases.Count == 0)
            match.Wrong(item, "A part that counts only with certain words is written {part: 8 CFR 214, with: [trafficking, ...]}; the words are missing.");
        parts.Add(part);
        words[part] = phrases;
    }

    private static List<string> Plain(FactMap topic, IReadOnlyList<Fact> synonyms)
    {
        if (topic.Fact["synonyms"] is { Kind: not FactKind.List } wrong)
            topic.Wrong(wrong, "\"synonyms\" must be a list: one line for each item, beginning with a hyphen.");
        return [.. synonyms.Where(item => item.IsScalar).Select(item => Text.Clean(item.Value))];
    }

    private static Dictionary<string, IReadOnlyList<string>> StateWords(FactMap topic, IReadOnlyList<Fact> synonyms)
    {
        var words = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var item in synonyms.Where(item => !item.IsScalar))
        {
            var map = topic.Inner(item);
            var (code, phrases) = (map.Required("jurisdiction"), map.Texts("words"));
            map.Done();
            if (code.Length > 0 && Places.Find(code) is null)
                topic.Wrong(item, $"There is no jurisdiction \"{code}\"; allowed are {string.Join(", ", Places.All.Select(place => place.Code))}.");
            if (phrases.Count == 0)
                topic.Wrong(item, "Words of one jurisdiction are written {jurisdiction: ca, words: [vacatur relief, ...]}; the words are missing.");
            words[code] = [.. words.GetValueOrDefault(code) ?? [], .. phrases];
        }

        return words;
    }
}
