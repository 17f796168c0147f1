namespace PolicyTracker.Site.Pages;

/// <summary>
/// The data that one page needs and nothing else: what is not here cannot be seen. Made by the composers of
/// <c>Model</c>; a view in <c>theme/</c> shows it and never computes.
/// </summary>
public abstract record Page
{
    /// <summary>The address below the site's root: <c>/bills/us/119/hr1144/</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The title of the window, without the site's name.</summary>
    public required string Title { get; init; }

    /// <summary>A sentence for search engines and previews.</summary>
    public required string Description { get; init; }

    /// <summary>The way here from home; the page itself is not in it.</summary>
    public IReadOnlyList<Link> Crumbs { get; init; } = [];

    /// <summary>Feeds that this page announces.</summary>
    public IReadOnlyList<Link> Feeds { get; init; } = [];

    /// <summary>The same facts for programs.</summary>
    public string? Json { get; init; }

    /// <summary>False for pages that search engines should leave out.</summary>
    public bool Indexed { get; init; } = true;

    /// <summary>For the site map: the last day on which what the page tells of moved.</summary>
    public string? LastModified { get; init; }

    /// <summary>The file that a person wrote for this page: problems of the page are mended there.</summary>
    public string? File { get; init; }

    /// <summary>The entry of the main menu that this page belongs to.</summary>
    public string? Section { get; init; }
}

/// <summary>What all pages of a site share.</summary>
public sealed record Frame
{
    public required string SiteName { get; init; }

    /// <summary>Scheme and host, without a slash at the end.</summary>
    public required string BaseUrl { get; init; }

    public required string Stylesheet { get; init; }

    public required string Icon { get; init; }

    public required IReadOnlyList<Link> Menu { get; init; }

    public required IReadOnlyList<Link> Footer { get; init; }

    public Link? Repository { get; init; }

    public HelpNotice? HelpLine { get; init; }
}

/// <summary>Where a person in danger finds help: in the same place on every page.</summary>
public sealed record HelpNotice(string Name, string? Phone, string? PhoneUrl, string? Url);
