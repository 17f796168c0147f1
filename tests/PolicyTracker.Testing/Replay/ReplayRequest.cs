using Microsoft.AspNetCore.Http;

namespace PolicyTracker.Testing;

/// <summary>One request as it arrived at the replay server.</summary>
/// <param name="Host">The host that the client meant, from the first part of the path.</param>
/// <param name="Path">The path on that host, with its leading slash.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="AtOnce">How many requests to this host were open when this one began, itself included.</param>
public sealed record ReplayRequest(
    DateTimeOffset Time, string Method, string Host, string Path, string Query,
    IReadOnlyDictionary<string, string> Headers, int AtOnce)
{
    /// <summary>The status that was answered; 0 while the answer is under way or when it was cut off before its head.</summary>
    public int Status { get; internal set; }

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}

/// <summary>What a test answers in place of a recording: set status and headers, write as much body as you like.</summary>
public delegate Task ReplayAnswer(HttpContext context, ReplayRequest request);

/// <summary>A recorded answer on its way.</summary>
/// <param name="File">Where the recording lies.</param>
public sealed record ReplayBody(byte[] Body, string MediaType, string File);
