using System.Text.RegularExpressions;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Finds the parts in paragraphs that have no structure of their own: pages and plain texts. What stands before the
/// bill's own title and behind its last section is no part of the law and is left out.
/// </summary>
internal sealed partial class PageText
{
    private readonly TextAssembler _text = new();
    private readonly OutlineDepth _outline = new();
    private readonly IReadOnlyList<string> _paragraphs;
    private readonly bool _isUpper;
    private readonly TextContents _contents;
    private int _containers;
    private bool _isBelowContainer;
    private bool _hasSection;
    private bool _hasBegun;

    private PageText(IReadOnlyList<string> paragraphs)
    {
        _paragraphs = paragraphs;
        var clean = paragraphs.Select(Clean).ToList();
        _isUpper = clean.Exists(UpperSection().IsMatch);
        _contents = new(clean, UpperSection(), Container());
    }

    public static BillText Flatten(IReadOnlyList<string> paragraphs)
    {
        var reader = new PageText(paragraphs);
        reader.Read();
        return reader._text.Build();
    }

    public static bool IsSectionHeading(string paragraph) => UpperSection().IsMatch(Clean(paragraph));

    /// <summary>A paragraph with a number of its own: <c>(a)</c>, <c>``(1)</c>.</summary>
    public static bool IsNumbered(string paragraph) => Enumerator().IsMatch(Clean(paragraph));

    private void Read()
    {
        _text.Section(null, null, 0, anchor: "front");
        var from = BehindTheKind();
        for (var at = from; at < _paragraphs.Count; at++)
        {
            var words = Clean(_paragraphs[at]);
            if (_hasSection && IsBehindTheEnd(words))
                break;
            if (words.Length == 0 || _contents.Holds(at))
                continue;
            if (Container().Match(words) is { Success: true } container)
                at += Open(at, container);
            else if (SectionOf(words) is { Success: true } section)
                Open(_paragraphs[at], section);
            else
                Paragraph(_paragraphs[at], words);
        }
    }

    // "A BILL" stands right before the long title; without such a line everything before the first section is kept.
    private int BehindTheKind()
    {
        for (var at = 0; at < _paragraphs.Count; at++)
        {
            var words = Clean(_paragraphs[at]);
            if (Kind().IsMatch(words))
                return at + 1;
            if (Title().IsMatch(words))
                return at;
            if (SectionOf(words).Success || Enacting().IsMatch(words))
                return 0;
        }

        return 0;
    }

    private void Open(string paragraph, Match section)
    {
        var words = Clean(paragraph);
        var rest = words[section.Length..].Trim();
        var isHeading = rest.Length is > 0 and < 400 && !rest.Any(char.IsLower) && rest.Any(char.IsLetter);
        _text.Section(section.Groups["number"].Value, isHeading ? rest : null, _containers, MarkedWords.FirstMark(paragraph));
        _outline.Clear();
        _isBelowContainer &= !UpperSection().IsMatch(words);
        _hasSection = _hasBegun = true;
        _text.Line(0);
        if (!isHeading)
            Add(MarkedWords.After(Marked(paragraph), section.Length), rest);
    }

    // The heading of a title stands behind its number or in the next paragraph. Gives the paragraphs it took.
    private int Open(int at, Match container)
    {
        var rest = container.Groups["heading"].Value.Trim();
        var next = at + 1 < _paragraphs.Count ? Clean(_paragraphs[at + 1]) : "";
        var takesNext = rest.Length == 0 && next.Length is > 0 and < 300 && !next.Any(char.IsLower) && next.Any(char.IsLetter) && !SectionOf(next).Success;
        var depth = Depth(container.Groups["kind"].Value);
        _text.Section(container.Groups["number"].Value, takesNext ? next : rest, depth, MarkedWords.FirstMark(_paragraphs[at]));
        _text.Line(0);
        _containers = depth + 1;
        _isBelowContainer = true;
        _hasBegun = true;
        return takesNext ? 1 : 0;
    }

