using System.Net;
using System.Text;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Actions;

/// <summary>
/// What the recordings of the states say: the corpus, the recordings beside the tests, and <c>documented.txt</c> with
/// the lines that only a source's documentation shows.
/// </summary>
internal static class RecordedLines
{
    private static readonly Lazy<IReadOnlyList<string>> Texts = new(Read);

    /// <summary>The lines that no recording has, whatever the white space, the escapes and the case of its letters.</summary>
    public static IReadOnlySet<string> NotIn(IEnumerable<string> lines) => lines.Distinct(StringComparer.Ordinal).AsParallel()
        .Where(line => Plain(line) is var plain && !Texts.Value.Any(text => text.Contains(plain, StringComparison.Ordinal)))
        .ToHashSet(StringComparer.Ordinal);

    private static IReadOnlyList<string> Read() =>
    [
        .. Files().AsParallel().Select(file => Plain(Encoding.Latin1.GetString(File.ReadAllBytes(file)))),
    ];

    private static IEnumerable<string> Files()
    {
        string[] folders = [Corpus.Path("states"), Repository.Path("tests/PolicyTracker.Collectors.Tests/Scrapers"), Repository.Path("tests/PolicyTracker.Collectors.Tests/Recordings")];
        return folders.Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => !file.EndsWith(".verified.md", StringComparison.Ordinal))
            .Append(Repository.Path("tests/PolicyTracker.Collectors.Tests/Actions/documented.txt"));
    }

    // Letters beyond ASCII come in many spellings; between them stand the words that count.
    private static string Plain(string text)
    {
        text = WebUtility.HtmlDecode(text.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\/", "/", StringComparison.Ordinal));
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
            if (letter is > ' ' and < '\u007f')
                plain.Append(char.ToUpperInvariant(letter));
        return plain.ToString();
    }
}
