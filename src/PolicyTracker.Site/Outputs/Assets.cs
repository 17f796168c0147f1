using System.Security.Cryptography;
using System.Text;

namespace PolicyTracker.Site.Outputs;

/// <summary>
/// The pictures and styles of the theme, each under a name that holds its hash, so that a browser may keep it for
/// ever. A file at the same path in the workspace's <c>theme/assets/</c> wins over the one that is built in.
/// </summary>
internal sealed class Assets
{
    private const string Prefix = "assets/";
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    private Assets()
    {
    }

    public static Assets Of(string workspace)
    {
        var assets = new Assets();
        foreach (var name in typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            assets._files[name[Prefix.Length..].Replace('\\', '/')] = BuiltIn(name);
        var folder = Path.Combine(workspace, "theme", "assets");
        if (Directory.Exists(folder))
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
                assets._files[Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/')] = File.ReadAllBytes(file);
        foreach (var name in assets._files.Keys.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).ToList())
            assets._files[name] = Encoding.UTF8.GetBytes(Styles.Compact(Encoding.UTF8.GetString(assets._files[name])));
        foreach (var (name, bytes) in assets._files)
            assets._addresses[name] = Address(name, bytes);
        return assets;
    }

    /// <summary>The address of a file of the theme.</summary>
    public string this[string name] => _addresses[name];

    public void Write(OutputFolder folder)
    {
        foreach (var (name, bytes) in _files)
            folder.Write(_addresses[name], bytes);
    }

    private static string Address(string name, byte[] bytes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        var extension = Path.GetExtension(name);
        return $"/assets/{name[..^extension.Length]}.{hash}{extension}";
    }

    private static byte[] BuiltIn(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
