using System.Xml.Linq;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>What the two dialects of bill XML have in common: marks of the committee's work, tables, and depths.</summary>
internal static class XmlWords
{
    private static readonly string[] Levels = ["subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem", "subsubitem"];

    /// <summary>Parts that contain sections and have a heading of their own.</summary>
    public static bool IsContainer(XElement element) => element.Name.LocalName is
        "division" or "subdivision" or "title" or "subtitle" or "chapter" or "subchapter" or "part" or "subpart" or "article" or "subarticle";

    /// <summary>0 for a subsection, 1 for a paragraph, ...; -1 for what is no numbered paragraph.</summary>
    public static int LevelOf(XElement element) => Array.IndexOf(Levels, element.Name.LocalName);

    /// <summary>Whether an element, or what contains it, was struck or inserted.</summary>
    public static TextMark MarkOf(XElement element, TextMark outer) => (element.Name.LocalName, element.Attribute("changed")?.Value) switch
    {
        ("deleted-phrase" or "del", _) or (_, "deleted") => TextMark.Struck,
        ("added-phrase" or "ins", _) or (_, "added") => TextMark.Inserted,
        (_, "not-changed") => TextMark.Plain,
        _ => outer,
    };

    /// <summary>One line for each row of a table, cells apart.</summary>
    public static void Table(XElement table, TextAssembler text, int depth, TextMark mark)
    {
        text.Line(depth);
        Rows(table, text, depth, mark);
        text.Line(depth);
    }

    /// <summary>Direct words, which blanks between elements are not.</summary>
    public static bool IsWords(XNode node) => node is XText words && !string.IsNullOrWhiteSpace(words.Value);

    /// <summary>Words stand between its elements.</summary>
    public static bool HasWords(XElement? part) => part?.Nodes().Any(IsWords) == true;

    private static void Rows(XElement part, TextAssembler text, int depth, TextMark mark)
    {
        foreach (var node in part.Nodes())
            if (IsWords(node))
                text.Words(((XText)node).Value, mark);
            else if (node is XElement { Name.LocalName: "row" or "tr" or "ttitle" or "tdesc" or "caption" } row)
                Row(row, text, depth, MarkOf(row, mark));
            else if (node is XElement element)
                Rows(element, text, depth, MarkOf(element, mark));
    }

    private static void Row(XElement row, TextAssembler text, int depth, TextMark mark)
    {
        text.Line(depth);
        var isFirst = true;
        foreach (var node in row.Nodes())
        {
            if (node is XElement { Name.LocalName: "entry" or "td" or "th" } cell && cell.Value.Trim().Length > 0)
            {
                text.Words(isFirst ? "" : " | ", mark);
                isFirst = false;
            }

            Words(node, text, mark);
        }
    }

    // What was struck or inserted may be a row, a cell or a phrase in it.
    private static void Words(XNode node, TextAssembler text, TextMark outer)
    {
        if (node is XText words)
            text.Words(words.Value, outer);
        if (node is XElement element)
            foreach (var child in element.Nodes())
                Words(child, text, MarkOf(element, outer));
    }
}
