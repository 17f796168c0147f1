using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Bills as plain text: line numbers, page headings and rules are taken out, broken lines become paragraphs again, and
/// the paragraphs parts (<see cref="PageText"/>).
/// </summary>
internal static partial class PlainText
{
    private const int FewestNumbers = 5;

    public static BillText Flatten(string text) => PageText.Flatten(Paragraphs(Lines(text)));

    /// <summary>Whether lines carry the numbers of print: 1, 2, 3, and 1 again on the next page.</summary>
    public static bool AreNumbered(IReadOnlyList<string> lines)
    {
        var numbers = lines.Select(Number).OfType<int>().ToList();
        var steps = numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second == pair.First + 1 || pair.Second == 1);
        return numbers.Count >= FewestNumbers && steps * 10 >= (numbers.Count - 1) * 9 && numbers.Count * 3 >= lines.Count(line => line.Trim().Length > 0);
    }

    /// <summary>Paragraphs of lines as they are printed.</summary>
    public static IReadOnlyList<string> Paragraphs(IReadOnlyList<string> lines)
    {
        var numbered = AreNumbered(lines);
        var clean = (numbered ? Unnumbered(lines) : lines).Where(line => !IsPageHeading(line)).ToList();
        var paragraphs = new List<string>();
        var open = new StringBuilder();
        var (last, lastIndent) = ("", 0);
        foreach (var line in clean)
        {
            var words = line.Trim();
            var indent = line.Length - line.AsSpan().TrimStart().Length;
            if (words.Length == 0 || IsRule(words) || Begins(words, indent, last, lastIndent, open.ToString()))
                Close(paragraphs, open);
            if (words.Length == 0 || IsRule(words))
                words = "";
            else
                Append(open, words, numbered);
            (last, lastIndent) = (words, indent);
        }

        Close(paragraphs, open);
        return paragraphs;
    }

    private static string[] Lines(string text)
    {
        text = MarkedWords.Foreign(text).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        text = Tag().Replace(text, match => match.Value.ToUpperInvariant() switch
        {
            "<DELETED>" => MarkedWords.Struck.ToString(),
            "</DELETED>" => MarkedWords.End.ToString(),
            _ => "",
        });
        return text.Replace("\f", "\n", StringComparison.Ordinal).Replace("\t", "        ", StringComparison.Ordinal).Split('\n');
    }

    private static int? Number(string line) =>
        LineNumber().Match(line) is { Success: true } match ? int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture) : null;

    // Between the first and the last numbered line, whatever has no number is the head or foot of a page.
    private static List<string> Unnumbered(IReadOnlyList<string> lines)
    {
        var first = lines.TakeWhile(line => Number(line) is null).Count();
        var last = lines.Count - 1 - lines.Reverse().TakeWhile(line => Number(line) is null).Count();
        var clean = new List<string>(lines.Count);
        for (var at = 0; at < lines.Count; at++)
            if (LineNumber().Match(lines[at]) is { Success: true } match)
                clean.Add(lines[at][match.Length..]);
            else if (at < first || at > last)
                clean.Add(lines[at]);
        return clean;
    }

    private static bool Begins(string words, int indent, string last, int lastIndent, string open)
    {
        if (last.Length == 0 || open.Length == 0)
            return true;
        if (PageText.IsSectionHeading(open) && !PageText.IsNumbered(words) && !PageText.IsSectionHeading(words))
            return indent <= lastIndent && indent > 0 && open.EndsWith('.');
        if (indent > lastIndent + 1)
            return true;
        var isEnded = last[^1] is '.' or ';' or ':' or '-' or '—' or '"' or '\'' or '”' || last.EndsWith(" and", StringComparison.Ordinal) || last.EndsWith(" or", StringComparison.Ordinal);
        return isEnded && (PageText.IsNumbered(words) || PageText.IsSectionHeading(words));
    }

    // Numbered print breaks words; elsewhere a hyphen at the end of a line is the word's own.
    private static void Append(StringBuilder open, string words, bool breaksWords)
    {
        var isBroken = open.Length > 1 && open[^1] == '-' && char.IsLetter(open[^2]) && char.IsLower(words[0]);
        if (isBroken && breaksWords)
            open.Length--;
        else if (open.Length > 0 && !isBroken)
            open.Append(' ');
        open.Append(words);
    }

    private static void Close(List<string> paragraphs, StringBuilder open)
    {
        if (open.Length > 0)
            paragraphs.Add(open.ToString());
        open.Clear();
    }

    private static bool IsRule(string words) => words.Length > 4 && words.All(letter => letter is '_' or '-' or '=' or '*');

    private static bool IsPageHeading(string line) => PageNumber().IsMatch(line);

    [GeneratedRegex(@"\A {0,12}(?<number>[0-9]{1,3})(?: |\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LineNumber();

    [GeneratedRegex(@"\A\s*(?:(?:[A-Z]{1,5}[-. ]?[0-9]\S*\s+)?(?:[Pp]age|p\.)\s*[0-9]{1,4}(?:\s+(?:of\s+)?[A-Z]{0,5}\s?[0-9]\S*)?|\[\[?(?:Page|Congressional Bills|From the U\.S\. Government|H\.|S\.)[^\]]*\]\]?|-\s?[0-9]{1,4}\s?-)\s*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"</?(?:DELETED|DOC|TEXT|ALL|BODY|HTML|PRE|HEAD|TITLE)>|<(?:https?|mailto):[^>]{1,500}>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
