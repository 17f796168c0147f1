using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Makes a text of a document, whichever of the known forms it has: the media type and the root element decide, never the
/// address.
/// </summary>
public static class Flattening
{
    /// <summary>What may be flattened.</summary>
    public static readonly IReadOnlyList<string> MediaTypes = ["application/xml", "text/xml", "text/html", "application/xhtml+xml", "text/plain"];

    private const int FewestWords = 8;

    private static readonly string[] Roots = [.. BillDtdText.Roots.Union(UslmText.Roots, StringComparer.Ordinal)];

    /// <exception cref="ScrapeException">The document is not in a known form, or is no text of this measure.</exception>
    public static BillText Read(SourceDocument document, Bill bill)
    {
        var text = IsXml(document) ? ReadXml(document, bill) : ReadPage(document, bill);
        if (text.Words < FewestWords || text.Sections.All(section => section.Lines.Count == 0))
            throw new ScrapeException(document.Address, "The document has no words of a law in it: perhaps a maintenance or block page.");
        return text;
    }

    private static BillText ReadXml(SourceDocument document, Bill bill)
    {
        var root = SafeXml.ReadPastDoctype(document, Roots);
        TextIdentity.Check(root, bill, document.Address);
        return IsUslm(root) ? UslmText.Flatten(root) : BillDtdText.Flatten(root);
    }

    private static BillText ReadPage(SourceDocument document, Bill bill)
    {
        var words = document.Text;
        TextIdentity.Check(words, bill, document.Address);
        return HtmlText.IsPage(words) ? HtmlText.Flatten(words) : PlainText.Flatten(words);
    }

    private static bool IsUslm(XElement root) => root.Name.NamespaceName.StartsWith(UslmText.Namespace, StringComparison.Ordinal);

    private static bool IsXml(SourceDocument document) => document.MediaType is "application/xml" or "text/xml";
}
