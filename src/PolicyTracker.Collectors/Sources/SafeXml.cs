using System.Xml;
using System.Xml.Linq;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// XML from outside: no DTD, no entities, nothing fetched, limited depth and size, read to its end, and of the expected
/// root. Everything else is a <see cref="ScrapeException"/>.
/// </summary>
public static class SafeXml
{
    public const int MostDepth = 100;

    /// <summary>Elements, attributes and texts together; a tree of them takes about a hundred times the bytes of the file.</summary>
    public const int MostNodes = 1_000_000;

    private const long MostCharacters = 128 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };

    // Bill texts name a DTD. It is skipped unread: nothing is fetched, and an entity that it declares is unknown, which is
    // an error like any other.
    private static readonly XmlReaderSettings SkippingDoctype = With(DtdProcessing.Ignore);

    /// <summary>Decoded as the source's headers say.</summary>
    /// <param name="expectedRoot">Local name of the root element.</param>
    public static XElement Read(SourceDocument document, string expectedRoot)
    {
        var text = document.Text;
        return Read(() => XmlReader.Create(new StringReader(text), Settings), document.Address, [expectedRoot]);
    }

    /// <summary>The same for documents that begin with a DOCTYPE, which is neither read nor followed.</summary>
    public static XElement ReadPastDoctype(SourceDocument document, IReadOnlyList<string> expectedRoots)
    {
        var text = document.Text;
        return Read(() => XmlReader.Create(new StringReader(text), SkippingDoctype), document.Address, expectedRoots);
    }

    private static XmlReaderSettings With(DtdProcessing processing)
    {
        var settings = Settings.Clone();
        settings.DtdProcessing = processing;
        return settings;
    }

    private static XElement Read(Func<XmlReader> open, Uri address, IReadOnlyList<string> expectedRoots)
    {
        try
        {
            // A tree is slow to build when it is deep and large when it has many nodes, so both are measured first.
            using (var scout = open())
                Measure(scout, address, expectedRoots);
            using var reader = open();
            return XElement.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new ScrapeException(
                address,
                $"The XML is broken, cut off or not allowed (line {exception.LineNumber}, column {exception.LinePosition}).",
                exception.Message, exception);
        }
    }

    private static void Measure(XmlReader reader, Uri address, IReadOnlyList<string> expectedRoots)
    {
        reader.MoveToContent();
        if (!expectedRoots.Contains(reader.LocalName, StringComparer.Ordinal))
            throw new ScrapeException(
                address,
                $"The document is <{reader.LocalName}> where <{string.Join("> or <", expectedRoots)}> was expected: " +
                "perhaps a maintenance or block page.");
        var nodes = 1 + reader.AttributeCount;
        while (reader.Read())
        {
            if (reader.Depth > MostDepth)
                throw new ScrapeException(
                    address, $"The XML is nested more than {MostDepth} deep, which no source does.");
            if (reader.NodeType != XmlNodeType.EndElement)
                nodes += 1 + reader.AttributeCount;
            if (nodes > MostNodes)
                throw new ScrapeException(
                    address, $"The XML has more than {MostNodes:N0} elements, attributes and texts, which no source needs.");
        }
    }
}
