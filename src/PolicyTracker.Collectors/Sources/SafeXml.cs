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

    private const long MostCharacters = 128 * 1024 * 1024;

    /// <param name="expectedRoot">Local name of the root element.</param>
    /// <param name="ignoreDoctype">
    /// Skips a document type declaration instead of refusing it, for bill texts that carry one. It is not read: an
    /// entity of its own making is still an error.
    /// </param>
    public static XElement Read(byte[] body, Uri address, string expectedRoot, bool ignoreDoctype = false) =>
        Read(
            () => XmlReader.Create(new MemoryStream(body, writable: false), Settings(ignoreDoctype)), address,
            expectedRoot);

    /// <summary>The same, decoded as the source's headers say.</summary>
    public static XElement Read(SourceDocument document, string expectedRoot, bool ignoreDoctype = false)
    {
        var text = document.Text;
        return Read(
            () => XmlReader.Create(new StringReader(text), Settings(ignoreDoctype)), document.Address, expectedRoot);
    }

    private static XElement Read(Func<XmlReader> open, Uri address, string expectedRoot)
    {
        try
        {
            // A tree is slow to build when it is deep, so depth is measured first; reading alone is fast.
            using (var scout = open())
                Measure(scout, address, expectedRoot);
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

    private static void Measure(XmlReader reader, Uri address, string expectedRoot)
    {
        reader.MoveToContent();
        if (reader.LocalName != expectedRoot)
            throw new ScrapeException(
                address,
                $"The document is <{reader.LocalName}> where <{expectedRoot}> was expected: " +
                "perhaps a maintenance or block page.");
        while (reader.Read())
            if (reader.Depth > MostDepth)
                throw new ScrapeException(
                    address, $"The XML is nested more than {MostDepth} deep, which no source does.");
    }

    private static XmlReaderSettings Settings(bool ignoreDoctype) => new()
    {
        DtdProcessing = ignoreDoctype ? DtdProcessing.Ignore : DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        MaxCharactersFromEntities = 1024,
        CloseInput = true,
    };
}
