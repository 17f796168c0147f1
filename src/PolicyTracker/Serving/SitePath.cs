namespace PolicyTracker.Serving;

/// <summary>From the path of a request to a file below the site's folder, and never beside it.</summary>
public static class SitePath
{
    // Files that tell the host how to serve; the host does not serve them.
    private static readonly string[] ForTheHost = ["_headers", "_redirects"];

    /// <summary>The full path of a file or folder inside the site, or null when the request may not have it.</summary>
    public static string? Inside(string folder, string path)
    {
        if (path.Length == 0 || path[0] != '/')
            return null;
        var parts = path[1..].Split('/');
        var names = parts[^1].Length == 0 ? parts[..^1] : parts;
        if (!names.All(IsName) || (names is [var only] && ForTheHost.Contains(only, StringComparer.OrdinalIgnoreCase)))
            return null;
        return HasLink(folder, names) ? null : Path.Combine([folder, .. names]);
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= 255 && name[0] != '.' && !name.Any(letter => char.IsControl(letter) || letter is '\\' or ':');

    private static bool HasLink(string folder, string[] names)
    {
        var path = folder;
        foreach (var name in names)
        {
            path = Path.Combine(path, name);
            if (new FileInfo(path).LinkTarget is not null)
                return true;
        }

        return false;
    }
}
