using System.Xml.Linq;
using PolicyTracker.Core.Texts;
using static PolicyTracker.Collectors.Texts.UslmNames;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Bills, resolutions and laws in United States Legislative Markup (USLM 2). It has every character as it is printed;
/// only the paragraphs have to be told apart.
/// </summary>
internal sealed class UslmText
{
    /// <summary>The namespace of all its versions begins so.</summary>
    public const string Namespace = "http://schemas.gpo.gov/xml/uslm";

    /// <summary>The root elements.</summary>
    public static readonly string[] Roots = ["bill", "resolution", "engrossedAmendment", "amendment", "pLaw", "statuteCompilation"];

    private readonly TextAssembler _text = new();
    private bool _isInSection;

    private UslmText()
    {
    }

    public static BillText Flatten(XElement root)
    {
        var reader = new UslmText();
        reader._text.Section(null, null, 0, anchor: "front");
        foreach (var part in root.Elements())
            reader.Inside(part, 0, XmlWords.MarkOf(part, TextMark.Plain));
        return reader._text.Build();
    }

    // Whatever holds sections.
    private void Part(XElement part, int depth, TextMark mark)
    {
        if (IsApart(part))
            return;
        if (part.Name.LocalName == "longTitle")
        {
            LongTitle(part, mark);
            return;
        }

        if (part.Name.LocalName == "preamble")
            Open(null, null, depth, mark, "preamble");
        if (XmlWords.IsContainer(part))
            Open(Number(part), Child(part, "heading")?.Value, depth++, mark);
        else if (part.Name.LocalName == "component")
            _isInSection = false;
        else if (XmlWords.HasWords(part) && !XmlWords.HasWords(part.Parent))
            _text.Line(0);
        foreach (var node in part.Nodes())
            if (node is XElement child)
                Inside(child, depth, XmlWords.MarkOf(child, mark));
            else
                Loose(node, mark);
        _isInSection = false;
    }

    private void LongTitle(XElement part, TextMark mark)
    {
        _text.Line(0);
        foreach (var node in part.Nodes())
            if (node is XElement title && !IsApart(title))
                Paragraph(title, 0, XmlWords.MarkOf(title, mark));
            else
                Loose(node, mark);
    }

    // Words where the schema has none belong to the paragraph that is open.
    private void Loose(XNode node, TextMark mark)
    {
        if (XmlWords.IsWords(node))
            _text.Words(((XText)node).Value, mark);
    }

    private void Inside(XElement child, int depth, TextMark mark)
    {
        switch (child.Name.LocalName)
        {
            case "num" or "heading" when IsName(child):
                break;
            case "num" or "heading":
                Paragraph(child, 0, mark);
                break;
            case "section" or "courtRule" or "reorganizationPlan":
                Open(Number(child), Child(child, "heading")?.Value, depth, mark);
                Body(child, depth, mark);
                _isInSection = false;
                break;
            case "appropriations":
                Open(Number(child), Child(child, "heading")?.Value, depth, mark);
                Body(child, depth, mark);
                break;
            case "level" or "p" or "content" or "chapeau" or "continuation" or "recital" or "table" or "quotedContent":
                if (!_isInSection)
                    Open(Number(child), Child(child, "heading")?.Value, depth, mark);
                Block(child, depth, 0, mark);
                break;
            default:
                if (XmlWords.LevelOf(child) >= 0)
                    Block(child, depth, XmlWords.LevelOf(child), mark);
                else
                    Part(child, depth, mark);
                break;
        }
    }

    private void Open(string? number, string? heading, int depth, TextMark mark, string anchor = "")
    {
        _text.Section(number, heading, depth, mark, anchor);
        _text.Line(0);
        _isInSection = true;
    }

    private void Body(XElement section, int sectionDepth, TextMark mark)
    {
        foreach (var node in section.Nodes())
            if (node is XElement child && !IsName(child))
                Block(child, sectionDepth, 0, XmlWords.MarkOf(child, mark));
            else
                Loose(node, mark);
    }

