using System.Xml.Linq;

namespace PolicyTracker.Collectors.Texts;

/// <summary>What the elements of USLM are to a text.</summary>
internal static class UslmNames
{
    // Number and heading of a part stand at its head, once.
    public static bool IsName(XElement child) => child.Name.LocalName is "num" or "heading" && child.Parent is { } parent && Child(parent, child.Name.LocalName) == child
        && (XmlWords.IsContainer(parent) || parent.Name.LocalName is "section" or "courtRule" or "reorganizationPlan" or "appropriations");

    public static string? Number(XElement part) => Child(part, "num")?.Value.Trim().TrimEnd('—', '-', '–').TrimEnd();

    public static XElement? Child(XElement part, string name) => part.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    public static bool IsInline(XElement element) =>
        element.Attribute("class")?.Value.Split(' ').Contains("inline", StringComparer.Ordinal) == true && element.Name.LocalName is not ("section" or "heading");

    public static bool IsBlock(XElement element) => element.Name.LocalName is "section" or "p" or "content" or "chapeau" or "continuation" or "table" or "recital"
        or "level" or "appropriations" or "list" or "listItem" or "listContent" or "quotedContent" || XmlWords.LevelOf(element) >= 0 || XmlWords.IsContainer(element);

    // Not the law's words: what surrounds them in print, and the table of contents, which repeats the headings.
    public static bool IsApart(XElement element) => element.Name.LocalName is
        "meta" or "preface" or "enactingFormula" or "resolvingClause" or "attestation" or "endorsement" or "endMarker" or "signatures" or "toc" or "page" or "sidenote" or "docTitle" or "enrolledDateline" or "slugLine"
        or "footnote" or "legislativeHistory" or "notation";
}
