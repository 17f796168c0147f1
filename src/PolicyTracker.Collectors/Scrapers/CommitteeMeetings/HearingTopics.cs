using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Meetings that people who follow the topics should know of, and that no record can hold: those about a topic that
/// name no measure, and measures on an agenda of which there is no record.
/// </summary>
internal static class HearingTopics
{
    public static IEnumerable<Problem> Of(IEnumerable<CommitteeMeeting> meetings, ScrapeContext context)
    {
        var today = context.Today(UnitedStates.Zone);
        return meetings.Where(meeting => meeting.Date >= today && !meeting.IsOff).OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Time, StringComparer.Ordinal)
            .SelectMany(meeting => meeting.Agenda.Count == 0 ? OfMatter(meeting, context) : OfAgenda(meeting, context));
    }

    private static IEnumerable<Problem> OfMatter(CommitteeMeeting meeting, ScrapeContext context)
    {
        // Any number will do: only the words and the jurisdiction count.
        var about = UnitedStates.Id(UnitedStates.CongressOf(meeting.Date), "s", 1);
        if (Words(about, meeting.Matter, context) is { Count: > 0 } words)
            yield return Problem.Warning("hearing-topic", $"{When(meeting)}, {meeting.Title}: \"{meeting.Matter}\" It is about {string.Join(", ", words)} and names no bill, so no record shows it.");
    }

    private static IEnumerable<Problem> OfAgenda(CommitteeMeeting meeting, ScrapeContext context) =>
        from item in meeting.Agenda
        where !context.Ignored.Contains(item.Id) && context.Recorded(item.Id) is null
        let words = Words(item.Id, item.Words, context)
        where words.Count > 0
        select Problem.Warning("hearing-topic", $"{When(meeting)}, {meeting.Title}: {item.Id} is on the agenda ({string.Join(", ", words)}), and there is no record of it. To follow it, put {item.Id} on a watch list.");

    private static IReadOnlyList<string> Words(BillId id, string text, ScrapeContext context) =>
        [.. TopicMatcher.Match(context.Topics, new() { Id = id, Identifier = id.Number, Title = text }).SelectMany(match => match.Words).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string When(CommitteeMeeting meeting) => meeting.Time is { } time ? $"{OneLine.Iso(meeting.Date)} {time}" : OneLine.Iso(meeting.Date);
}
