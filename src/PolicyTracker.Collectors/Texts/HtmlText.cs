using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Bills as pages. Blocks become paragraphs, what is crossed out is struck, what is underlined is inserted. A page that
/// holds one preformatted text, or print with line numbers, is read as <see cref="PlainText"/>.
/// </summary>
internal sealed class HtmlText
{
    private const int MuchText = 2000;

    private readonly List<string> _lines = [];
    private readonly StringBuilder _open = new();
    private TextMark _mark;
    private bool _isCapital;

    private HtmlText()
    {
    }

    /// <summary>A document with at least some markup; the planned rendition of govinfo has samples without any.</summary>
    public static bool IsPage(string text) => new[] { "<html", "<body", "<pre", "<!doctype" }.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase));

    public static BillText Flatten(string html)
    {
        using var page = new HtmlParser().ParseDocument(MarkedWords.Foreign(html));
        if (Preformatted(page) is { } text)
            return PlainText.Flatten(text);
        var reader = new HtmlText();
        reader.Children(page.Body);
        reader.Break();
        return PageText.Flatten(PlainText.AreNumbered(reader._lines) ? PlainText.Paragraphs(reader._lines) : reader._lines);
    }

    // govinfo's .htm is one <pre> and nothing else.
    private static string? Preformatted(IDocument page)
    {
        var blocks = page.QuerySelectorAll("pre");
        var length = blocks.Sum(block => block.TextContent.Length);
        return blocks.Length > 0 && length * 10 > (page.Body?.TextContent.Length ?? 0) * 9 ? string.Concat(blocks.Select(block => block.TextContent)) : null;
    }

    private void Children(INode? node)
    {
        foreach (var child in node?.ChildNodes ?? Enumerable.Empty<INode>())
            if (child is IText text)
                _open.Append(_isCapital ? text.Data.ToUpperInvariant() : text.Data);
            else if (child is IElement element && !IsApart(element))
                Element(element);
    }

    private void Element(IElement element)
    {
        if (IsBlock(element))
            Break();
        var (outer, isCapital) = (_mark, _isCapital);
        Mark(MarkOf(element, outer));
        _isCapital |= IsCapital(element);
        if (element.LocalName is "td" or "th" && _open.Length > 0)
            _open.Append(' ');
        Children(element);
        Mark(outer);
        _isCapital = isCapital;
        if (IsBlock(element))
            Break();
    }

    private void Mark(TextMark mark)
    {
        if (mark == _mark)
            return;
        _mark = mark;
        _open.Append(Sign(mark));
    }

    private void Break()
    {
        if (MarkedWords.Plain(_open.ToString()).Trim().Length > 0)
            _lines.Add(_open.ToString());
        _open.Clear();
        if (_mark != TextMark.Plain)
            _open.Append(Sign(_mark));
    }

    private static char Sign(TextMark mark) => mark switch { TextMark.Struck => MarkedWords.Struck, TextMark.Inserted => MarkedWords.Inserted, _ => MarkedWords.End };

    private static TextMark MarkOf(IElement element, TextMark outer)
    {
        var style = element.GetAttribute("style") ?? "";
        return element.LocalName switch
        {
            "s" or "strike" or "del" => TextMark.Struck,
            "u" or "ins" => TextMark.Inserted,
            _ when style.Contains("line-through", StringComparison.OrdinalIgnoreCase) => TextMark.Struck,
            _ when style.Contains("underline", StringComparison.OrdinalIgnoreCase) => TextMark.Inserted,
            _ => outer,
        };
    }

    // The printed headings are in capitals; govinfo's pages leave that to a style.
    private static bool IsCapital(IElement element) => element.ClassList.Contains("lbexAllcap")
        || (element.GetAttribute("style") ?? "").Replace(" ", "", StringComparison.Ordinal).Contains("text-transform:uppercase", StringComparison.OrdinalIgnoreCase);

    private static bool IsBlock(IElement element) => element.LocalName is "p" or "div" or "tr" or "table" or "li" or "ul" or "ol" or "br" or "hr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "blockquote" or "section" or "article" or "main" or "center" or "pre" or "dl" or "dt" or "dd" or "caption" or "form";

    private static bool IsApart(IElement element) => element.LocalName is "script" or "style" or "head" or "nav" or "header" or "footer" or "button" or "select" or "noscript" or "iframe" or "svg" or "template"
        || (element.LocalName == "form" && !HoldsThePage(element));

    // A box for searching is apart; some sites wrap the whole page in a form.
    private static bool HoldsThePage(IElement form) =>
        form.TextContent.Length >= MuchText || form.TextContent.Length * 2 > (form.Owner?.Body?.TextContent.Length ?? 0);
}
