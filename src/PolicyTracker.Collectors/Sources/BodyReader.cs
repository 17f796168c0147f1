using System.IO.Compression;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Reads a body to its end within limits on decoded bytes and on silence. Only gzip is asked for: .NET takes a packed
/// stream that breaks off for a whole one, and gzip is the packing that says at its end how long the whole is.
/// </summary>
internal static class BodyReader
{
    private const int Piece = 32 * 1024;

    /// <param name="stir">Called at every sign of life; pushes the idle limit back.</param>
    public static async Task<byte[]> ReadAsync(
        Uri address, HttpResponseMessage answer, long maxBytes, Action stir, CancellationToken cancellation)
    {
        var content = answer.Content;
        if (content.Headers.ContentLength > maxBytes)
            throw TooLarge(address, maxBytes);
        await using var raw = await content.ReadAsStreamAsync(cancellation);
        await using var packed = new TailStream(raw);
        var isPacked = IsPacked(address, content.Headers.ContentEncoding);
        await using Stream plain = isPacked ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        using var body = new MemoryStream();
        var piece = new byte[Piece];
        while (true)
        {
            stir();
            var read = await plain.ReadAsync(piece, cancellation);
            if (read == 0)
                return isPacked && packed.Tail != (uint)body.Length
                    ? throw Broken(address)
                    : Whole(address, answer, body);
            if (body.Length + read > maxBytes)
                throw TooLarge(address, maxBytes);
            body.Write(piece, 0, read);
        }
    }

    private static bool IsPacked(Uri address, ICollection<string> encodings) =>
        string.Join(", ", encodings).ToLowerInvariant() switch
        {
            "" or "identity" => false,
            "gzip" or "x-gzip" => true,
            var other => throw new SourceException(
                address, SourceFailure.Undecodable,
                $"The answer is packed as \"{Core.Files.Text.Clean(other)}\"; only gzip was asked for."),
        };

    private static byte[] Whole(Uri address, HttpResponseMessage answer, MemoryStream body)
    {
        if (body.Length == 0)
            throw SourceException.Passing(
                address, SourceFailure.Empty, "The answer is empty. An empty document is never taken for news.");
        var bytes = body.ToArray();
        return HasEnd(answer) || ShowsItsEnd(answer, bytes)
            ? bytes
            : throw SourceException.Passing(
                address, SourceFailure.Truncated,
                "The answer ends where the connection ends, so a broken document cannot be told from a whole one.");
    }

    // A body that says how long it is, or comes in chunks, was checked by the reading itself.
    private static bool HasEnd(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentLength is not null || answer.Headers.TransferEncodingChunked == true
        || answer.Version.Major >= 2;

    // JSON and XML are parsed to their end, which finds a break; of a page the closing tag is looked for here.
    private static bool ShowsItsEnd(HttpResponseMessage answer, byte[] bytes) =>
        answer.Content.Headers.ContentType?.MediaType is { } type
        && (type.EndsWith("json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("xml", StringComparison.OrdinalIgnoreCase)
            || bytes.AsSpan().TrimEnd(" \t\r\n"u8).EndsWith("</html>"u8));

    private static SourceException TooLarge(Uri address, long maxBytes) => new(
        address, SourceFailure.TooLarge,
        $"The answer is larger than {maxBytes:N0} bytes, the most that is read of it (after decompression).");

    private static SourceException Broken(Uri address) => SourceException.Passing(
        address, SourceFailure.Truncated, "The packed answer is broken or cut off.");
}
