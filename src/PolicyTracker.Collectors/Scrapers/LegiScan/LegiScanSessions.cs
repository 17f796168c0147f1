using System.Collections.Concurrent;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>LegiScan's sessions as our ids name them: a dataset says the same one twenty thousand times.</summary>
internal sealed class LegiScanSessions(SessionCalendar calendar)
{
    private readonly ConcurrentDictionary<LegiScanSession, string?> _slugs = new();

    /// <summary>Our part of an id for a session; null when nobody has recorded it.</summary>
    public string? Slug(LegiScanSession session) => _slugs.GetOrAdd(session, one => one.Slug(calendar));
}
