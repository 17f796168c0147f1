using System.Xml;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The long title from the newest text, which is CAML (XML) in a file of its own.</summary>
internal static class CaliforniaText
{
    private const long MostLetters = 64 * 1024 * 1024;

    private static readonly XmlReaderSettings Safe = new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostLetters,
    };

    /// <summary>"An act to amend ..."; null where the text is not at hand.</summary>
    /// <param name="versions">Newest first.</param>
    public static async Task<string?> OfficialTitleAsync(
        CaliforniaSession session, IReadOnlyList<CaliforniaRow> versions, CancellationToken cancellation)
    {
        if (versions is not [var newest, ..] || newest[14] is not { } file || file.Contains('/', StringComparison.Ordinal) || !file.EndsWith(".lob", StringComparison.Ordinal))
            return null;
        foreach (var source in session.Sources.Where(source => source.AddressOf(CaliforniaTable.Versions.File) == newest.Address))
            if (await source.OpenAsync(file, cancellation) is { } text)
                await using (text)
                    return await TitleAsync(text, source, file);
        return null;
    }

    private static async Task<string?> TitleAsync(Stream text, CaliforniaTables source, string file)
    {
        try
        {
            using var reader = XmlReader.Create(text, Safe);
            while (await reader.ReadAsync())
                if (reader is { NodeType: XmlNodeType.Element, LocalName: "Title" })
                    return Text.CleanOrNull(await InnerTextAsync(reader));
            return null;
        }
        catch (XmlException exception)
        {
            throw new ScrapeException(source.AddressOf(file), "The text of the newest version is no well-formed XML.", exception.Message, exception);
        }
        catch (InvalidDataException exception)
        {
            throw source.Damaged(file, exception);
        }
    }

    private static async Task<string> InnerTextAsync(XmlReader reader)
    {
        using var title = reader.ReadSubtree();
        var words = new System.Text.StringBuilder();
        while (await title.ReadAsync())
            if (title.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                words.Append(await title.GetValueAsync());
        return words.ToString();
    }
}
