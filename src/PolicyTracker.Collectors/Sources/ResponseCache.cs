using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Sources;

/// <summary>A kept answer: what makes a request conditional, and the body that "not modified" stands for.</summary>
/// <param name="Fetched">When the whole body last came.</param>
internal sealed record KeptAnswer(
    string? EntityTag, string? LastModified, string MediaType, string? Charset, DateTimeOffset Fetched, string Hash)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public byte[] Body { get; init; } = [];
}

/// <summary>
/// Bodies and validators of earlier runs in <c>cache/HOST/</c>, one file each: a line of JSON, then the body. A file
/// that is damaged or cannot be opened, or whose body does not match its hash, counts as absent. The folder may be deleted at any time.
/// </summary>
/// <param name="folder">Null: nothing is kept.</param>
internal sealed class ResponseCache(string? folder, bool viaGateway)
{
    public KeptAnswer? Find(SourceRequest request)
    {
        if (folder is null || !File.Exists(PathOf(request)))
            return null;
        try
        {
            var file = File.ReadAllBytes(PathOf(request));
            var end = Array.IndexOf(file, (byte)'\n');
            var kept = end < 0 ? null : JsonSerializer.Deserialize<KeptAnswer>(file.AsSpan(0, end));
            var body = file[(end + 1)..];
            return kept is not null && kept.Hash == HashOf(body) ? kept with { Body = body } : null;
        }
        catch (Exception exception) when (exception is JsonException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    public void Write(SourceRequest request, KeptAnswer kept)
    {
        if (folder is null || (kept.EntityTag is null && kept.LastModified is null))
            return;
        var head = JsonSerializer.SerializeToUtf8Bytes(kept with { Hash = HashOf(kept.Body) });
        AtomicFile.WriteIfChanged(PathOf(request), [.. head, (byte)'\n', .. kept.Body]);
    }

    /// <summary>The validators as the server wrote them: a date is compared as text by some servers.</summary>
    public static KeptAnswer From(HttpResponseMessage answer, string mediaType, string? charset, DateTimeOffset now) =>
        new(Raw(answer.Headers, "ETag"), Raw(answer.Content.Headers, "Last-Modified"), mediaType, charset, now, "");

    private static string? Raw(HttpHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) && values.FirstOrDefault() is { Length: > 0 and < 1024 } value
            ? value
            : null;

    // What a replay said must never be taken for what the source itself said, so the two are kept apart.
    private string PathOf(SourceRequest request)
    {
        var key = $"{(viaGateway ? "via" : "")}\n{request.Address.AbsoluteUri}\n{request.Accept}";
        return Path.Combine(folder!, "cache", request.Address.IdnHost, HashOf(Encoding.UTF8.GetBytes(key))[..32]);
    }

    private static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
