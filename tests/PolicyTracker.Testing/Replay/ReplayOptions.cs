namespace PolicyTracker.Testing;

/// <summary>What a <see cref="ReplayServer"/> serves.</summary>
public sealed record ReplayOptions
{
    /// <summary>Folders of <c>host/path</c> trees; a corpus (with <c>federal/</c> and <c>states/</c>) is one too. The first that has a file answers.</summary>
    public IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Hosts that are served from a folder of another name; a relative folder is looked for below the roots.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Hosts { get; init; } = [];

    /// <summary>0: any free port.</summary>
    public int Port { get; init; }

    /// <summary>Last-Modified of every file, when tests or copies must not depend on the files' own times.</summary>
    public DateTimeOffset? LastModified { get; init; }
}
