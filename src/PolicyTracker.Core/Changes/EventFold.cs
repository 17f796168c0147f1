using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Changes;

/// <summary>
/// Several sources may list one meeting or confirm one deadline: the record has it once, as the surest of them says.
/// </summary>
internal static class EventFold
{
    // Surest first: a committee's own chamber before the Library's copy, the docket's deadline before the one in the notice.
    private static readonly string[] Surest = ["senate", "house", "congress", "regs", "fr"];

    /// <summary>
    /// What a speaker lists beside what others listed before, each event once; and the same events as they were known,
    /// under the numbers that they have now.
    /// </summary>
    public static (IReadOnlyList<BillEvent> Before, IReadOnlyList<BillEvent> After) Sides(
        IReadOnlyList<BillEvent> before, IReadOnlyList<BillEvent> told, string scheme)
    {
        var listed = before.Where(known => SchemeOf(known) != scheme).Concat(told)
            .OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal).ToList();
        var known = before.ToList();
        foreach (var loser in listed.ToList())
            if (listed.Find(other => IsSurer(other, loser) && AreOne(other, loser)) is { } winner)
            {
                listed.Remove(loser);
                Renumber(known, loser.Id, winner.Id);
            }

        return (known, listed);
    }

    /// <summary>The scheme before the colon of an event's id; null where it has none.</summary>
    public static string? SchemeOf(BillEvent happening) =>
        happening.Id is { } id && id.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? id[..colon] : null;

    // It was known by the other source's number: the same meeting is no news.
    private static void Renumber(List<BillEvent> known, string? old, string? now)
    {
        var at = known.FindIndex(happening => happening.Id == old);
        if (at >= 0 && known.Exists(happening => happening.Id == now))
            known.RemoveAt(at);
        else if (at >= 0)
            known[at] = known[at] with { Id = now };
    }

    private static bool IsSurer(BillEvent one, BillEvent other) =>
        SchemeOf(one) is { } first && SchemeOf(other) is { } second && first != second
        && Array.IndexOf(Surest, first) is >= 0 and var rank && rank < Array.IndexOf(Surest, second);

    // A committee does not meet twice at one time; a document has one deadline of a kind.
    private static bool AreOne(BillEvent one, BillEvent other) => EventKinds.IsDeadline(one.Kind)
        ? one.Kind == other.Kind && Tail(one) == Tail(other)
        : !EventKinds.IsDeadline(other.Kind) && one.Date == other.Date && one.Time is not null && one.Time == other.Time;

    private static string? Tail(BillEvent happening) => happening.Id?[(happening.Id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
