using PolicyTracker.Core.Bills;

namespace PolicyTracker.Core.Jurisdictions;

/// <summary>
/// When the legislatures sit. Congress follows the Constitution; everything else is what people recorded in
/// <c>content/jurisdictions/</c>.
/// </summary>
/// <param name="sessions">The sessions of a jurisdiction; empty when none is recorded.</param>
public sealed class SessionCalendar(Func<string, IReadOnlyList<Session>> sessions)
{
    /// <param name="sessions">Sessions by jurisdiction.</param>
    public SessionCalendar(IReadOnlyDictionary<string, IReadOnlyList<Session>> sessions)
        : this(jurisdiction => sessions.GetValueOrDefault(jurisdiction) ?? [])
    {
    }

    public static SessionCalendar Empty { get; } = new(_ => []);

    /// <summary>The sessions of a jurisdiction, as recorded; empty when nothing is.</summary>
    public IReadOnlyList<Session> Of(string jurisdiction) => sessions(jurisdiction);

    /// <summary>A session by its identifier or by its part of an id; null when it is not recorded.</summary>
    public Session? Find(string jurisdiction, string session)
    {
        var slug = BillId.SessionSlug(session);
        return Of(jurisdiction).FirstOrDefault(known => known.Slug == slug);
    }

    /// <summary>When the measure's session ends or ended; null when that is not known.</summary>
    public SessionEnd? EndOf(BillId id)
    {
        if (UnitedStates.TryParts(id, out var congress, out _, out _))
            return new(UnitedStates.Ends(congress), UnitedStates.CongressName(congress));
        return Find(id.Jurisdiction, id.Session) is { End: { } end } session
            ? new(end, session.Name, session.CarryOver, Session.Next(end, Of(id.Jurisdiction)) is { End: { } last } next ? new(last, next.Name) : null)
            : null;
    }

    /// <summary>The day until which the measure's session may be taken to sit, <see cref="Session.Until"/>; null when nothing is known.</summary>
    public DateOnly? UntilOf(BillId id) => EndOf(id)?.End ?? Find(id.Jurisdiction, id.Session)?.Until(Of(id.Jurisdiction));

    /// <summary>
    /// Sessions in which bills may move on a day: those that sit, the next one whose bills are being filed, and the last
    /// one whose bills are still being signed. Newest first.
    /// </summary>
    public IReadOnlyList<Session> Open(string jurisdiction, DateOnly day) =>
    [
        .. Of(jurisdiction)
            .Where(session => session.Start is not null && session.Reaches(day, Of(jurisdiction)))
            .OrderByDescending(session => session.Start),
    ];
}
