using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Site.Model;

/// <summary>What other pages need to know of a measure: the little that stays in memory for each record.</summary>
/// <param name="Session">Its session in words.</param>
/// <param name="Stage">The stage that readers see.</param>
/// <param name="Topics">Slugs of the topics that match, with the words that did.</param>
/// <param name="Events">Those to come, and those of the last days; also what was called off.</param>
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
    IReadOnlyList<BillEvent> Events,
    IReadOnlyList<string> Aliases)
{
    /// <summary>A rulemaking of an agency.</summary>
    public bool IsRule { get; init; }

    /// <summary>As the record names them; <see cref="Relations"/> has the other direction too.</summary>
    public IReadOnlyList<RelatedBill> Related { get; init; } = [];

    /// <summary>The law that the measure became.</summary>
    public string? Law { get; init; }

    /// <summary>Two sources tell different stages: a sentence on which, and which is shown.</summary>
    public string? Disputed { get; init; }

    /// <summary>Its text became law inside another measure, whose record proves it.</summary>
    public Carriage? Carried { get; init; }

    public static BillCard Of(Bill bill, IReadOnlyList<TopicHit> topics, SessionCalendar calendar, SiteClock clock)
    {
        var last = bill.Actions is [.., var action] ? action : null;
        // A stage can begin without an action: the session ended, or another measure carried this one into law.
        var later = bill.Status.Since is { } since && !(last?.Date >= since);
        return new(
            bill.Id,
            bill.Identifier,
            bill.Title,
            Places.Session(bill.Id, calendar),
            StageShown.Of(bill, clock.DayIn(SiteClock.Eastern)),
            bill.Status.Since,
            later ? bill.Status.Since : last?.Date,
            later ? StatusSentence.Of(bill) : last?.Text,
            topics,
            Agenda.Near(bill, clock),
            bill.Aliases)
        {
            IsRule = bill.Classification == BillClassification.Rule,
            Related = bill.Related,
            Law = bill.Laws is [var law, ..] ? law : null,
            Disputed = bill.Extras[Dispute.Key],
        };
    }
}

/// <summary>Why a measure is in a topic.</summary>
public sealed record TopicHit(string Slug, IReadOnlyList<string> Words);
