using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Jurisdictions;

/// <summary>
/// When the legislatures sit. Congress follows the Constitution; everything else is what people recorded in
/// <c>content/jurisdictions/</c>.
/// </summary>
/// <param name="sessions">Sessions by jurisdiction.</param>
public sealed class SessionCalendar(IReadOnlyDictionary<string, IReadOnlyList<Session>> sessions)
{
    // Bills are filed weeks before a session begins, and signed, vetoed and tidied up weeks after it ends.
    private const int DaysBefore = 75;
    private const int DaysAfter = 60;

    public static SessionCalendar Empty { get; } = new(new Dictionary<string, IReadOnlyList<Session>>());

    /// <summary>The sessions of a jurisdiction, as recorded; empty when nothing is.</summary>
    public IReadOnlyList<Session> Of(string jurisdiction) => sessions.GetValueOrDefault(jurisdiction) ?? [];

    /// <summary>A session by its identifier or by its part of an id; null when it is not recorded.</summary>
    public Session? Find(string jurisdiction, string session) =>
        Of(jurisdiction).FirstOrDefault(known => known.Slug == BillId.SessionSlug(session));

    /// <summary>When the measure's session ends or ended; null when that is not known.</summary>
    public SessionEnd? EndOf(BillId id)
    {
        if (UnitedStates.TryParts(id, out var congress, out _, out _))
            return new(UnitedStates.Ends(congress), UnitedStates.CongressName(congress));
        return Find(id.Jurisdiction, id.Session) is { End: { } end } session
            ? new(end, session.Name, session.CarryOver)
            : null;
    }

    /// <summary>
    /// Sessions in which bills may move on a day: those that sit, the next one whose bills are being filed, and the last
    /// one whose bills are still being signed. Newest first.
    /// </summary>
    public IReadOnlyList<Session> Open(string jurisdiction, DateOnly day) =>
    [
        .. Of(jurisdiction)
            .Where(session => session.Start?.AddDays(-DaysBefore) <= day && (session.End is not { } end || day <= end.AddDays(DaysAfter)))
            .OrderByDescending(session => session.Start),
    ];
}
