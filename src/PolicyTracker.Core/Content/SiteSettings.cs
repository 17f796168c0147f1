namespace PolicyTracker.Core.Content;

/// <summary>Where a person in need can call.</summary>
public sealed record HelpLine(string Name, string? Phone, string? Url);

/// <summary><c>content/site.yml</c>: what the site is called, where it lives, whom it names for help.</summary>
/// <param name="FeedAuthority">The authority of tag: URIs (RFC 4151), a domain and a year; it never changes.</param>
/// <param name="Repository">Owner and name on GitHub.</param>
/// <param name="QuickExit"><c>off</c>, <c>help-pages</c> or <c>everywhere</c>.</param>
public sealed record SiteSettings(
    string Name,
    string BaseUrl,
    string FeedAuthority,
    string? Repository,
    string Branch,
    HelpLine? HelpLine,
    IReadOnlyList<string> Languages,
    string QuickExit)
{
    /// <summary>
    /// Whether a site can live there: pages link to each other from the root of their host, so there is no path.
    /// </summary>
    public static bool IsBaseUrl(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Scheme: "https" or "http", PathAndQuery: "/", Fragment: "", UserInfo: "" };

    /// <summary>What a workspace without <c>content/site.yml</c> has.</summary>
    public static readonly SiteSettings Default =
        new("Bill Tracker", "https://tracker.example.org", "tracker.example.org,2026", null, "main", null, ["en"], "help-pages");
}
