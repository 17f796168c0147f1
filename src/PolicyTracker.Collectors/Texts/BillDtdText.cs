using System.Xml.Linq;
using PolicyTracker.Core.Texts;

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
        foreach (var part in root.Elements().Where(part => part.Name.LocalName is not ("metadata" or "form" or "attestation" or "endorsement" or "official-title-amendment")))
            reader.Part(part, 0, XmlWords.MarkOf(part, TextMark.Plain));
        return reader._text.Build();
    }

    private void Front(XElement root)
    {
        _text.Section(null, null, 0, anchor: "front");
        foreach (var title in root.Elements().Where(part => part.Name.LocalName.EndsWith("form", StringComparison.Ordinal)).Elements("official-title"))
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

        foreach (var child in part.Elements())
            Child(child, depth, XmlWords.MarkOf(child, mark));
    }

    private void Child(XElement child, int depth, TextMark mark)
    {
        switch (child.Name.LocalName)
        {
            case "enum" or "header" or "toc" or "toc-entry" or "pagebreak" or "attestation" or "endorsement":
                break;
            case "section":
                _text.Section(SectionNumber(child), Heading(child), depth, mark);
                Body(child, 0, mark);
                break;
            case "appropriations-major" or "appropriations-intermediate" or "appropriations-small":
                _text.Section(null, Heading(child), depth, mark);
                Body(child, 0, mark);
                break;
            case "text" or "whereas" or "quoted-block" or "amendment-instruction" or "instruction" or "para" or "list" or "table" or "continuation-text" or "committee-appointment-paragraph":
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
        foreach (var child in section.Elements().Where(child => child.Name.LocalName is not ("enum" or "header")))
            Block(child, depth, XmlWords.MarkOf(child, mark));
    }

    // One paragraph, or what holds several.
    private void Block(XElement block, int depth, TextMark mark)
    {
        switch (block.Name.LocalName)
        {
            case "toc" or "pagebreak" or "graphic" or "enum" or "header":
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
            case "text" or "continuation-text" or "para" or "quoted-text":
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
            if (child is XElement { Name.LocalName: "enum" or "header" })
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
            Add((isSection ? level.Name.LocalName == "section" ? SectionNumber(level) : ContainerNumber(level) : number.Value.Trim()) + " ", XmlWords.MarkOf(number, mark));
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
        foreach (var child in block.Elements().Where(child => child.Name.LocalName != "after-quoted-block"))
            Block(child, QuotedDepth(child), XmlWords.MarkOf(child, mark));
        if (!_text.IsInLine)
            _text.Reopen();
        _opensQuote = false;
        _text.Words(_quotes % 2 == 1 ? "”" : "’", mark);
        _quotes--;
        _quotedFrom = from;
        Words(block.Element("after-quoted-block"), mark);
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

    private string? SectionNumber(XElement section)
    {
        var number = section.Element("enum")?.Value.Trim();
        if (string.IsNullOrEmpty(number) || !char.IsAsciiLetterOrDigit(number[0]))
            return number is { Length: > 0 } ? number : null;
        return StyleOf(section) switch
        {
            "USC" => $"§ {number}",
            "OLC" => section.Attribute("section-type")?.Value == "section-one" ? $"SECTION {number}" : $"SEC. {number}",
            _ => section.Attribute("section-type")?.Value == "section-one" ? $"Section {number}" : $"Sec. {number}",
        };
    }

    // A block that is quoted from another law has that law's style.
    private string StyleOf(XElement section) =>
        section.Ancestors().FirstOrDefault(above => above.Name.LocalName == "quoted-block")?.Attribute("style")?.Value ?? _style;

    private static string? ContainerNumber(XElement part)
    {
        var number = part.Element("enum")?.Value.Trim();
        if (string.IsNullOrEmpty(number))
            return null;
        var name = part.Name.LocalName;
        return name.StartsWith("sub", StringComparison.Ordinal) ? $"{char.ToUpperInvariant(name[0])}{name[1..]} {number}" : $"{name.ToUpperInvariant()} {number}";
    }

    private static string? Heading(XElement part) => part.Element("header")?.Value;

    private static bool IsInline(XElement element) => element.Attribute("display-inline")?.Value == "yes-display-inline";
}
