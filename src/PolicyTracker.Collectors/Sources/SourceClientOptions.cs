using System.Reflection;

namespace PolicyTracker.Collectors.Sources;

/// <summary>For which requests <c>robots.txt</c> is read and obeyed.</summary>
public enum RobotsRule
{
    /// <summary>Pages made for people. Bulk files and APIs are published for programs, so they are exempt.</summary>
    Pages,
    All,
    None,
}

/// <summary>One request as it went, for the log: the address has no query, and no header is in it.</summary>
/// <param name="Outcome">The status, or why there was none.</param>
public sealed record SourceVisit(DateTimeOffset Time, string Address, string Outcome, long Bytes, TimeSpan Took);

/// <summary>The manners and limits of a <see cref="SourceClient"/>. The defaults are those of a civic guest.</summary>
public sealed record SourceClientOptions
{
    public const long DefaultMaxBytes = 16 * 1024 * 1024;

    /// <summary>The hosts of this source, to the letter. Nothing else is ever asked, redirects included.</summary>
    public required IReadOnlyList<string> AllowedHosts { get; init; }

    /// <summary>
    /// A gateway or replay that stands for every host: <c>VIA/host/path?query</c>. Plain http is allowed only to the
    /// loopback address.
    /// </summary>
    public Uri? Via { get; init; }

    /// <summary>The folder that holds <c>cache/</c>; null: nothing is remembered and no request is conditional.</summary>
    public string? StateFolder { get; init; }

    /// <summary>Keeps every body as <c>FOLDER/host/path</c>, for a replay.</summary>
    public string? RecordFolder { get; init; }

    /// <summary>Where a webmaster finds out who is asking; part of the User-Agent.</summary>
    public Uri? Repository { get; init; }

    public string Version { get; init; } =
        typeof(SourceClientOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?
            .InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>All tries of a request together: connecting, headers and body. Pauses between tries are not counted.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Most bytes of a body, after decompression, where the request does not state its own.</summary>
    public long MaxBytes { get; init; } = DefaultMaxBytes;

    /// <summary>Longest silence of a server that is asked or is sending.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Pause between two requests to a host. Null: 1 s, 2 s for pages, none through a gateway. Without a gateway never
    /// less than half a second.
    /// </summary>
    public TimeSpan? Pace { get; init; }

    public int Tries { get; init; } = 4;

    public int Redirects { get; init; } = 3;

    /// <summary>First pause after a failure; doubled at each further one, with jitter.</summary>
    public TimeSpan Backoff { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest <c>Retry-After</c> that is waited for; a host that asks for more is left alone for this run.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After this age the whole document is asked for again, in case a server's "not modified" is wrong.</summary>
    public TimeSpan ValidatorLife { get; init; } = TimeSpan.FromDays(8);

    public RobotsRule Robots { get; init; } = RobotsRule.Pages;

    /// <summary>Hears of every request; must not throw.</summary>
    public Action<SourceVisit>? Visited { get; init; }

    /// <summary><c>PolicyTracker/1.2.3 (+https://example.org/repository)</c></summary>
    public string UserAgent => $"PolicyTracker/{Version}{(Repository is null ? "" : $" (+{Repository.AbsoluteUri})")}";

    internal TimeSpan PaceOf(SourceRequest request)
    {
        if (Via is not null)
            return Pace ?? TimeSpan.Zero;
        var asked = Pace ?? request.Pace ?? TimeSpan.FromSeconds(request.IsPage ? 2 : 1);
        return asked < LeastPace ? LeastPace : asked;
    }

    private static readonly TimeSpan LeastPace = TimeSpan.FromMilliseconds(500);
}
