using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// The tables of contents among the paragraphs of a text whose sections have capital headings: unbroken runs of short
/// entries, "Sec. 101. Grants.", that are the headings once more. A provision that is printed with "Sec. 101." has no
/// such heading, and stays.
/// </summary>
internal sealed partial class TextContents
{
    private const int LongestEntry = 300;

    private static readonly string[] Kinds = ["section", "sec"];

    private readonly HashSet<int> _held = [];
    private readonly IReadOnlyList<string> _paragraphs;
    private readonly Regex _container;
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    /// <param name="paragraphs">Normalised.</param>
    /// <param name="section">Matches the capital headings of sections.</param>
    /// <param name="container">Matches those of titles and the like.</param>
    public TextContents(IReadOnlyList<string> paragraphs, Regex section, Regex container)
    {
        (_paragraphs, _container) = (paragraphs, container);
        foreach (var paragraph in paragraphs)
            if (section.Match(paragraph) is { Success: true } match)
            {
                _numbers.Add(Letters(match.Value));
                _names.Add(Letters(paragraph));
            }

        for (var at = 0; at < paragraphs.Count; at++)
            at += Run(at);
    }

    /// <summary>Whether a paragraph belongs to a table of contents.</summary>
    public bool Holds(int at) => _held.Contains(at);

    // How many paragraphs after the first one belong to the run that begins here.
    private int Run(int from)
    {
        var (entries, named, end) = (0, 0, from);
        for (var at = from; at < _paragraphs.Count; at++)
        {
            var found = Entries(_paragraphs[at]);
            if (found.Count == 0 && !_container.IsMatch(_paragraphs[at]))
                break;
            if (found.Count == 0)
                continue;
            if (!found.Exists(IsNumbered))
                break;
            entries += found.Count;
            named += found.Count(entry => _names.Contains(Letters(entry)));
            end = at + 1;
        }

        if (named == 0 || named * 2 < entries)
            return 0;
        for (var at = from; at < end; at++)
            _held.Add(at);
        return end - from - 1;
    }

    private bool IsNumbered(string entry) => entry.Length <= LongestEntry && _numbers.Contains(Letters(Entry().Match(entry).Value));

    // Entries on lines of their own may have become one paragraph.
    private static List<string> Entries(string paragraph)
    {
        var starts = Entry().Matches(paragraph).Select(match => match.Index + match.Length - match.Value.TrimStart().Length).ToList();
        return starts is [0, ..] ? [.. starts.Zip([.. starts.Skip(1), paragraph.Length], (start, end) => paragraph[start..end].Trim())] : [];
    }

    // Contents and headings differ in capitals and punctuation.
    private static string Letters(string words)
    {
        var letters = string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
        var kind = Array.Find(Kinds, kind => letters.StartsWith(kind, StringComparison.OrdinalIgnoreCase));
        return kind is null ? letters : letters[kind.Length..];
    }

    [GeneratedRegex(@"(?:\A|[ ])Sec\. [0-9]+[A-Z]*(?:[-.][0-9]+)*\. ", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();
}
