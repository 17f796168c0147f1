using System.Text;

namespace PolicyTracker.Collectors.Sources;

/// <summary>Keeps keys out of what is kept.</summary>
internal static class Secrets
{
    // Anything shorter is no key, and would be found in every text.
    private const int ShortestKey = 8;

    private static readonly byte[] Cut = "KEY"u8.ToArray();

    /// <summary>A body in which a source repeated our key, without it: sources quote the address that they were asked for.</summary>
    public static byte[] Without(byte[] body, IEnumerable<string> secrets)
    {
        foreach (var secret in secrets.Where(secret => secret.Length >= ShortestKey).Distinct(StringComparer.Ordinal))
            body = Replaced(body, Encoding.UTF8.GetBytes(secret));
        return body;
    }

    private static byte[] Replaced(byte[] body, byte[] secret)
    {
        if (body.AsSpan().IndexOf(secret) < 0)
            return body;
        var clean = new List<byte>(body.Length);
        for (var rest = body.AsSpan(); ;)
        {
            var at = rest.IndexOf(secret);
            clean.AddRange(at < 0 ? rest : rest[..at]);
            if (at < 0)
                return [.. clean];
            clean.AddRange(Cut);
            rest = rest[(at + secret.Length)..];
        }
    }
}
