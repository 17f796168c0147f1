using System.Xml.Linq;

namespace PolicyTracker.Collectors.Texts;

/// <summary>Numbers and headings of the older dialect as they are printed.</summary>
internal static class BillDtdNames
{
    public static string? SectionNumber(XElement section, string bodyStyle)
    {
        var number = section.Element("enum")?.Value.Trim();
        if (string.IsNullOrEmpty(number) || !char.IsAsciiLetterOrDigit(number[0]))
            return number is { Length: > 0 } ? number : null;
        return StyleOf(section, bodyStyle) switch
        {
            "USC" => $"§ {number}",
            "OLC" => section.Attribute("section-type")?.Value == "section-one" ? $"SECTION {number}" : $"SEC. {number}",
            _ => section.Attribute("section-type")?.Value == "section-one" ? $"Section {number}" : $"Sec. {number}",
        };
    }

    // A block that is quoted from another law has that law's style.
    private static string StyleOf(XElement section, string bodyStyle) =>
        section.Ancestors().FirstOrDefault(above => above.Name.LocalName == "quoted-block")?.Attribute("style")?.Value ?? bodyStyle;

    public static string? ContainerNumber(XElement part)
    {
        var number = part.Element("enum")?.Value.Trim();
        if (string.IsNullOrEmpty(number))
            return null;
        var name = part.Name.LocalName;
        return name.StartsWith("sub", StringComparison.Ordinal) ? $"{char.ToUpperInvariant(name[0])}{name[1..]} {number}" : $"{name.ToUpperInvariant()} {number}";
    }

    public static bool IsForm(XElement part) => part.Name.LocalName.EndsWith("form", StringComparison.Ordinal);

    // Number and heading of a part stand at its head, once.
    public static bool IsName(XElement child) => child.Name.LocalName is "enum" or "header" && IsFirst(child) && child.Parent is { } parent
        && (XmlWords.IsContainer(parent) || parent.Name.LocalName is "section" or "appropriations-major" or "appropriations-intermediate" or "appropriations-small");

    public static bool IsFirst(XElement child) => child.Parent?.Element(child.Name) == child;

    public static string? Heading(XElement part) => part.Element("header")?.Value;

    public static bool IsInline(XElement element) => element.Attribute("display-inline")?.Value == "yes-display-inline";
}
