namespace PolicyTracker.Testing;

/// <summary>Where the repository lies, found upwards from the running tests.</summary>
public static class Repository
{
    /// <summary>The folder that holds <c>PolicyTracker.sln</c>.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A path below the root, with forward slashes.</summary>
    public static string Path(string relative) =>
        System.IO.Path.Combine(Root, relative.Replace('/', System.IO.Path.DirectorySeparatorChar));

    private static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "PolicyTracker.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException($"No PolicyTracker.sln above {start}. Run the tests from a build inside the repository.");
    }
}
