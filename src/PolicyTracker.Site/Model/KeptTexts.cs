using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>The texts that the tracker keeps, as far as pages tell of them: the first lines of each file.</summary>
internal sealed class KeptTexts(string workspace)
{
    private const int MostLines = 40;

    /// <summary>The files of a record's versions, in their order; null where a version has none.</summary>
    public static IReadOnlyList<string?> FilesOf(Bill bill) =>
        [.. bill.Versions.Select(version => version is { Sha256: not null, Code: { } code } && IsName(code) ? $"bills/_text/{bill.Id.Value}/{code}.md" : null)];

    public TextLength? Length(string file)
    {
        var path = Path.Combine(workspace, file);
        return File.Exists(path) ? Read(File.ReadLines(path).Take(MostLines)) : null;
    }

    // A code of a source is no path.
    private static bool IsName(string code) => code.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static TextLength? Read(IEnumerable<string> lines)
    {
        int? words = null, sections = null;
        var isCut = false;
        foreach (var line in lines.Skip(1).TakeWhile(line => line != "---"))
        {
            words = Number(line, "words: ") ?? words;
            sections = Number(line, "sections: ") ?? sections;
            isCut |= line == "cut: true";
        }

        return words is { } counted ? new(counted, sections ?? 0, isCut) : null;
    }

    private static int? Number(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) && int.TryParse(line.AsSpan(key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
