using System.Text;
using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Bytes to text without guesses: byte-order mark, then the header, then what the document declares of itself, else
/// UTF-8. A byte that does not fit is an error, never a replacement character.
/// </summary>
internal static partial class Decoding
{
    private const int DeclaredWithin = 1024;

    public static string Text(byte[] body, string? charset, string mediaType, Uri address)
    {
        var (encoding, mark) = Marked(body);
        encoding ??= Named(charset ?? Declared(body, mediaType) ?? "utf-8", address);
        try
        {
            return encoding.GetString(body, mark, body.Length - mark);
        }
        catch (DecoderFallbackException exception)
        {
            throw new SourceException(
                address, SourceFailure.Undecodable,
                $"The document is not valid {encoding.WebName}: byte {mark + exception.Index} does not fit. " +
                "Nothing of it is used.",
                exception);
        }
    }

    private static (Encoding? Encoding, int Length) Marked(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Strict(65001), 3);
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Strict(1200), 2);
        return body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Strict(1201), 2) : (null, 0);
    }

    private static string? Declared(byte[] body, string mediaType)
    {
        var start = Encoding.Latin1.GetString(body, 0, Math.Min(body.Length, DeclaredWithin));
        var pattern = mediaType == "text/html" ? HtmlDeclaration() : XmlDeclaration();
        return pattern.Match(start) is { Success: true } match ? match.Groups["name"].Value : null;
    }

    // Browsers read Latin-1 as Windows-1252, so that is what pages which say Latin-1 are written in.
    private static Encoding Named(string name, Uri address) => name.Trim('"', '\'', ' ').ToLowerInvariant() switch
    {
        "utf-8" or "utf8" => Strict(65001),
        "us-ascii" or "ascii" => Strict(20127),
        "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => Strict(1252),
        "utf-16" or "utf-16le" => Strict(1200),
        "utf-16be" => Strict(1201),
        var other => throw new SourceException(
            address, SourceFailure.Undecodable,
            $"The document says that it is written in \"{Core.Files.Text.Clean(other)}\", which is not known here " +
            "(UTF-8, UTF-16, ASCII, Latin-1 and Windows-1252 are)."),
    };

    private static Encoding Strict(int codePage) =>
        CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    [GeneratedRegex(
        """^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["'](?<name>[^"'<>]{1,40})["']""", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex XmlDeclaration();

    [GeneratedRegex(
        """<meta[^>]{1,200}?charset\s*=\s*["']?(?<name>[\w.:-]{1,40})""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 500)]
    private static partial Regex HtmlDeclaration();
}
