namespace PolicyTracker.Site.Outputs;

/// <summary>Which folders a build may take: it replaces all that they hold, so it takes none that anybody wrote in.</summary>
internal static class OutputPlace
{
    /// <summary>Every build has this file; its first line marks a folder as one that builds may change.</summary>
    public const string Marker = "_headers";

    /// <summary>The first line of <see cref="Marker"/>; hosts read it as a comment.</summary>
    public const string MarkerLine = "# Made by PolicyTracker: this folder is replaced by each build.";

    private static readonly string[] Written = ["bills", "content", "theme", "src", ".git"];

    /// <summary>Throws when a build must not write to the folder.</summary>
    /// <exception cref="OutputRefusedException">The sentence says why, and what to do.</exception>
    public static void Check(string folder, string workspace)
    {
        var output = Real(folder);
        var home = Real(workspace);
        if (IsWithin(home, output))
            throw new OutputRefusedException($"The output folder {folder} holds the workspace, and a build replaces its output. Choose another folder, such as _site.");
        if (Written.FirstOrDefault(name => IsWithin(output, Real(Path.Combine(home, name)))) is { } inside)
            throw new OutputRefusedException($"The output folder {folder} lies in {inside}/ of the workspace, which people or collectors write. Choose another folder, such as _site.");
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !IsMarked(folder))
            throw new OutputRefusedException(
                $"The folder {folder} is not empty and is no earlier build (its {Marker} does not say so). Choose another output folder or empty this one.");
    }

    private static bool IsMarked(string folder)
    {
        var marker = Path.Combine(folder, Marker);
        return File.Exists(marker) && File.ReadLines(marker).FirstOrDefault() == MarkerLine;
    }

    // In either case of letters: some disks do not tell them apart, and refusing too much costs only another name.
    private static bool IsWithin(string path, string folder) =>
        (path + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase);

    // Where a path leads when folders on the way are links.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(full) && new DirectoryInfo(full).ResolveLinkTarget(returnFinalTarget: true) is { } target)
            return Real(target.FullName);
        return Path.GetDirectoryName(full) is { } parent ? Path.Combine(Real(parent), Path.GetFileName(full)) : full;
    }
}
