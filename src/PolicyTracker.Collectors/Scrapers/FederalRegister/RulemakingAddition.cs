using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Rules;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A record with documents added that came without the earlier ones: from daily issues, while the API is out of reach.</summary>
internal static class RulemakingAddition
{
    public static Bill To(Bill recorded, IReadOnlyList<RegisterDocument> news)
    {
        if (news.Count == 0)
            return recorded;
        var events = Events(recorded, news);
        var added = RulemakingRecord.Of(recorded.Id, news, recorded);
        var isMain = !news.All(document => Rulemaking.IsContinuation(document.Step) || document.Step is RuleStep.Notice or RuleStep.NoticeForComment);
        var actions = Both(recorded.Actions, added.Actions, action => RuleSteps.DocumentOf(action.Text) ?? action.Text);
        return recorded with
        {
            Title = isMain ? added.Title : recorded.Title,
            Titles = Both(recorded.Titles, OtherTitles(recorded, added, isMain), title => title.Title),
            Committees = Both(recorded.Committees, added.Committees, committee => committee.Code),
            Actions = actions,
            Events = events.All,
            TellsEvents = true,
            Versions = Both(recorded.Versions, added.Versions, version => version.Code),
            Related = Both(recorded.Related, added.Related, related => related.Id),
            Effective = EffectiveDates.Of(actions, events.All),
            Sources = Both(recorded.Sources, added.Sources, source => source.Url),
            Extras = Together(recorded.Extras, added.Extras, isMain),
        };
    }

    /// <summary>What the documents make of the days of a record.</summary>
    public static RulemakingEvents Events(Bill recorded, IEnumerable<RegisterDocument> news)
    {
        var events = new RulemakingEvents(recorded.Events.Select(AsOurs).OfType<BillEvent>());
        foreach (var document in news.OrderBy(document => document.Published).ThenBy(document => document.Number, StringComparer.Ordinal))
            events.Add(document);
        return events;
    }

    // A deadline that its docket confirms is the same one under another number.
    private static BillEvent? AsOurs(BillEvent known) => known.Id?.Split(':', 2) switch
    {
        ["fr", _] => known,
        ["regs", var tail] => known with { Id = $"fr:{tail}" },
        _ => null,
    };

    private static IReadOnlyList<BillTitle> OtherTitles(Bill recorded, Bill added, bool isMain) => isMain
        ? [.. added.Titles, .. recorded.Title == added.Title ? Array.Empty<BillTitle>() : [new(recorded.Title, null)]]
        : [.. added.Titles.Append(new(added.Title, null)).Where(title => title.Title != recorded.Title)];

    private static Extras Together(Extras before, Extras added, bool isMain)
    {
        foreach (var (key, values) in added.Entries)
            before = key is "abstract" or "comment_url"
                ? before.With(key, isMain || before[key] is null ? values : before.All(key))
                : before.With(key, [.. before.All(key).Union(values, StringComparer.Ordinal)]);
        return before;
    }

    private static List<T> Both<T>(IReadOnlyList<T> before, IReadOnlyList<T> added, Func<T, string?> key) => [.. before.Concat(added).DistinctBy(key)];
}
