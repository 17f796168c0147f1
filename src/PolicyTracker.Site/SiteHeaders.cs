using System.Text;
using PolicyTracker.Site.Outputs;

namespace PolicyTracker.Site;

/// <summary>
/// The headers that every answer carries: written once here, sent by <c>serve</c> and given to the host as
/// <c>_headers</c>.
/// </summary>
public static class SiteHeaders
{
    private const string Forever = "public, max-age=31536000, immutable";
    private const string Atom = "application/atom+xml; charset=utf-8";
    private const string Json = "application/json; charset=utf-8";

    /// <summary>
    /// Nothing but our own styles and pictures; no script, no frame, no form, no other host. Each page says so itself
    /// too, for hosts that send no headers.
    /// </summary>
    public const string PagePolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

    /// <summary>The same with what only a header can say.</summary>
    public const string ContentSecurityPolicy = PagePolicy + "; frame-ancestors 'none'";

    /// <summary>In the order of <c>_headers</c>; a later rule adds to an earlier one.</summary>
    public static IReadOnlyList<HeaderRule> Rules { get; } =
    [
        new("/*",
        [
            new("Content-Security-Policy", ContentSecurityPolicy),
            new("X-Content-Type-Options", "nosniff"),
            new("Referrer-Policy", "no-referrer"),
            new("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
            new("Cross-Origin-Opener-Policy", "same-origin"),
            new("Strict-Transport-Security", "max-age=31536000"),
            new("X-Frame-Options", "DENY"),
        ]),
        new("/assets/*", [new("Cache-Control", Forever)]),
        new("/feed.xml", [new("Content-Type", Atom)]),
        new("/topics/:topic/feed.xml", [new("Content-Type", Atom)]),
        new("/jurisdictions/:jurisdiction/feed.xml", [new("Content-Type", Atom)]),
        new("/bills/:jurisdiction/:session/:number/feed.xml", [new("Content-Type", Atom)]),
        new("/bills/:jurisdiction/:session/:number/index.json", [new("Content-Type", Json)]),
        new("/data/*", [new("Access-Control-Allow-Origin", "*")]),
    ];

    /// <summary>The headers of the file at a site path such as <c>/feed.xml</c>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> For(string path) =>
        [.. Rules.Where(rule => rule.Covers(path)).SelectMany(rule => rule.Headers)];

    /// <summary>The media type of a file of the site by its name; feeds have theirs in <see cref="Rules"/>.</summary>
    public static string MediaType(string path) => Path.GetExtension(path) switch
    {
        "" or ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => Json,
        ".xml" => path.EndsWith("/feed.xml", StringComparison.Ordinal) ? Atom : "application/xml; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".txt" => "text/plain; charset=utf-8",
        ".csv" => "text/csv; charset=utf-8",
        ".ics" => "text/calendar; charset=utf-8",
        _ => "application/octet-stream",
    };

    /// <summary>The file <c>_headers</c>.</summary>
    internal static string Write()
    {
        var text = new StringBuilder(OutputPlace.MarkerLine).Append('\n');
        foreach (var rule in Rules)
        {
            text.Append(rule.Path).Append('\n');
            foreach (var (name, value) in rule.Headers)
                text.Append("  ").Append(name).Append(": ").Append(value).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>Headers for the paths of a pattern: <c>:name</c> stands for one segment, a final <c>*</c> for any rest.</summary>
public sealed record HeaderRule(string Path, IReadOnlyList<KeyValuePair<string, string>> Headers)
{
    /// <summary>Whether a site path falls under the pattern.</summary>
    public bool Covers(string path)
    {
        var pattern = Path.Split('/');
        var parts = path.Split('/');
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == "*")
                return true;
            if (at >= parts.Length || (!pattern[at].StartsWith(':') && pattern[at] != parts[at]))
                return false;
        }

        return parts.Length == pattern.Length;
    }
}
