using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;

namespace PolicyTracker.Collectors;

/// <summary>
/// Knows one source: where its measures are, and how one of its documents becomes a record. Listing and reading are
/// apart, so that one bad bill fails alone. A scraper never sees the store.
/// </summary>
public abstract class Scraper
{
    /// <summary>The name that <c>collect</c> and <c>content/sources.yml</c> take.</summary>
    public abstract string Name { get; }

    /// <summary>The jurisdiction of its records: <c>us</c>, <c>va</c>; empty for a source that tells of many.</summary>
    public abstract string Jurisdiction { get; }

    /// <summary>What the record's list of sources calls it, and how far it is trusted.</summary>
    public abstract SourceVoice Voice { get; }

    /// <summary>IANA name of the zone in which "today" is meant and the schedule runs.</summary>
    public abstract string Zone { get; }

    /// <summary>The hosts that it may ask.</summary>
    public abstract IReadOnlyList<string> Hosts { get; }

    /// <summary>
    /// Further hosts, on which the texts lie that its records name: an aggregator's records lead to the legislatures' own
    /// sites. Only texts are asked for there.
    /// </summary>
    public virtual IReadOnlyList<string> TextHosts => [];

    /// <summary>When it runs unless <c>content/sources.yml</c> says otherwise: Quartz form, seconds first.</summary>
    public abstract string Cron { get; }

    /// <summary>
    /// The setting that holds its key, such as <c>LegiScanKey</c>; null for a source without one. The key is in
    /// <see cref="ScrapeContext.Key"/>.
    /// </summary>
    public virtual string? KeyName => null;

    /// <summary>Nothing can be asked without the key: a run without it leaves the source out.</summary>
    public virtual bool NeedsKey => KeyName is not null;

    /// <summary>It can read a file in place of asking (<c>collect NAME --dataset FILE</c>).</summary>
    public virtual bool ReadsDataset => false;

    /// <summary>Built to the documented shape, without a recording to prove it; off unless a person turns it on.</summary>
    public virtual bool IsUnproven => false;

    /// <summary>
    /// It adds to records that other sources made: a list of hearings, a register of deadlines. What it reads may be silent
    /// (<see cref="Bill.IsSilent"/>), and then the record stays as it is. Identifier and title of what it reads are only
    /// used where there is no record and it tells the measure's actions: then it makes the first one.
    /// </summary>
    public virtual bool Completes => false;

    /// <summary>Whether this source can tell of a measure.</summary>
    public virtual bool Covers(BillId id) => id.Jurisdiction == Jurisdiction;

    /// <summary>Measures that moved since a moment and that nobody may follow yet.</summary>
    /// <exception cref="SourceException">The list could not be had, or is not complete.</exception>
    public abstract Task<Discovery> DiscoverAsync(ScrapeContext context, CancellationToken cancellation);

    /// <summary>What the source says of one measure now.</summary>
    /// <exception cref="SourceException">The document could not be had, is not as expected, or tells of another measure.</exception>
    public abstract Task<Bill> ReadAsync(BillId id, ScrapeContext context, CancellationToken cancellation);
}
