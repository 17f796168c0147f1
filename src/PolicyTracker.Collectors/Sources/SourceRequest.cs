namespace PolicyTracker.Collectors.Sources;

/// <summary>One document to fetch, and what it must be like to be believed.</summary>
/// <param name="Address">
/// The official https address, whether or not the run goes through a gateway. Never put a key into it: keys go into
/// <see cref="Headers"/>, because addresses are logged.
/// </param>
public sealed record SourceRequest(Uri Address)
{
    /// <summary>What the answer may be, such as <c>application/xml</c>; anything else is refused. Empty: not checked.</summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>The Accept header; by default it names the <see cref="MediaTypes"/>.</summary>
    public string? Accept { get; init; }

    /// <summary>Most bytes of the body, after decompression, when the client's own are not right for a bulk file.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Time for all tries together, when the client's own is too short for a bulk file.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>Least pause before it, where the host's terms ask for more than the usual one.</summary>
    public TimeSpan? Pace { get; init; }

    /// <summary>Further headers, such as a key. They are never logged, and never follow a redirect to another host.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Keys of sources that take them nowhere but in the address. They are added when the request is sent, and to
    /// nothing else: no log, message, recording or cache has them, and no redirect to another host.
    /// </summary>
    public IReadOnlyDictionary<string, string> SecretQuery { get; init; } = new Dictionary<string, string>();

    /// <summary>This is the request for the rules themselves.</summary>
    internal bool IsRobots { get; init; }

    /// <summary>Where the body is written in place of being held in memory.</summary>
    internal string? SaveTo { get; init; }

    /// <summary>A page made for people: asked for at a slower pace, and robots.txt is read first.</summary>
    internal bool IsPage => MediaTypes.Contains("text/html", StringComparer.OrdinalIgnoreCase);
}
