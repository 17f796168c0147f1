using System.Collections.Concurrent;
using System.Collections.Frozen;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors;

/// <summary>What a scraper works with: one for each run of one source.</summary>
/// <param name="Since">Discovery looks at what moved after this moment.</param>
public sealed record ScrapeContext(SourceClient Client, DateTimeOffset Now, DateTimeOffset Since)
{
    private readonly ConcurrentDictionary<string, Lazy<Task<object>>> _once = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Problem> _problems = new();

    /// <summary>When the legislatures sit.</summary>
    public SessionCalendar Calendar { get; init; } = SessionCalendar.Empty;

    /// <summary>
    /// The sessions to look at, newest first: those of <c>content/sources.yml</c>, otherwise those of the source's
    /// jurisdiction that are open today. A source that tells of many jurisdictions asks the <see cref="Calendar"/>.
    /// </summary>
    public IReadOnlyList<string> Sessions { get; init; } = [];

    /// <summary>The words to search for, where a source can search.</summary>
    public IReadOnlyList<Topic> Topics { get; init; } = [];

    /// <summary>RINs that name no single rulemaking (<c>content/standing-rins.yml</c>).</summary>
    public IReadOnlySet<string> StandingRins { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What this run reads in any case: watch lists and open records.</summary>
    public IReadOnlyList<BillId> Followed { get; init; } = [];

    /// <summary>What the record says so far; null where there is none. For identities that depend on it, and to ask for no more than is missing.</summary>
    public Func<BillId, Bill?> Recorded { get; init; } = _ => null;

    /// <summary>What people have said not to follow.</summary>
    public IReadOnlySet<BillId> Ignored { get; init; } = new HashSet<BillId>();

    /// <summary>A person has looked at what is missing, and it is really gone.</summary>
    public bool Accept { get; init; }

    /// <summary>The source's key. Only ever put it into <see cref="SourceRequest.Headers"/> or <see cref="SourceRequest.SecretQuery"/>.</summary>
    public string? Key { get; init; }

    /// <summary>A file to read in place of asking; only for a scraper that <see cref="Scraper.ReadsDataset"/>.</summary>
    public string? Dataset { get; init; }

    /// <summary>A folder outside Git in which the source may remember what saves requests; losing it must lose no data.</summary>
    public required string StateFolder { get; init; }

    /// <summary>What reading told, each once.</summary>
    public IReadOnlyList<Problem> Problems => [.. _problems.Distinct()];

    /// <summary>
    /// Tells what a person should see although a measure was read: a companion file that is missing, a source that
    /// contradicts itself.
    /// </summary>
    public void Tell(Problem problem) => _problems.Enqueue(problem);

    /// <summary>The day in a zone, such as the capitol's.</summary>
    public DateOnly Today(string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);

    /// <summary>
    /// Loads something that many measures share, such as a file that lists them all, once in this run. A failure is
    /// remembered too: every measure of a file that could not be read fails with the same sentence.
    /// </summary>
    public async Task<T> OnceAsync<T>(string key, Func<Task<T>> load) where T : class =>
        (T)await _once.GetOrAdd(key, _ => new(async () => await load())).Value;
}
