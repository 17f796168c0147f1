using System.Text;
using System.Xml;

namespace PolicyTracker.Collectors.Tests.Texts;

/// <summary>What bill XML says, read element by element from the stream: the other way to the same words.</summary>
internal static class XmlTexts
{
    private static readonly string[] Apart =
    [
        "metadata", "form", "meta", "preface", "attestation", "endorsement", "toc", "enactingFormula", "resolvingClause", "docTitle", "endMarker",
        "enrolledDateline", "signatures",
    ];

    private static readonly string[] Quoted = ["quoted-block", "quotedContent"];

    /// <summary>Numbers and headings of the sections that are not quoted, in order.</summary>
    public static List<(string Number, string Heading)> Sections(string xml)
    {
        var sections = new List<(string Number, string Heading)>();
        var path = new List<string>();
        using var reader = Open(xml);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                path.Add(reader.LocalName);
                if (reader.LocalName == "section" && !path.Exists(Quoted.Contains))
                    sections.Add(("", ""));
            }
            else if (reader.NodeType == XmlNodeType.Text && sections.Count > 0 && !path.Exists(Quoted.Contains))
            {
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                var at = path.LastIndexOf("section");
                if (at < 0 || at + 1 >= path.Count)
                    continue;
                var (number, heading) = sections[^1];
                if (path[at + 1] is "enum" or "num")
                    sections[^1] = (number + reader.Value, heading);
                else if (path[at + 1] is "header" or "heading")
                    sections[^1] = (number, heading + reader.Value);
            }

        return sections;
    }

    /// <summary>All words that are the law's own, and its long title, in order.</summary>
    public static string Of(string xml)
    {
        var words = new StringBuilder();
        var path = new List<string>();
        using var reader = Open(xml);
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element)
            {
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                path.Add(reader.LocalName);
            }
            else if (reader.NodeType == XmlNodeType.Text)
            {
                path.RemoveRange(reader.Depth, path.Count - reader.Depth);
                var isTitle = path.Contains("form") && path.Contains("official-title");
                if (isTitle || !path.Exists(Apart.Contains))
                    words.Append(reader.Value);
            }

        return words.ToString();
    }

    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
}