    private void Paragraph(string paragraph, string words)
    {
        if (Enacting().Match(words) is { Success: true } clause)
        {
            _hasBegun = true;
            var rest = words[clause.Length..].Trim();
            if (rest.Length == 0)
                return;
            _text.Section(null, null, 0);
            _text.Line(0);
            _text.Words(rest);
            return;
        }

        if (!_hasBegun && words.StartsWith("Whereas ", StringComparison.OrdinalIgnoreCase))
        {
            _text.Section(null, null, 0, anchor: "preamble");
            _hasBegun = true;
        }

        _text.Line(0);
        Add(Marked(paragraph), words);
    }

    private void Add(string marked, string words)
    {
        _text.Line(_outline.Of(words));
        MarkedWords.Add(_text, marked);
    }

    // A heading's own depth: divisions contain titles, titles subtitles, and so on.
    private static int Depth(string kind) => kind.ToUpperInvariant() switch
    {
        "DIVISION" or "TITLE" or "ARTICLE" => 0,
        "SUBTITLE" or "CHAPTER" => 1,
        _ => 2,
    };

    // "Sec. 101." below "SECTION 1." is of another law, which is quoted; right below a title, as an appropriations act has
    // it, it is the title's own.
    private Match SectionOf(string words) =>
        UpperSection().Match(words) is { Success: true } upper ? upper : _isUpper && !_isBelowContainer ? Match.Empty : AnySection().Match(words);

    private static bool IsBehindTheEnd(string words) => Behind().IsMatch(words);

    private static string Clean(string paragraph) => TextNormaliser.Words(MarkedWords.Plain(paragraph));

    // Cutting counts characters, so the words must be normalised before; the signs are letters to the normaliser.
    private static string Marked(string paragraph) => TextNormaliser.Words(paragraph);

    [GeneratedRegex(@"\A(?<number>(?:SECTION|SEC\.) [0-9]+[A-Z]*(?:[-.][0-9]+[A-Z]*)*\.)(?: |\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex UpperSection();

    [GeneratedRegex(@"\A(?:NEW SECTION\. )?(?<number>(?:Section|SECTION|Sect?\.|SEC\.|§|S) (?:[0-9]+[A-Za-z]*(?:[-.:][0-9]+[A-Za-z]*)*|[A-Z])\.)(?: |\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex AnySection();

    [GeneratedRegex(@"\A(?<number>(?<kind>DIVISION|TITLE|SUBTITLE|Subtitle|CHAPTER|PART|SUBPART|Subpart|ARTICLE|Article) (?:[IVXLC]+|[0-9]+|[A-Z]))(?:\z|[-:.] ?(?<heading>[^a-z].{0,300})\z| (?<heading>[^a-z]{1,300})\z)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Container();

    [GeneratedRegex(@"\A\W{0,3}(?:A BILL|AN ACT|(?:JOINT |CONCURRENT )?RESOLUTION|A BILL TO BE ENTITLED)\W{0,3}\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\A(?:an act|a bill(?: to be entitled an act)?) (?:to|relating|concerning|for|making|providing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Title();

    [GeneratedRegex(@"\A\W{0,2}(?:(?:be it enacted by the senate and house of representatives|resolved by the senate and house of representatives) [^:]{0,80}assembled,?[ /]*|resolved by the [a-z ]{5,40}\([^)]{0,60}concurring\),?[ /]*|resolved,[ /]*|(?:be it (?:therefore )?enacted|the people of the state of|the people of the commonwealth) .{0,200}\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Enacting();

    [GeneratedRegex(@"\A\W{0,2}\(?[A-Za-z0-9]{1,4}\)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Enumerator();

    [GeneratedRegex(@"\A(?:Passed the (?:House|Senate)|Attest:|(?:Union |House |Private )?Calendar No\.|[0-9]{2,3}(?:st|d|nd|rd|th) CONGRESS)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Behind();
}
