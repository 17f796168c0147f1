using System.Security.Cryptography;
using System.Text;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Site.Outputs;

/// <summary>
/// The pictures and styles of the theme, each under a name that holds its hash, so that a browser may keep it for
/// ever. A file at the same path in the workspace's <c>theme/assets/</c> wins over the one that is built in.
/// </summary>
internal sealed class Assets
{
    private const string Prefix = "assets/";
    private const string Folder = "theme/assets/";
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _addresses = new(StringComparer.Ordinal);

    private Assets()
    {
    }

    public static Assets Of(string workspace, ICollection<Problem> problems)
    {
        var assets = new Assets();
        foreach (var name in typeof(Assets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            assets._files[name[Prefix.Length..].Replace('\\', '/')] = BuiltIn(name);
        var folder = Path.Combine(workspace, "theme", "assets");
        if (Directory.Exists(folder))
            assets.Take(new(folder), "", problems);
        var styles = assets._files.Keys.ToLookup(name => name.EndsWith(".css", StringComparison.Ordinal));
        foreach (var name in styles[false])
            assets._addresses[name] = Address(name, assets._files[name]);
        foreach (var name in styles[true])
            assets.Style(name, problems);
        return assets;
    }

    // What editors and systems leave beside a file is nobody's theme; a link could publish any file of the machine.
    private void Take(DirectoryInfo folder, string path, ICollection<Problem> problems)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var name = path + entry.Name;
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~'))
                continue;
            if (entry.LinkTarget is not null)
                problems.Add(Problem.Error("asset-link", "This is a link to another place; put the file itself here.", Folder + name));
            else if (entry is DirectoryInfo inner)
                Take(inner, name + "/", problems);
            else
                _files[name] = File.ReadAllBytes(entry.FullName);
        }
    }

    // Pictures and fonts come first: a style's own name holds the hash of what it names.
    private void Style(string name, ICollection<Problem> problems)
    {
        var css = Styles.Compact(Encoding.UTF8.GetString(_files[name]));
        _files[name] = Encoding.UTF8.GetBytes(new StyleAddresses(name, Folder + name, _addresses, problems).Rewrite(css));
        _addresses[name] = Address(name, _files[name]);
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
