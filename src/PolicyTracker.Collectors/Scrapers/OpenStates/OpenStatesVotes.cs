using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Recorded votes: the source's own totals, never a count of the names, which disagree with them.</summary>
internal static class OpenStatesVotes
{
    public static IReadOnlyList<VoteEvent> Read(JsonElement bill, TimeZoneInfo capitol) =>
    [
        .. bill.Each("votes").Select(vote => Vote(vote, capitol)).OfType<VoteEvent>().Distinct()
            .OrderBy(vote => vote.Date).ThenBy(vote => vote.Chamber).ThenBy(vote => vote.Motion, StringComparer.Ordinal)
            .ThenBy(vote => vote.Url, StringComparer.Ordinal).ThenBy(vote => vote.Yeas).ThenBy(vote => vote.Nays),
    ];

    private static VoteEvent? Vote(JsonElement vote, TimeZoneInfo capitol)
    {
        if (OpenStatesDates.Day(vote.Words("start_date"), capitol) is not { } day || vote.Words("motion_text") is not { } motion)
            return null;
        var counts = vote.Each("counts");
        // Totals without both sides are not whole, and then say nothing of the rest either.
        var isWhole = Count(counts, "yes") is not null && Count(counts, "no") is not null;
        return new(
            day, OpenStatesLists.Chamber(vote.Part("organization")), motion,
            isWhole ? Count(counts, "yes") : null, isWhole ? Count(counts, "no") : null, isWhole ? Others(counts) : null,
            vote.Words("result") switch { "pass" => VoteResult.Pass, "fail" => VoteResult.Fail, _ => null },
            vote.Each("sources").Select(source => source.Link("url")).FirstOrDefault(address => address is not null));
    }

    private static int? Count(IReadOnlyList<JsonElement> counts, string option) =>
        counts.Where(count => count.Words("option") == option).Select(count => count.Whole("value")).FirstOrDefault();

    // Absent, excused, not voting, other.
    private static int? Others(IReadOnlyList<JsonElement> counts)
    {
        var others = counts.Where(count => count.Words("option") is not ("yes" or "no")).Select(count => count.Whole("value")).OfType<int>().ToList();
        return others.Count == 0 ? null : others.Sum();
    }
}
