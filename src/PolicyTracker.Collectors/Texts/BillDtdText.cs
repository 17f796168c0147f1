using System.Xml.Linq;
using PolicyTracker.Core.Texts;
using static PolicyTracker.Collectors.Texts.BillDtdNames;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Bills and resolutions of Congress in the older dialect (<c>bill.dtd</c>, <c>res.dtd</c>, <c>amend.dtd</c>). It has the
/// words and leaves to the printer what stands around them: "SEC.", quotation marks, the dash after a heading. They are
/// put in as they are printed.
/// </summary>
internal sealed class BillDtdText
{
    /// <summary>The root elements.</summary>
    public static readonly string[] Roots = ["bill", "resolution", "amendment-doc"];

    private readonly TextAssembler _text = new();
    private string _style = "OLC";
    private int _quotes;
    private int _quotedFrom;
    private bool _opensQuote;

    private BillDtdText()
    {
    }

    public static BillText Flatten(XElement root)
    {
        var reader = new BillDtdText();
        reader.Front(root);
        foreach (var part in root.Elements().Where(part => !IsForm(part) && part.Name.LocalName is not ("metadata" or "official-title-amendment")))
            reader.Child(part, 0, XmlWords.MarkOf(part, TextMark.Plain));
        return reader._text.Build();
    }

    private void Front(XElement root)
    {
        _text.Section(null, null, 0, anchor: "front");
        foreach (var title in root.Elements().Where(IsForm).Elements("official-title"))
        {
            _text.Line(0);
            Words(title, TextMark.Plain);
        }
    }

    // Whatever holds sections.
    private void Part(XElement part, int depth, TextMark mark)
    {
        _style = part.Attribute("style")?.Value ?? _style;
        if (part.Name.LocalName == "preamble")
            _text.Section(null, null, depth, mark, "preamble");
        if (XmlWords.IsContainer(part))
        {
            _text.Section(ContainerNumber(part), Heading(part), depth, mark);
            depth++;
        }
        else if (XmlWords.HasWords(part) && !XmlWords.HasWords(part.Parent))
        {
            Line(0);
        }

        foreach (var node in part.Nodes())
            if (node is XElement child)
                Child(child, depth, XmlWords.MarkOf(child, mark));
            else
                Loose(node, mark);
    }

    // Words where the dialect has none belong to the paragraph that is open.
    private void Loose(XNode node, TextMark mark)
    {
        if (XmlWords.IsWords(node))
            Add(((XText)node).Value, mark);
    }

    private void Child(XElement child, int depth, TextMark mark)
    {
        switch (child.Name.LocalName)
        {
            case "enum" or "header" when IsName(child):
            case "toc" or "toc-entry" or "pagebreak" or "attestation" or "endorsement":
                break;
            case "section":
                _text.Section(SectionNumber(child, _style), Heading(child), depth, mark);
                Body(child, 0, mark);
                break;
            case "appropriations-major" or "appropriations-intermediate" or "appropriations-small":
                _text.Section(null, Heading(child), depth, mark);
                Body(child, 0, mark);
                break;
            case "enum" or "header" or "text" or "whereas" or "quoted-block" or "amendment-instruction" or "instruction" or "para" or "list" or "table" or "continuation-text" or "committee-appointment-paragraph":
                Block(child, 0, mark);
                break;
            default:
                if (XmlWords.LevelOf(child) >= 0)
                    Block(child, XmlWords.LevelOf(child), mark);
                else
                    Part(child, depth, mark);
                break;
        }
    }

    private void Body(XElement section, int depth, TextMark mark)
    {
        _text.Line(depth);
        foreach (var node in section.Nodes())
            if (node is XElement child && !IsName(child))
                Block(child, depth, XmlWords.MarkOf(child, mark));
            else
                Loose(node, mark);
    }

    // One paragraph, or what holds several.
    private void Block(XElement block, int depth, TextMark mark)
    {
        switch (block.Name.LocalName)
        {
            case "toc" or "pagebreak" or "graphic":
                break;
            case "quoted-block" or "amendment-block":
                Quoted(block, mark);
                break;
            case "table":
                XmlWords.Table(block, _text, depth, mark);
                break;
            case "section" or "appropriations-major" or "appropriations-intermediate" or "appropriations-small" when _quotes == 0:
                Child(block, depth, mark);
                break;
            case "text" or "continuation-text" or "para" or "quoted-text" or "enum" or "header":
                if (!IsInline(block))
                    Line(depth);
                Words(block, mark);
                break;
            case "after-quoted-block":
                Words(block, mark);
                break;
            default:
                Level(block, Math.Max(depth, _quotes == 0 ? XmlWords.LevelOf(block) : QuotedDepth(block)), mark);
                break;
        }
    }

