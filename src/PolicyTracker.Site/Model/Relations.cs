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
    private readonly CardIndex _cards;
    private readonly Dictionary<BillId, List<Relation>> _inverse = [];

    public Relations(IReadOnlyList<BillCard> cards, CardIndex index)
    {
        _cards = index;
        foreach (var card in cards)
            foreach (var related in card.Related)
                if (index.Find(related.Id) is { } other && other != card)
                    Add(other.Id, new(card.Id.Value, Inverse(related.Relation), IsInverse: true));
    }

    /// <summary>What the record says first, then what only others say of it.</summary>
    public IReadOnlyList<Relation> Of(BillCard card)
    {
        var own = card.Related.Select(related => new Relation(related.Id, related.Relation.Word(), IsInverse: false)).ToList();
        if (!_inverse.TryGetValue(card.Id, out var named))
            return own;
        var told = own.ConvertAll(relation => relation with { Id = Canonical(relation.Id), IsInverse = true });
        return [.. own, .. named.Where(relation => !told.Contains(relation) && !(relation.Word == "related" && told.Exists(one => one.Id == relation.Id)))];
    }

    private void Add(BillId id, Relation relation)
    {
        if (!_inverse.TryGetValue(id, out var named))
            _inverse.Add(id, named = []);
        if (!named.Contains(relation))
            named.Add(relation);
    }

    private string Canonical(string id) => _cards.Find(id)?.Id.Value ?? id;

    private static string Inverse(BillRelation relation) => relation switch
    {
        BillRelation.Replaces => "replaced-by",
        BillRelation.ReplacedBy => "replaces",
        BillRelation.SubstitutedBy => "substitute-for",
        BillRelation.Amends => "amended-by",
        BillRelation.ContainedIn => "contains",
        BillRelation.PriorSession => "later-session",
        _ => relation.Word(),
    };
}
