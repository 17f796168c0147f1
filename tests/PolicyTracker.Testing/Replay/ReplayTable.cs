using System.Globalization;

namespace PolicyTracker.Testing;

/// <summary>
/// Recordings that lie under other names than their addresses: the corpus's <c>routes.tsv</c> and <c>urls.tsv</c>, and
/// <c>replay.tsv</c> of this project, in which <c>?*</c> stands for any query.
/// </summary>
internal sealed class ReplayTable
{
    // Keys and paging defaults of a client do not change which recording is meant.
    private static readonly string[] Ignored = ["api_key", "key", "apikey", "format"];

    private readonly Dictionary<string, ReplayFile> _exact = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ReplayFile> _anyQuery = new(StringComparer.OrdinalIgnoreCase);

    public static ReplayTable Read(IReadOnlyList<string> roots)
    {
        var table = new ReplayTable();
        foreach (var root in roots)
        {
            table.AddAll(root, Path.Combine(root, "routes.tsv"), address: 3, file: 0, mediaType: 2, status: 1);
            table.AddAll(root, Path.Combine(root, "urls.tsv"), address: 0, file: 1, mediaType: 2);
            table.AddAll(root, Path.Combine(AppContext.BaseDirectory, "Replay", "replay.tsv"), address: 0, file: 1, mediaType: 2);
        }

        return table;
    }

    public ReplayFile? Find(string host, string path, string query) => _exact.GetValueOrDefault(Key(host, path, query));

    public ReplayFile? FindAnyQuery(string host, string path) => _anyQuery.GetValueOrDefault(host + path);

    public static string MediaTypeOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".json" => "application/json",
        ".xml" => "application/xml",
        ".html" or ".htm" => "text/html",
        ".csv" => "text/csv",
        ".txt" => "text/plain",
        ".zip" => "application/zip",
        _ => "application/octet-stream",
    };

    private static string Key(string host, string path, string query)
    {
        var asked = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => Uri.UnescapeDataString(pair.Replace('+', ' ')))
            .Where(pair => !Ignored.Contains(pair.Split('=')[0], StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{host}{path}?{string.Join('&', asked)}");
    }

    private void AddAll(string root, string list, int address, int file, int mediaType, int? status = null)
    {
        if (!File.Exists(list))
            return;
        // Recordings in which the recorder cut the host out of links are the second choice.
        foreach (var cells in File.ReadLines(list).Skip(1).Select(line => line.Split('\t'))
            .OrderBy(cells => cells.Any(cell => cell.Contains("-nohost/", StringComparison.Ordinal))))
            if (cells.Length > 2 && (status is null || cells[status.Value] == "200"))
                Add(cells[address], root, cells[file], cells[mediaType]);
    }

    // HOST-at-2025-11-27 and HOST-schema1 are served only when they are asked for with --host.
    private static bool IsOfAnotherDay(string host, string name) =>
        name.StartsWith(host + "-", StringComparison.Ordinal) && !name.StartsWith(host + "-nohost/", StringComparison.Ordinal);

    private void Add(string address, string root, string name, string mediaType)
    {
        var file = Path.Combine(root, name);
        // "{number}" and "..." are descriptions of an address, not an address.
        if (address.Contains('{', StringComparison.Ordinal) || address.Contains("...", StringComparison.Ordinal)
            || !File.Exists(file) || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return;
        if (IsOfAnotherDay(uri.Host, name))
            return;
        var answer = new ReplayFile(file, mediaType);
        var path = Uri.UnescapeDataString(uri.AbsolutePath);
        if (uri.Query == "?*")
            _anyQuery.TryAdd(uri.Host + path, answer);
        else
            _exact.TryAdd(Key(uri.Host, path, uri.Query), answer);
    }
}
