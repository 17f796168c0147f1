using System.Net;

namespace PolicyTracker.Collectors.Sources;

/// <summary>What the head of an answer must be before a byte of the body is read.</summary>
internal static class Expectations
{
    public static SourceException UnaskedNotModified(Uri address) => new(
        address, SourceFailure.UnaskedNotModified,
        "It answered \"not modified\" (304), although we had nothing that could have been modified.");

    public static void CheckStatus(Uri address, HttpResponseMessage answer, TimeProvider time)
    {
        if (answer.StatusCode == HttpStatusCode.OK)
            return;
        var code = (int)answer.StatusCode;
        var (kind, says, mayPass) = answer.StatusCode switch
        {
            HttpStatusCode.NotFound or HttpStatusCode.Gone =>
                (SourceFailure.NotFound, "There is no such document", false),
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                (SourceFailure.Refused,
                    "We were turned away: the key is missing or wrong, or the host does not want us", false),
            HttpStatusCode.TooManyRequests =>
                (SourceFailure.TooManyRequests, "The host says that we ask too often", true),
            HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError =>
                (SourceFailure.ServerError, "The host has a fault of its own", true),
            _ => (SourceFailure.UnexpectedStatus, "The answer is of a kind that was not asked for", false),
        };
        throw new SourceException(address, kind, $"{says} (status {code}).")
        {
            MayPass = mayPass,
            Wait = RetryAfter.Read(answer.Headers, time),
        };
    }

    public static bool Allows(SourceRequest request, string mediaType) =>
        request.MediaTypes.Count == 0 || request.MediaTypes.Any(allowed => Same(allowed, mediaType));

    public static void CheckType(SourceRequest hop, string mediaType)
    {
        if (Allows(hop, mediaType))
            return;
        var what = mediaType.Length == 0 ? "an answer without a type" : Core.Files.Text.Clean(mediaType);
        throw new SourceException(
            hop.Address, SourceFailure.WrongType,
            $"It answered {what} where {string.Join(" or ", hop.MediaTypes)} was expected: " +
            "perhaps a maintenance or block page.");
    }

    // RFC 7303 makes the two names of XML one type.
    private static bool Same(string allowed, string given) =>
        string.Equals(allowed, given, StringComparison.OrdinalIgnoreCase) || (IsXml(allowed) && IsXml(given));

    private static bool IsXml(string type) => type is "application/xml" or "text/xml";
}
