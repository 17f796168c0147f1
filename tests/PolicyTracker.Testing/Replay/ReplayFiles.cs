using PolicyTracker.Core.Files;

namespace PolicyTracker.Testing;

/// <summary>A recording: where it lies and what it is sent as.</summary>
internal sealed record ReplayFile(string Path, string MediaType);

/// <summary>Finds the recording of an address: by a mapped host, by a table, or by its place in a tree.</summary>
internal sealed class ReplayFiles
{
    private static readonly string[] Endings = ["", ".json", ".xml", ".html", ".txt", ".csv"];

    private readonly IReadOnlyList<string> _roots;
    private readonly ILookup<string, string> _mapped;
    private readonly ReplayTable _table;

    public ReplayFiles(ReplayOptions options)
    {
        _roots = [.. options.Roots.Select(Path.GetFullPath).SelectMany(WithCorpusParts)];
        _mapped = options.Hosts.ToLookup(host => host.Key, host => Existing(host.Value), StringComparer.OrdinalIgnoreCase);
        _table = ReplayTable.Read(_roots);
    }

    public ReplayFile? Find(string host, string path, string query)
    {
        // Recordings hold no keys, and a program that replays one sends its own.
        query = string.Join('&', query.Split('&').Where(part => !part.TrimStart('?').StartsWith("key=", StringComparison.OrdinalIgnoreCase)));
        if (host.Trim('.').Length == 0)
            return null;
        foreach (var folder in _mapped[host])
            if (InTree(folder, path, query) is { } mapped)
                return mapped;
        if (_table.Find(host, path, query) is { } listed)
            return listed;
        foreach (var root in _roots)
            if (InTree(Path.Combine(root, host), path, query) is { } found)
                return found;
        return _table.FindAnyQuery(host, path);
    }

    // A corpus keeps its hosts one or two folders deeper: federal/<host>, states/<state>/<host>.
    private static IEnumerable<string> WithCorpusParts(string root)
    {
        yield return root;
        var states = Path.Combine(root, "states");
        foreach (var folder in new[] { Path.Combine(root, "federal"), states })
            if (Directory.Exists(folder))
                yield return folder;
        if (Path.GetFileName(root) == "states")
            states = root;
        if (!Directory.Exists(states))
            yield break;
        foreach (var state in Directory.EnumerateDirectories(states).Order(StringComparer.Ordinal))
            yield return state;
    }

    private string Existing(string folder) =>
        Path.IsPathRooted(folder)
            ? folder
            : _roots.Select(root => Path.Combine(root, folder)).FirstOrDefault(Directory.Exists) ?? Path.GetFullPath(folder);

    private static ReplayFile? InTree(string folder, string path, string query)
    {
        var stem = Path.GetFullPath(Path.Combine(folder, path.TrimStart('/')));
        if (!stem.StartsWith(Path.GetFullPath(folder), StringComparison.Ordinal) || !Directory.Exists(folder))
            return null;
        var asked = Uri.UnescapeDataString(query.TrimStart('?'));
        var recorded = Path.Combine(folder, RecordingPath.Of("host", path, query, mediaType: null)["host/".Length..]);
        string[] stems = asked.Length > 0 && !asked.Contains("..", StringComparison.Ordinal)
            ? [recorded, Path.Combine(stem, asked), stem, Path.Combine(stem, "index")]
            : [stem, Path.Combine(stem, "index")];
        return stems.SelectMany(one => Endings, (one, ending) => one + ending)
            .Where(candidate => IsInside(folder, candidate) && File.Exists(candidate))
            .Select(candidate => new ReplayFile(candidate, ReplayTable.MediaTypeOf(candidate)))
            .FirstOrDefault();
    }

    private static bool IsInside(string folder, string candidate)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return Path.GetFullPath(candidate).StartsWith(root, StringComparison.Ordinal)
            && new FileInfo(candidate).LinkTarget is null;
    }
}
