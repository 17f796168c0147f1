using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A record with documents added that came without the earlier ones: from daily issues, while the API is out of reach.</summary>
internal static class RulemakingAddition
{
    public static Bill To(Bill recorded, IReadOnlyList<RegisterDocument> news)
    {
        if (news.Count == 0)
            return recorded;
        var events = new RulemakingEvents(recorded.Events.Select(AsOurs).OfType<BillEvent>());
        foreach (var document in news.OrderBy(document => document.Published))
            events.Add(document);
        var added = RulemakingRecord.Of(recorded.Id, news, recorded);
        var isMain = !news.All(document => Rulemaking.IsContinuation(document.Step) || document.Step is Core.Rules.RuleStep.Notice or Core.Rules.RuleStep.NoticeForComment);
        return recorded with
        {
            Title = isMain ? added.Title : recorded.Title,
            Titles = Both(recorded.Titles, OtherTitles(recorded, added, isMain), title => title.Title),
            Committees = Both(recorded.Committees, added.Committees, committee => committee.Code),
            Actions = Both(recorded.Actions, added.Actions, action => action.Text),
            Events = events.All,
            TellsEvents = true,
            Versions = Both(recorded.Versions, added.Versions, version => version.Code),
            Related = Both(recorded.Related, added.Related, related => related.Id),
            Effective = added.Effective ?? Moved(recorded.Effective, events.All),
            Sources = Both(recorded.Sources, added.Sources, source => source.Url),
            Extras = Together(recorded.Extras, added.Extras, isMain),
        };
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

    private static EffectiveDate? Moved(EffectiveDate? before, IReadOnlyList<BillEvent> events) =>
        before is not null && events.LastOrDefault(happening => happening.Kind == EventKinds.Effective) is { } effect
            ? EventStatuses.IsOff(effect.Status) ? null : before with { Date = effect.Date }
            : before;

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
