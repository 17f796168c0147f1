namespace PolicyTracker.Site;

/// <summary>What one build is asked to do. Folders, clock and addresses come in; nothing is taken from the machine.</summary>
public sealed record SiteOptions
{
    /// <summary>The folder that holds <c>bills/</c> and <c>content/</c>.</summary>
    public required string Workspace { get; init; }

    /// <summary>Where the site goes; the old one stays until the new one is whole.</summary>
    public required string Output { get; init; }

    /// <summary>The clock: it decides what is upcoming, what is quiet and which comment windows are open.</summary>
    public required TimeProvider Now { get; init; }

    /// <summary>Scheme and host that absolute addresses begin with; null takes <c>base_url</c> of <c>content/site.yml</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The parts to build; empty builds the whole site.</summary>
    public IReadOnlySet<SitePart> Only { get; init; } = new HashSet<SitePart>();

    /// <summary>Throws the old output away instead of writing only what differs.</summary>
    public bool Clean { get; init; }

    /// <summary>Pages rendered at once; 0 takes one for each core.</summary>
    public int Workers { get; init; }
}

/// <summary>What <c>build --only</c> can name.</summary>
public enum SitePart
{
    Bills, Lists, Topics, Jurisdictions, Data, Feed, Pages,
}
