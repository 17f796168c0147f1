using System.Collections.Frozen;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>Cards by the ids that records use, also by earlier ones.</summary>
internal sealed class CardIndex
{
    private readonly FrozenDictionary<BillId, BillCard> _cards;
    private readonly Dictionary<string, BillCard> _aliases = new(StringComparer.Ordinal);

    public CardIndex(IReadOnlyList<BillCard> cards)
    {
        _cards = cards.ToFrozenDictionary(card => card.Id);
        foreach (var card in cards)
            foreach (var alias in card.Aliases)
                _aliases.TryAdd(alias, card);
    }

    public BillCard? Find(BillId id) => _cards.GetValueOrDefault(id);

    /// <summary>Null for what is no id or has no record.</summary>
    public BillCard? Find(string text) =>
        BillId.TryParse(text, out var id) && Find(id) is { } card ? card : _aliases.GetValueOrDefault(text);
}
