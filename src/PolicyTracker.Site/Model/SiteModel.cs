using System.Collections.Frozen;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Site.Pages;

namespace PolicyTracker.Site.Model;

/// <summary>
/// What every page may look at: a card for each measure, the changes, the topics, the day. A pure function of the
/// inputs and the clock.
/// </summary>
public sealed class SiteModel
{
    private readonly CardIndex _cards;
    private readonly Relations _relations;
    private readonly FrozenDictionary<BillId, IReadOnlyList<BillChange>> _changes;
    private readonly FrozenDictionary<string, Topic> _topics;

    private SiteModel(SiteInputs inputs, IReadOnlyList<BillCard> cards, SiteClock clock, Frame frame)
    {
        Inputs = inputs;
        Clock = clock;
        Frame = frame;
        Cards = cards;
        _cards = new(cards);
        _relations = new(cards, _cards);
        _topics = inputs.Content.Topics.ToFrozenDictionary(topic => topic.Slug);
        Changes = [.. inputs.Changes.Where(change => Card(change.Bill) is not null)];
        _changes = Changes.GroupBy(change => change.Bill)
            .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<BillChange>)[.. group]);
        Latest = [.. cards.OrderByDescending(card => card.LastDay).ThenBy(card => card.Id)];
        ByJurisdiction = Latest.ToLookup(card => card.Id.Jurisdiction, StringComparer.Ordinal);
        ByTopic = inputs.Content.Topics.ToFrozenDictionary(
            topic => topic.Slug,
            topic => (IReadOnlyList<BillCard>)[.. Latest.Where(card => card.Topics.Any(match => match.Slug == topic.Slug))]);
        Agenda = new(this);
    }

    public SiteInputs Inputs { get; }

    public SiteClock Clock { get; }

    /// <summary>The day in UTC.</summary>
    public DateOnly Today => Clock.Today;

    public Frame Frame { get; }

    /// <summary>In the order of their ids.</summary>
    public IReadOnlyList<BillCard> Cards { get; }

    /// <summary>The measure that moved last comes first.</summary>
    public IReadOnlyList<BillCard> Latest { get; }

    /// <summary>Oldest first; only those of measures on this site.</summary>
    public IReadOnlyList<BillChange> Changes { get; }

    public IReadOnlyDictionary<string, IReadOnlyList<BillCard>> ByTopic { get; }

    /// <summary>The measure that moved last comes first.</summary>
    public ILookup<string, BillCard> ByJurisdiction { get; }

    /// <summary>What is next, and what was lately.</summary>
    internal Agenda Agenda { get; }

    public BillCard? Card(BillId id) => _cards.Find(id);

    /// <summary>By an id as a record writes it, also by an earlier one.</summary>
    public BillCard? Card(string id) => _cards.Find(id);

    /// <summary>What the record says of other measures, and what only they say of it.</summary>
    public IReadOnlyList<Relation> RelationsOf(BillCard card) => _relations.Of(card);

    /// <summary>The measures whose records name this one, in their own words.</summary>
    public IReadOnlyList<RelatedBill> RelatedFrom(BillCard card) => _relations.From(card);

    public Topic Topic(string slug) => _topics[slug];

    public IReadOnlyList<BillChange> ChangesOf(BillId id) => _changes.GetValueOrDefault(id, []);

    /// <summary>
    /// Reads every record once, on several threads, and keeps its card. A record that cannot be read has none, and
    /// says why in <paramref name="problems"/>.
    /// </summary>
    public static SiteModel Of(
        SiteInputs inputs, SiteClock clock, Frame frame, int workers, List<Problem> problems, CancellationToken cancel)
    {
        var calendar = inputs.Content.Calendar;
        var cards = new BillCard?[inputs.Bills.Ids.Count];
        var found = new IReadOnlyList<Problem>[cards.Length];
        Parallel.For(0, cards.Length, new() { MaxDegreeOfParallelism = workers, CancellationToken = cancel }, at =>
        {
            var (bill, wrong) = inputs.Bills.Read(inputs.Bills.Ids[at]);
            found[at] = wrong;
            cards[at] = bill is null ? null : BillCard.Of(bill, TopicsOf(bill, inputs.Content.Topics), calendar, clock);
        });
        problems.AddRange(found.SelectMany(wrong => wrong));
        return new(inputs, Carriage.Applied([.. cards.OfType<BillCard>()]), clock, frame);
    }

    private static TopicHit[] TopicsOf(Bill bill, IReadOnlyList<Topic> topics) =>
    [
        .. TopicMatcher.Match(topics, bill).Select(match => new TopicHit(match.Topic.Slug, match.Words)),
    ];
}
