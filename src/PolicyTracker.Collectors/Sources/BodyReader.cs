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
        using var body = new MemoryStream();
        await CopyAsync(address, answer, body, maxBytes, stir, cancellation);
        var bytes = body.ToArray();
        return HasEnd(answer) || ShowsItsEnd(answer, bytes) ? bytes : throw Endless(address);
    }

    /// <summary>The same into a file, for bodies that no memory should hold. Returns its length.</summary>
    public static async Task<long> SaveAsync(
        Uri address, HttpResponseMessage answer, string path, long maxBytes, Action stir, CancellationToken cancellation)
    {
        if (!HasEnd(answer))
            throw Endless(address);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var body = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await CopyAsync(address, answer, body, maxBytes, stir, cancellation);
        body.Flush(flushToDisk: true);
        return body.Length;
    }

    private static async Task CopyAsync(
        Uri address, HttpResponseMessage answer, Stream body, long maxBytes, Action stir, CancellationToken cancellation)
    {
        var content = answer.Content;
        if (content.Headers.ContentLength > maxBytes)
            throw TooLarge(address, maxBytes);
        await using var raw = await content.ReadAsStreamAsync(cancellation);
        await using var packed = new TailStream(raw);
        var isPacked = IsPacked(address, content.Headers.ContentEncoding);
        await using Stream plain = isPacked ? new GZipStream(packed, CompressionMode.Decompress) : packed;
        var piece = new byte[Piece];
        var length = 0L;
        while (true)
        {
            stir();
            var read = await ReadAsync(address, plain, piece, cancellation);
            if (read == 0)
                break;
            length += read;
            if (length > maxBytes)
                throw TooLarge(address, maxBytes);
            await body.WriteAsync(piece.AsMemory(0, read), cancellation);
        }

        if (isPacked && packed.Tail != (uint)length)
            throw Broken(address);
        if (length == 0)
            throw SourceException.Passing(
                address, SourceFailure.Empty, "The answer is empty. An empty document is never taken for news.");
    }

    // Only what comes over the wire may break off; a disk that is full is no fault of the source.
    private static async ValueTask<int> ReadAsync(Uri address, Stream plain, byte[] piece, CancellationToken cancellation)
    {
        try
        {
            return await plain.ReadAsync(piece, cancellation);
        }
        catch (IOException exception)
        {
            throw SourceException.Passing(
                address, SourceFailure.Truncated, "The connection broke off before the answer was complete.", exception);
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

    private static SourceException Endless(Uri address) => SourceException.Passing(
        address, SourceFailure.Truncated,
        "The answer ends where the connection ends, so a broken document cannot be told from a whole one.");

    private static SourceException Broken(Uri address) => SourceException.Passing(
        address, SourceFailure.Truncated, "The packed answer is broken or cut off.");
}