    private void Level(XElement level, int depth, TextMark mark)
    {
        if (!IsInline(level))
            Line(depth);
        Intro(level, mark);
        var isFirst = true;
        foreach (var child in level.Nodes())
        {
            if (child is XElement name && IsFirst(name) && name.Name.LocalName is "enum" or "header")
                continue;
            if (child is XElement { Name.LocalName: "text" } own && isFirst)
                Words(own, XmlWords.MarkOf(own, mark));
            else if (child is XElement element)
                Block(element, depth, XmlWords.MarkOf(element, mark));
            else if (child is XText words && !string.IsNullOrWhiteSpace(words.Value))
                Add(words.Value, mark);
            isFirst &= child is not XElement;
        }
    }

    // "(a) In general.-", "SEC. 251. Total spending limits."
    private void Intro(XElement level, TextMark mark)
    {
        var isSection = level.Name.LocalName == "section" || XmlWords.IsContainer(level);
        if (level.Element("enum") is { Value.Length: > 0 } number)
            Add((isSection ? level.Name.LocalName == "section" ? SectionNumber(level, _style) : ContainerNumber(level) : number.Value.Trim()) + " ", XmlWords.MarkOf(number, mark));
        if (level.Element("header") is not { } header)
            return;
        Words(header, XmlWords.MarkOf(header, mark));
        var ending = header.Value.TrimEnd() is [.., '.' or '?' or '!' or ':'] ? "" : ".";
        Add(isSection ? ending : ending + "—", mark);
        if (isSection)
            Line(_text.LineDepth);
    }

    // Quotation marks stand before each paragraph of what is quoted, and once at its end.
    private void Quoted(XElement block, TextMark mark)
    {
        var from = _quotedFrom;
        _quotedFrom = _text.LineDepth + 1 - Math.Max(0, block.Elements().Select(XmlWords.LevelOf).FirstOrDefault(level => level >= 0));
        _quotes++;
        _opensQuote = true;
        foreach (var node in block.Nodes())
            if (node is XElement child && child.Name.LocalName != "after-quoted-block")
                Block(child, QuotedDepth(child), XmlWords.MarkOf(child, mark));
            else
                Loose(node, mark);
        if (!_text.IsInLine)
            _text.Reopen();
        _opensQuote = false;
        _text.Words(_quotes % 2 == 1 ? "”" : "’", mark);
        _quotes--;
        _quotedFrom = from;
        foreach (var after in block.Elements("after-quoted-block"))
            Words(after, XmlWords.MarkOf(after, mark));
    }

    private int QuotedDepth(XElement element) => Math.Max(0, _quotedFrom + Math.Max(0, XmlWords.LevelOf(element)));

    private void Line(int depth)
    {
        _text.Line(depth);
        _opensQuote = _quotes > 0;
    }

    private void Add(string words, TextMark mark)
    {
        if (_opensQuote && !string.IsNullOrWhiteSpace(words))
        {
            _opensQuote = false;
            _text.Words(_quotes % 2 == 1 ? "“" : "‘", mark);
        }

        _text.Words(words, mark);
    }

    private void Words(XElement? element, TextMark mark)
    {
        foreach (var node in element?.Nodes() ?? [])
            if (node is XText text)
                Add(text.Value, mark);
            else if (node is XElement inner)
                Inner(inner, XmlWords.MarkOf(inner, mark));
    }

    private void Inner(XElement inner, TextMark mark)
    {
        switch (inner.Name.LocalName)
        {
            case "quote" or "term" when inner.Parent is not XElement { Name.LocalName: "quote" or "term" } || inner.Name.LocalName == "quote":
                Add(_quotes % 2 == 0 ? "“" : "‘", mark);
                _quotes++;
                Words(inner, mark);
                _quotes--;
                Add(_quotes % 2 == 0 ? "”" : "’", mark);
                break;
            case "quoted-block":
                Quoted(inner, mark);
                break;
            case "linebreak":
                Add(" ", mark);
                break;
            case "pagebreak" or "footnote-ref" or "graphic" or "toc":
                break;
            case "list" or "table":
                Block(inner, _text.LineDepth + 1, mark);
                break;
            default:
                Words(inner, mark);
                break;
        }
    }
}
