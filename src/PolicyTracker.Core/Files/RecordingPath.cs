using System.Security.Cryptography;
using System.Text;

namespace PolicyTracker.Core.Files;

/// <summary>
/// Where a recorded answer lies below a folder of recordings: <c>host/path</c>, with an ending when the path has none,
/// and a query in a folder of its own, so that <c>bill/21</c> and <c>bill/21/actions</c> can stand side by side.
/// </summary>
public static class RecordingPath
{
    private const int LongestName = 120;

    /// <param name="query">With or without its question mark; may be empty.</param>
    /// <param name="mediaType">Gives the ending; null leaves the path as it is.</param>
    /// <returns>With forward slashes, and without any part that could lead out of the folder.</returns>
    public static string Of(string host, string path, string query, string? mediaType)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Name(Uri.UnescapeDataString(part))).ToList();
        if (path.EndsWith('/') || parts.Count == 0)
            parts.Add("index");
        if (query.TrimStart('?') is { Length: > 0 } asked)
        {
            parts[^1] += "_q";
            parts.Add(Name(Uri.UnescapeDataString(asked)));
        }

        var ending = Ending(mediaType);
        if (ending is not null && (query.Length > 0 || !Path.HasExtension(parts[^1])))
            parts[^1] += ending;
        return string.Join('/', parts.Prepend(Name(host)));
    }

    private static string? Ending(string? mediaType) => mediaType switch
    {
        null => null,
        "text/html" => ".html",
        "text/csv" => ".csv",
        "application/zip" => ".zip",
        _ when mediaType.EndsWith("json", StringComparison.Ordinal) => ".json",
        _ when mediaType.EndsWith("xml", StringComparison.Ordinal) => ".xml",
        _ when mediaType.StartsWith("text/", StringComparison.Ordinal) => ".txt",
        _ => null,
    };

    // Some systems forbid these letters in names, and a name of dots alone is a way out.
    private static string Name(string part)
    {
        var name = string.Concat(part.Select(letter => letter < ' ' || "\\/:*?\"<>|".Contains(letter, StringComparison.Ordinal) ? '_' : letter));
        if (name.Trim('.').Length == 0)
            name = "_" + name;
        return name.Length <= LongestName
            ? name
            : string.Concat(name.AsSpan(0, LongestName - 17), "-", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)).AsSpan(0, 8)));
    }
}
