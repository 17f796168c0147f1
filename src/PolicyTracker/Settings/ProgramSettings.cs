namespace PolicyTracker.Settings;

/// <summary>
/// How the program is set on this machine. What the coalition chooses lives in <c>content/</c>, not here.
/// </summary>
public sealed record ProgramSettings
{
    /// <summary>Working state outside Git, relative to the workspace.</summary>
    public string StateFolder { get; init; } = ".policytracker";

    public CollectorsSettings Collectors { get; init; } = new();
}

/// <summary>How the sources are reached.</summary>
public sealed record CollectorsSettings
{
    /// <summary>Every request goes to <c>{Via}/{host}/{path}</c> instead.</summary>
    public Uri? Via { get; init; }

    /// <summary>Keys of sources by setting name (<c>CongressGovKey</c>); only from the environment.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();
}
