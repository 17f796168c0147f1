using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Texts;

/// <summary>
/// The parts of a text as Markdown and back: <c>## **SEC. 103.** Heading {#sec-103}</c>, subsections as paragraphs, what
/// is below them as nested lists, <c>~~struck~~</c>, <c>++inserted++</c>. Nothing in the words can become markup.
/// </summary>
internal static partial class TextMarkdown
{
    /// <summary>Begins a line that is no word of the law.</summary>
    public const string Aside = ">";

    private const int HighestHeading = 2;
    private const int LowestHeading = 6;

    public static string Write(TextSection section)
    {
        var part = new StringBuilder(Heading(section)).Append('\n');
        var isList = false;
        foreach (var line in section.Lines)
        {
            if (!isList || line.Depth == 0)
                part.Append('\n');
            isList = line.Depth > 0;
            if (isList)
                part.Append(' ', 2 * (line.Depth - 1)).Append("- ");
            part.Append(Spans(line)).Append('\n');
        }

        return part.ToString();
    }

    public static BillText Read(string body, int firstLine, string file, ICollection<Problem> problems)
    {
        var sections = new List<TextSection>();
        List<TextLine> lines = [];
        var number = firstLine - 1;
        foreach (var line in body.Split('\n'))
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith(Aside, StringComparison.Ordinal))
                continue;
            if (HeadingLine().Match(line) is { Success: true } heading)
                sections.Add(Section(heading, lines = []));
            else if (sections.Count > 0 && LineOf(line) is { } paragraph)
                lines.Add(paragraph);
            else
                problems.Add(Problem.Error("text-line", "This line is not written the way the tracker writes texts. Restore the file from Git, or delete it; the next collection writes it again.", file, number));
        }

        return new(sections);
    }

    private static string Heading(TextSection section)
    {
        var words = string.Join(' ', new[] { section.Number is { } number ? $"**{Escape(number)}**" : null, section.Heading is { } heading ? Escape(heading) : null }.OfType<string>());
        var sign = words.Length == 0 && section.Mark == TextMark.Plain ? "" : Sign(section.Mark);
        var hashes = Math.Min(HighestHeading + section.Depth, LowestHeading);
        var deeper = hashes - HighestHeading == section.Depth ? "" : string.Create(CultureInfo.InvariantCulture, $" .depth-{section.Depth}");
        return $"{new string('#', hashes)} {sign}{words}{sign}{(sign.Length + words.Length == 0 ? "" : " ")}{{#{section.Anchor}{deeper}}}";
    }

    private static TextSection Section(Match heading, List<TextLine> lines)
    {
        var depth = heading.Groups["depth"] is { Success: true, Value: var deeper } ? int.Parse(deeper, CultureInfo.InvariantCulture) : heading.Groups["hashes"].Length - HighestHeading;
        var (words, mark) = Unmarked(heading.Groups["words"].Value.TrimEnd(' '));
        var number = NumberOf().Match(words);
        var rest = number.Success ? words[number.Length..].TrimStart(' ') : words;
        return new(
            heading.Groups["anchor"].Value, number.Success ? Unescape(number.Groups["number"].Value) : null, rest.Length == 0 ? null : Unescape(rest), depth, lines, mark);
    }

    private static (string Words, TextMark Mark) Unmarked(string words)
    {
        foreach (var mark in new[] { TextMark.Struck, TextMark.Inserted })
            if (words.Length >= 4 && words.StartsWith(Sign(mark), StringComparison.Ordinal))
                return (words[2..^2], mark);
        return (words, TextMark.Plain);
    }

    private static TextLine? LineOf(string line)
    {
        var blanks = line.AsSpan().IndexOfAnyExcept(' ');
        if (line.AsSpan(blanks).StartsWith("- "))
            return blanks % 2 == 0 ? new(1 + (blanks / 2), SpansOf(line[(blanks + 2)..])) : null;
        return blanks == 0 ? new(0, SpansOf(line)) : null;
    }

    private static string Spans(TextLine line)
    {
        var words = string.Concat(line.Spans.Select(span => $"{Sign(span.Mark)}{Escape(span.Words)}{Sign(span.Mark)}"));
        return LikeAList().Match(words) is { Success: true } list ? words.Insert(list.Length - 1, "\\") : words;
    }

    // Signs stand before every special letter of the words, so a bare pair of them is always ours.
    private static List<TextSpan> SpansOf(string line)
    {
        var spans = new List<TextSpan>();
        var mark = TextMark.Plain;
        var from = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '\\')
                at++;
            else if (line[at] is '~' or '+' && at + 1 < line.Length && line[at + 1] == line[at])
            {
                Add(spans, line[from..at], mark);
                mark = mark == TextMark.Plain ? line[at] == '~' ? TextMark.Struck : TextMark.Inserted : TextMark.Plain;
                from = ++at + 1;
            }
        }

        Add(spans, line[from..], mark);
        return spans;
    }

    private static void Add(List<TextSpan> spans, string words, TextMark mark)
    {
        if (words.Length > 0)
            spans.Add(new(Unescape(words), mark));
    }

    private static string Sign(TextMark mark) => mark switch { TextMark.Struck => "~~", TextMark.Inserted => "++", _ => "" };

    private static string Escape(string words) => Markdown.Escape(words).Replace("+", "\\+", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal);

    private static string Unescape(string words)
    {
        if (!words.Contains('\\', StringComparison.Ordinal))
            return words;
        var plain = new StringBuilder(words.Length);
        for (var at = 0; at < words.Length; at++)
            plain.Append(words[at] == '\\' && at + 1 < words.Length ? words[++at] : words[at]);
        return plain.ToString();
    }

    [GeneratedRegex(@"\A(?<hashes>\#{2,6}) (?<words>.*)\{\#(?<anchor>[a-z0-9-]+)(?: \.depth-(?<depth>[0-9]))?\}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"\A\*\*(?<number>(?:\\.|[^*\\])+)\*\*", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex NumberOf();

    // "1." and "-" at the beginning of a paragraph would make a list of it, "=" a heading of the line above.
    [GeneratedRegex(@"\A(?:[0-9]{1,9}[.)]|[-=])", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex LikeAList();
}
