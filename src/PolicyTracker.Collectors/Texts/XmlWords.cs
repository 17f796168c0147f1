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
        foreach (var row in table.DescendantsAndSelf().Where(part => part.Name.LocalName is "row" or "tr" or "ttitle" or "tdesc" or "caption"))
        {
            text.Line(depth);
            var cells = row.Elements().Where(cell => cell.Name.LocalName is "entry" or "td" or "th").ToList();
            text.Words(cells.Count == 0 ? row.Value : string.Join(" | ", cells.Select(cell => cell.Value.Trim()).Where(cell => cell.Length > 0)), MarkOf(row, mark));
        }

        text.Line(depth);
    }
}
