using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors;

/// <summary>
/// Knows one source: where its measures are, and how one of its documents becomes a record. Listing and reading are
/// apart, so that one bad bill fails alone. A scraper never sees the store.
/// </summary>
public abstract class Scraper
{
    /// <summary>The name that <c>collect</c> and <c>content/sources.yml</c> take.</summary>
    public abstract string Name { get; }

    /// <summary>The jurisdiction of its records: <c>us</c>, <c>va</c>.</summary>
    public abstract string Jurisdiction { get; }

    /// <summary>IANA name of the zone in which "today" is meant and the schedule runs.</summary>
    public abstract string Zone { get; }

    /// <summary>The hosts that it may ask.</summary>
    public abstract IReadOnlyList<string> Hosts { get; }

    /// <summary>When it runs unless <c>content/sources.yml</c> says otherwise: Quartz form, seconds first.</summary>
    public abstract string Cron { get; }

    /// <summary>Built to the documented shape, without a recording to prove it; off unless a person turns it on.</summary>
    public virtual bool IsUnproven => false;

    /// <summary>Whether this source can tell of a measure.</summary>
    public abstract bool Covers(BillId id);

    /// <summary>When the measure's session ends or ended, and its name; null when that is not known.</summary>
    public abstract SessionEnd? EndOfSession(BillId id);

    /// <summary>Measures that moved since a moment and that nobody may follow yet.</summary>
    /// <exception cref="SourceException">The list could not be had, or is not complete.</exception>
    public abstract Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation);

    /// <summary>What the source says of one measure now.</summary>
    /// <exception cref="SourceException">The document could not be had, is not as expected, or tells of another measure.</exception>
    public abstract Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation);
}

/// <summary>The end of a legislative session.</summary>
/// <param name="End">Its last day, at whose noon everything unfinished died.</param>
/// <param name="Session">Its name in words: <c>118th Congress</c>.</param>
public sealed record SessionEnd(DateOnly End, string Session);

/// <summary>What a scraper works with.</summary>
/// <param name="Since">Discovery looks at what moved after this moment.</param>
public sealed record ScrapeContext(SourceClient Client, DateTimeOffset Now, DateTimeOffset Since);

/// <summary>What discovery found.</summary>
/// <param name="Bills">Oldest change first, each once.</param>
/// <param name="SeenUntil">Where the next discovery begins, once all of them have been read.</param>
/// <param name="Problems">What a person should see although the list was had, such as a fallback that was needed.</param>
public sealed record Discovery(IReadOnlyList<DiscoveredBill> Bills, DateTimeOffset SeenUntil, IReadOnlyList<Problem> Problems);

/// <summary>A measure that moved.</summary>
/// <param name="Seen">When the source last touched it; a discovery from just before that moment finds it again.</param>
public sealed record DiscoveredBill(BillId Id, DateTimeOffset Seen);
