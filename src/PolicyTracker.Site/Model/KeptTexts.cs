using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Site.Model;

/// <summary>The texts that the tracker keeps, as far as pages tell of them: the first lines of each file.</summary>
internal sealed class KeptTexts(string workspace)
{
    private const int MostLines = 40;

    private readonly string _folder = Path.Combine(workspace, "bills", "_text");

    public TextLength? Length(BillId id, string code)
    {
        // A code of a source is no path.
        if (code.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('-' or '_')))
            return null;
        var file = Path.Combine(_folder, id.Value, code + ".md");
        return File.Exists(file) ? Read(File.ReadLines(file).Take(MostLines)) : null;
    }

    private static TextLength? Read(IEnumerable<string> lines)
    {
        int? words = null, sections = null;
        foreach (var line in lines.Skip(1).TakeWhile(line => line != "---"))
        {
            words = Number(line, "words: ") ?? words;
            sections = Number(line, "sections: ") ?? sections;
        }

        return words is { } counted ? new(counted, sections ?? 0) : null;
    }

    private static int? Number(string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal) && int.TryParse(line.AsSpan(key.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
