using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors;

/// <summary>How one run of collectors goes.</summary>
public sealed record CollectOptions
{
    /// <summary>The folder that holds <c>bills/</c> and <c>content/</c>.</summary>
    public required string Workspace { get; init; }

    /// <summary>Working state outside Git: caches, cursors, health. Losing it costs requests, never data.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Only this measure, and no discovery.</summary>
    public BillId? Bill { get; init; }

    /// <summary>Discovery looks back to this day instead of to its own mark.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>A person accepts drops and vanished values that were held back.</summary>
    public bool Accept { get; init; }

    /// <summary>Only what is followed.</summary>
    public bool NoDiscovery { get; init; }

    /// <summary>Compare and tell; write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Every request goes to <c>{Via}/{host}/{path}</c> instead.</summary>
    public Uri? Via { get; init; }

    /// <summary>Keys of sources by the name of their setting (<c>LegiScanKey</c>).</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();

    /// <summary>A file that one source reads in place of asking.</summary>
    public string? Dataset { get; init; }

    /// <summary>Keeps every answer below this folder.</summary>
    public string? RecordFolder { get; init; }
}

/// <summary>How far a run is.</summary>
/// <param name="Total">Grows when discovery finds more.</param>
/// <param name="Current">What is being read.</param>
public sealed record CollectProgress(string Source, int Done, int Total, string Current);
