namespace PolicyTracker.Findings;

/// <summary>The files that <c>check</c> was asked for, as paths below the workspace with forward slashes.</summary>
public sealed class AskedPaths
{
    private AskedPaths(IReadOnlyList<string> paths) => Relative = paths;

    /// <summary>Empty: everything.</summary>
    public IReadOnlyList<string> Relative { get; }

    public static AskedPaths Of(IReadOnlyList<string> asked, string workspace)
    {
        var paths = asked.Select(path => Below(path, workspace)).ToList();
        return new(paths.Contains(".") ? [] : paths);
    }

    /// <summary>Whether a problem's file was asked for.</summary>
    public bool Cover(string? file) => Relative.Count == 0
        || Relative.Any(path => file == path || file?.StartsWith(path + "/", StringComparison.Ordinal) == true);

    private static string Below(string path, string workspace)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, workspace));
        var relative = Path.GetRelativePath(workspace, full).Replace('\\', '/');
        if (relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative))
            throw StopException.Usage(
                $"{path} lies outside the workspace {workspace}. Name files below it, or choose another with --workspace.");
        return File.Exists(full) || Directory.Exists(full)
            ? relative
            : throw StopException.Usage($"There is no file or folder {path} in {workspace}.");
    }
}
