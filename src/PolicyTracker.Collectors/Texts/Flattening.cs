using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Makes a text of a document, whichever of the known forms it has: the media type and the root element decide, never the
/// address.
/// </summary>
public static partial class Flattening
{
    /// <summary>What may be flattened.</summary>
    public static readonly IReadOnlyList<string> MediaTypes = ["application/xml", "text/xml", "text/html", "application/xhtml+xml", "text/plain"];

    private const int FewestWords = 8;
    private const int FewestWordsOfPage = 15;

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
        var text = HtmlText.IsPage(words) ? HtmlText.Flatten(words) : PlainText.Flatten(words);
        if (text.Words < FewestWordsOfPage || !(text.Sections.Any(section => section.Number is not null) || Clause().IsMatch(words)))
            throw new ScrapeException(document.Address, $"The page names {bill.Identifier} and has neither an enacting clause nor a numbered section of it: perhaps a page that says that there is no text.");
        return text;
    }

    // Page and print break lines anywhere.
    [GeneratedRegex(@"\b(?:be\s+it\s+(?:\w+\s+){0,2}(?:enacted|resolved|ordained)|resolved\b[,:]?\s+(?:by|that)|enacts?\s+as\s+follows|hereby\s+enact|it\s+is\s+enacted)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    private static bool IsUslm(XElement root) => root.Name.NamespaceName.StartsWith(UslmText.Namespace, StringComparison.Ordinal);

    private static bool IsXml(SourceDocument document) => document.MediaType is "application/xml" or "text/xml";
}
