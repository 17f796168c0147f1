using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors;

/// <summary>Holds the list of a source against the sessions that people recorded, and against its own length of the last good run.</summary>
/// <param name="before">How many measures of each session were listed then.</param>
internal sealed class ListCheck(SessionCalendar calendar, DropGuard guard, IReadOnlyDictionary<string, int> before)
{
    /// <summary>How many measures of each session a list has; a list without titles is one of changes, whose length says nothing.</summary>
    public static IReadOnlyDictionary<string, int> Lengths(Discovery found) => found.Bills.Where(bill => bill.Title is not null && !found.IsOfChanges)
        .CountBy(bill => SessionOf(bill.Id)).ToDictionary(StringComparer.Ordinal);

    /// <summary>
    /// What is wrong with the list, in sentences by session: measures of these sessions are left alone, the others are
    /// looked at. Empty when nothing is.
    /// </summary>
    public IReadOnlyDictionary<string, string> Wrongs(Discovery found)
    {
        var wrongs = found.Bills.Select(bill => bill.Id).Where(id => !IsKnown(calendar, id)).DistinctBy(SessionOf)
            .ToDictionary(SessionOf, Unknown, StringComparer.Ordinal);
        var now = Lengths(found);
        // A list of changes says nothing of sessions that it leaves out; one with titles lists all there is.
        if (!found.IsOfChanges && (now.Count > 0 || found.Bills.Count == 0))
            foreach (var (session, last) in before)
                if (guard.Shrunk(session, last, now.GetValueOrDefault(session)) is { } reason)
                    wrongs.TryAdd(session, reason);
        return wrongs;
    }

    /// <summary>Whether the measure's session is recorded, or needs no record.</summary>
    public static bool IsKnown(SessionCalendar calendar, BillId id) =>
        id.Jurisdiction == UnitedStates.Jurisdiction || calendar.Find(id.Jurisdiction, id.Session) is not null;

    public static string Unknown(BillId id) =>
        $"The session \"{id.Session}\" of {id.Jurisdiction} is not recorded, so nobody could tell when its bills die. Add it to content/jurisdictions/{id.Jurisdiction}.md, under sessions: its id, name, start and end as the legislature gives them.";

    public static string SessionOf(BillId id) => $"{id.Jurisdiction}/{id.Session}";
}
