using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors;

/// <summary>What discovery found.</summary>
/// <param name="Bills">Oldest change first, each once.</param>
/// <param name="SeenUntil">Where the next discovery begins, once all of them have been read.</param>
/// <param name="Problems">What a person should see although the list was had, such as a fallback that was needed.</param>
public sealed record Discovery(IReadOnlyList<DiscoveredBill> Bills, DateTimeOffset SeenUntil, IReadOnlyList<Problem> Problems)
{
    /// <summary>It lists what changed and not what there is, though it gives titles: its length says nothing.</summary>
    public bool IsOfChanges { get; init; }
}

/// <summary>A measure that moved.</summary>
/// <param name="Seen">When the source last touched it; a discovery from just before that moment finds it again.</param>
/// <param name="Title">
/// Its title, where the list gives it: then only measures that match a topic are read. Null where the list says nothing
/// of the matter, or where the source has searched itself: then each one is read and judged by its record.
/// </param>
/// <param name="Subjects">The source's subject terms, where the list gives them.</param>
public sealed record DiscoveredBill(BillId Id, DateTimeOffset Seen, string? Title = null, IReadOnlyList<string>? Subjects = null);
