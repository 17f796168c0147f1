using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Site.Model;

/// <summary>What other pages need to know of a measure: the little that stays in memory for each record.</summary>
/// <param name="Session">Its session in words.</param>
/// <param name="Topics">Slugs of the topics that match, with the words that did.</param>
public sealed record BillCard(
    BillId Id,
    string Identifier,
    string Title,
    string Session,
    Stage Stage,
    DateOnly? Since,
    DateOnly? LastDay,
    string? LastText,
    IReadOnlyList<TopicHit> Topics,
    IReadOnlyList<BillEvent> Upcoming,
    IReadOnlyList<string> Aliases)
{
    public static BillCard Of(Bill bill, IReadOnlyList<TopicHit> topics, SessionCalendar calendar, DateOnly today, DateOnly washington)
    {
        var day = bill.Classification == BillClassification.Rule ? washington : today;
        var last = bill.Actions is [.., var action] ? action : null;
        // A stage can begin without an action: the session ended, or another measure carried this one into law.
        var later = bill.Status.Since is { } since && !(last?.Date >= since);
        return new(
            bill.Id,
            bill.Identifier,
            bill.Title,
            Places.Session(bill.Id, calendar),
            StageShown.Of(bill, day),
            bill.Status.Since,
            later ? bill.Status.Since : last?.Date,
            later ? StatusSentence.Of(bill) : last?.Text,
            topics,
            [.. bill.Events.Where(one => one.Date >= day && !EventStatuses.IsOff(one.Status))],
            bill.Aliases);
    }
}

/// <summary>Why a measure is in a topic.</summary>
public sealed record TopicHit(string Slug, IReadOnlyList<string> Words);
