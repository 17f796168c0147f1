using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// Files of earlier runs in <c>downloads/HOST/</c>, each beside a line of JSON that says what makes the next request
/// conditional. A file without that line, or of another length than it says, counts as absent. The folder may be
/// deleted at any time.
/// </summary>
internal sealed class Downloads(string? folder, bool viaGateway)
{
    /// <summary>What is known of the file; its hash is its length, because reading a gigabyte to prove it is not worth it.</summary>
    public KeptAnswer? Find(SourceRequest request)
    {
        var note = NoteOf(request);
        if (!File.Exists(note))
            return null;
        try
        {
            var kept = JsonSerializer.Deserialize<KeptAnswer>(File.ReadAllBytes(note));
            return kept is not null && File.Exists(PathOf(request)) && kept.Hash == LengthOf(PathOf(request)) ? kept : null;
        }
        catch (Exception exception) when (exception is JsonException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }

    /// <summary>Where a body is written while it comes.</summary>
    public string Incoming(SourceRequest request) => PathOf(request) + AtomicFile.Unfinished;

    /// <summary>The body has come: it takes the place of the old one, of which nothing is remembered any more.</summary>
    public string Accept(SourceRequest request)
    {
        Forget(request);
        File.Move(Incoming(request), PathOf(request), overwrite: true);
        return PathOf(request);
    }

    public void Keep(SourceRequest request, KeptAnswer validators)
    {
        if (validators.EntityTag is not null || validators.LastModified is not null)
            AtomicFile.Write(NoteOf(request), JsonSerializer.SerializeToUtf8Bytes(validators with { Hash = LengthOf(PathOf(request)) }));
    }

    public void Forget(SourceRequest request) => File.Delete(NoteOf(request));

    // What a replay said must never be taken for what the source itself said, so the two are kept apart.
    public string PathOf(SourceRequest request)
    {
        var key = $"{(viaGateway ? "via" : "")}\n{request.Address.AbsoluteUri}";
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32];
        return Path.Combine(
            folder ?? throw new InvalidOperationException("A download needs a state folder."), "downloads", request.Address.IdnHost, name);
    }

    private string NoteOf(SourceRequest request) => PathOf(request) + ".json";

    private static string LengthOf(string path) => new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture);
}
