using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>One measure beside another.</summary>
/// <param name="Id">As the record gives it; today's id where the other record names this one.</param>
/// <param name="Word">How the other one relates to this one: <c>identical</c>, <c>contains</c>.</param>
/// <param name="IsInverse">Only the other record says so.</param>
public sealed record Relation(string Id, string Word, bool IsInverse);

/// <summary>
/// Which measures have to do with each other, seen from both: what one record says of another holds the other way round.
/// </summary>
internal sealed class Relations
{
    /// <summary>The other way round of a prior session; only pages say it.</summary>
    public const string LaterSession = "later-session";

    private readonly CardIndex _cards;
    private readonly Dictionary<BillId, List<RelatedBill>> _named = [];

    public Relations(IReadOnlyList<BillCard> cards, CardIndex index)
    {
        _cards = index;
        foreach (var card in cards)
            foreach (var related in card.Related)
                if (index.Find(related.Id) is { } other && other != card)
                    Add(other.Id, new(card.Id.Value, related.Relation));
    }

    /// <summary>What the record says first, then what only others say of it.</summary>
    public IReadOnlyList<Relation> Of(BillCard card)
    {
        var own = card.Related.Select(related => new Relation(related.Id, related.Relation.Word(), IsInverse: false)).ToList();
        if (From(card) is not { Count: > 0 } from)
            return own;
        var told = own.ConvertAll(relation => relation with { Id = Canonical(relation.Id), IsInverse = true });
        var named = from.Select(one => new Relation(one.Id, Inverse(one.Relation), IsInverse: true)).Distinct();
        return [.. own, .. named.Where(relation => !told.Contains(relation) && !(relation.Word == "related" && told.Exists(one => one.Id == relation.Id)))];
    }

    /// <summary>The measures whose records name this one, each with the word that stands there.</summary>
    public IReadOnlyList<RelatedBill> From(BillCard card) => _named.TryGetValue(card.Id, out var named) ? named : [];

    private void Add(BillId id, RelatedBill one)
    {
        if (!_named.TryGetValue(id, out var named))
            _named.Add(id, named = []);
        if (!named.Contains(one))
            named.Add(one);
    }

    private string Canonical(string id) => _cards.Find(id)?.Id.Value ?? id;

    private static string Inverse(BillRelation relation) => relation switch
    {
        BillRelation.Replaces => "replaced-by",
        BillRelation.ReplacedBy => "replaces",
        BillRelation.SubstitutedBy => "substitute-for",
        BillRelation.Amends => "amended-by",
        BillRelation.ContainedIn => "contains",
        BillRelation.PriorSession => LaterSession,
        _ => relation.Word(),
    };
}