    // One paragraph, or what holds several. Sections that are quoted are paragraphs.
    private void Block(XElement block, int sectionDepth, int depth, TextMark mark)
    {
        if (IsApart(block))
            return;
        if (block.Name.LocalName == "appropriations")
        {
            Inside(block, sectionDepth + 1, mark);
            return;
        }

        if (block.Name.LocalName == "table")
        {
            XmlWords.Table(block, _text, depth, mark);
            return;
        }

        depth = Math.Max(depth, XmlWords.LevelOf(block));
        if (!IsInline(block))
            _text.Line(depth);
        Nodes(block, sectionDepth, depth, mark);
    }

    private void Nodes(XElement block, int sectionDepth, int depth, TextMark mark)
    {
        var isIntro = true;
        foreach (var node in block.Nodes())
        {
            if (node is XText words)
                _text.Words(words.Value, mark);
            if (node is not XElement element || IsApart(element))
                continue;
            var marked = XmlWords.MarkOf(element, mark);
            if (element.Name.LocalName is "num" or "heading" || (isIntro && element.Name.LocalName is "chapeau" or "content" && element.Elements().FirstOrDefault() is not { Name.LocalName: "p" }))
                Run(element, sectionDepth, depth, marked);
            else if (element.Name.LocalName == "quotedContent")
                Quoted(element, sectionDepth, depth, marked);
            else if (IsBlock(element))
                Block(element, sectionDepth, depth, marked);
            else
                Nodes(element, sectionDepth, depth, marked);
            isIntro &= element.Name.LocalName is "num" or "heading";
        }
    }

    // The first words of a paragraph stand behind its number.
    private void Run(XElement element, int sectionDepth, int depth, TextMark mark)
    {
        Nodes(element, sectionDepth, depth, mark);
        _text.Words(" ", mark);
    }

    private void Quoted(XElement quoted, int sectionDepth, int depth, TextMark mark)
    {
        var from = depth + 1 - Math.Max(0, quoted.Elements().Select(XmlWords.LevelOf).FirstOrDefault(level => level >= 0));
        if (!IsInline(quoted))
            _text.Line(depth + 1);
        foreach (var node in quoted.Nodes())
            if (node is XElement element)
                QuotedBlock(element, sectionDepth, from, depth, XmlWords.MarkOf(element, mark));
            else if (node is XText words)
                _text.Words(words.Value, mark);
        _text.Reopen();
    }

    private void QuotedBlock(XElement element, int sectionDepth, int from, int depth, TextMark mark)
    {
        if (IsApart(element))
            return;
        if (!IsBlock(element))
        {
            Nodes(element, sectionDepth, depth + 1, mark);
            return;
        }

        var inside = Math.Max(depth + 1, from + Math.Max(0, XmlWords.LevelOf(element)));
        if (element.Name.LocalName == "table")
        {
            XmlWords.Table(element, _text, inside, mark);
            return;
        }

        if (!IsInline(element))
            _text.Line(inside);
        foreach (var child in element.Nodes())
            if (child is XElement { Name.LocalName: "num" or "heading" or "chapeau" or "content" } intro)
                QuotedIntro(intro, element, sectionDepth, inside, XmlWords.MarkOf(intro, mark));
            else if (child is XElement { Name.LocalName: "quotedContent" } deeper)
                Quoted(deeper, sectionDepth, inside, XmlWords.MarkOf(deeper, mark));
            else if (child is XElement inner)
                QuotedBlock(inner, sectionDepth, from, depth, XmlWords.MarkOf(inner, mark));
            else if (child is XText words)
                _text.Words(words.Value, mark);
    }

    // A quoted section's own words stand below its heading.
    private void QuotedIntro(XElement intro, XElement element, int sectionDepth, int depth, TextMark mark)
    {
        Run(intro, sectionDepth, depth, mark);
        if (intro.Name.LocalName == "heading" && element.Name.LocalName == "section")
            _text.Line(depth);
    }

    private void Paragraph(XElement element, int depth, TextMark mark)
    {
        _text.Line(depth);
        Nodes(element, 0, depth, mark);
    }
}
