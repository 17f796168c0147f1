using System.Text;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Content;

/// <summary>
/// Opens the files that people wrote, with the limits that hold for all of them: at most 64 kB, valid UTF-8, names of
/// small letters, digits and hyphens, no links out of the folder.
/// </summary>
internal sealed partial class ContentFiles(string workspace, ICollection<Problem> problems)
{
    private const int LargestFile = 64 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>One YAML file that may be missing.</summary>
    public T? One<T>(string file, Func<FactMap, T> read) where T : class => Open(file) is { } text ? Map(text, file, read) : null;

    /// <summary>Every YAML file of a folder, by name.</summary>
    public List<T> Yaml<T>(string folder, Func<string, FactMap, T> read) where T : class =>
        Each(folder, ".yml", (slug, file, text) => Map(text, file, map => read(slug, map)));

    /// <summary>Every Markdown file of a folder, by name.</summary>
    public List<T> Markdown<T>(string folder, Func<string, FactMap, string, T> read) where T : class =>
        Each(folder, ".md", (slug, file, text) => FrontMatter.Read(text, file, problems) is { } matter
            ? Closed(new(matter.Facts, file, problems), map => read(slug, map, matter.Body))
            : null);

    private T? Map<T>(string text, string file, Func<FactMap, T> read) where T : class
    {
        var facts = YamlReader.Read(text, file, 1, problems);
        if (facts is { Kind: FactKind.Map })
            return Closed(new(facts, file, problems), read);
        if (facts is not null)
            problems.Add(Problem.Error("yaml", "The file must hold lines of the form key: value.", file, facts.Line));
        return null;
    }

    private static T Closed<T>(FactMap map, Func<FactMap, T> read)
    {
        var value = read(map);
        map.Done();
        return value;
    }

    private List<T> Each<T>(string folder, string ending, Func<string, string, string, T?> read) where T : class
    {
        var path = Path.Combine(workspace, folder);
        if (!Directory.Exists(path))
            return [];
        var items = new List<T>();
        foreach (var name in Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal))
            if (Slug(folder, name, ending) is { } slug && Open($"{folder}/{name}") is { } text && read(slug, $"{folder}/{name}", text) is { } item)
                items.Add(item);
        return items;
    }

    private string? Slug(string folder, string name, string ending)
    {
        if (name.StartsWith('.'))
            return null;
        var slug = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : "";
        return AllowedName().IsMatch(slug)
            ? slug
            : Refuse("file-name", $"Names here are small letters, digits and hyphens and end in {ending}, such as safe-harbor{ending}. Rename this file.", $"{folder}/{name}");
    }

    private string? Open(string file)
    {
        var path = new FileInfo(Path.Combine(workspace, file));
        if (!path.Exists)
            return null;
        if (path.LinkTarget is not null)
            return Refuse("file-link", "This is a link to another file; put the text itself here.", file);
        if (path.Length > LargestFile)
            return Refuse("file-size", $"The file has {path.Length / 1024} kB; at most 64 kB are allowed. Split it, or shorten it.", file);
        try
        {
            return StrictUtf8.GetString(File.ReadAllBytes(path.FullName)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Refuse("file-encoding", "The file is not UTF-8 text. Save it again as UTF-8.", file);
        }
    }

    private string? Refuse(string rule, string message, string file)
    {
        problems.Add(Problem.Error(rule, message, file));
        return null;
    }

    [GeneratedRegex(@"\A[a-z0-9-]{1,100}\z", RegexOptions.NonBacktracking)]
    private static partial Regex AllowedName();
}
