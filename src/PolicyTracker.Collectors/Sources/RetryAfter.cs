using System.Globalization;
using System.Net.Http.Headers;

namespace PolicyTracker.Collectors.Sources;

/// <summary>The wait that a server asks for, in seconds or as a date (RFC 9110, 10.2.3).</summary>
internal static class RetryAfter
{
    /// <returns>Never negative; null when there is none, or none that can be read.</returns>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        if (!headers.TryGetValues("Retry-After", out var values))
            return null;
        var written = values.First().Trim();
        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, int.MaxValue));
        if (!DateTimeOffset.TryParse(
            written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        // A server's date is meant on the server's clock.
        var wait = date - (headers.Date ?? time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
