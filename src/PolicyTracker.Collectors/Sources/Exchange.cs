using System.Net;
using System.Net.Sockets;

namespace PolicyTracker.Collectors.Sources;

/// <summary>What one request brought: a body, "not modified", or another place to look.</summary>
/// <param name="Body">Empty when the body went into a file.</param>
/// <param name="Length">Of the body, wherever it is.</param>
internal sealed record Answer(KeptAnswer Validators, byte[] Body, long Length, bool NotModified, Uri? Location);

/// <summary>One question and one answer over the wire, within the limits; no tries, no redirects, no turns.</summary>
internal sealed class Exchange(SourceClientOptions options, TimeProvider time, Addresses addresses) : IDisposable
{
    private readonly HttpClient _http = new(new Dialler(options.Via).Handler(), disposeHandler: true)
    {
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    public void Dispose() => _http.Dispose();

    public async Task<Answer> AskAsync(
        SourceRequest hop, KeptAnswer? kept, Budget budget, CancellationToken cancellation)
    {
        var start = time.GetTimestamp();
        using var deadline = new CancellationTokenSource(budget.Left, time);
        using var idle = new CancellationTokenSource(options.Idle, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token, idle.Token);
        var outcome = "200";
        var bytes = 0L;
        try
        {
            var answer = await SendAsync(hop, kept, () => idle.CancelAfter(options.Idle), stop.Token);
            bytes = answer.Length;
            outcome = answer.NotModified ? "304" : answer.Location is null ? "200" : "redirect";
            return answer;
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested && !IsOfTheDisk(exception))
        {
            var failure = Failure(hop.Address, exception, deadline.IsCancellationRequested, budget);
            outcome = failure.Kind.ToString();
            if (ReferenceEquals(failure, exception))
                throw;
            throw failure;
        }
        finally
        {
            budget.Use(time.GetElapsedTime(start));
            options.Visited?.Invoke(
                new(time.GetUtcNow(), SourceException.Shown(hop.Address), outcome, bytes, time.GetElapsedTime(start)));
        }
    }

    private async Task<Answer> SendAsync(SourceRequest hop, KeptAnswer? kept, Action stir, CancellationToken stop)
    {
        using var message = Message(hop, kept);
        using var answer = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        var type = answer.Content.Headers.ContentType;
        var validators = ResponseCache.From(
            answer, type?.MediaType?.ToLowerInvariant() ?? "", type?.CharSet, time.GetUtcNow());
        if (answer.StatusCode == HttpStatusCode.NotModified)
            return kept is not null
                ? new(validators, [], 0, NotModified: true, Location: null)
                : throw Expectations.UnaskedNotModified(hop.Address);
        if (IsRedirect(answer.StatusCode) && answer.Headers.Location is { } location)
            return new(validators, [], 0, NotModified: false, location);
        Expectations.CheckStatus(hop.Address, answer, time);
        Expectations.CheckType(hop, validators.MediaType);
        var most = hop.MaxBytes ?? options.MaxBytes;
        if (hop.SaveTo is { } path)
            return new(validators, [], await BodyReader.SaveAsync(hop.Address, answer, path, most, stir, stop), NotModified: false, Location: null);
        var body = await BodyReader.ReadAsync(hop.Address, answer, most, stir, stop);
        return new(validators, body, body.Length, NotModified: false, Location: null);
    }

    private HttpRequestMessage Message(SourceRequest hop, KeptAnswer? kept)
    {
        var message = new HttpRequestMessage(HttpMethod.Get, addresses.OnTheWire(WithSecrets(hop)));
        var headers = message.Headers;
        headers.TryAddWithoutValidation("User-Agent", options.UserAgent);
        headers.TryAddWithoutValidation("Accept", hop.Accept ?? Wanted(hop));
        headers.TryAddWithoutValidation("Accept-Encoding", "gzip");
        foreach (var (name, value) in hop.Headers)
            headers.TryAddWithoutValidation(name, value);
        if (kept?.EntityTag is { } tag)
            headers.TryAddWithoutValidation("If-None-Match", tag);
        if (kept?.LastModified is { } modified)
            headers.TryAddWithoutValidation("If-Modified-Since", modified);
        return message;
    }

    private static Uri WithSecrets(SourceRequest hop)
    {
        if (hop.SecretQuery.Count == 0)
            return hop.Address;
        var secrets = hop.SecretQuery.Select(secret => $"{Uri.EscapeDataString(secret.Key)}={Uri.EscapeDataString(secret.Value)}");
        var query = hop.Address.Query.TrimStart('?');
        return new UriBuilder(hop.Address) { Query = string.Join('&', secrets.Prepend(query).Where(part => part.Length > 0)) }.Uri;
    }

    private static string Wanted(SourceRequest hop) =>
        hop.MediaTypes.Count == 0 ? "*/*" : string.Join(", ", hop.MediaTypes);

    private SourceException Failure(Uri address, Exception exception, bool deadlinePassed, Budget budget)
    {
        // What the dialler found out comes wrapped.
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is SourceException ours)
                return ours;
        return exception switch
        {
            OperationCanceledException when deadlinePassed => new(
                address, SourceFailure.TimedOut,
                $"The answer was not complete after {budget.Whole.TotalSeconds:0.#} seconds."),
            OperationCanceledException => SourceException.Passing(
                address, SourceFailure.TimedOut, $"Nothing came for {options.Idle.TotalSeconds:0.#} seconds."),
            InvalidDataException => SourceException.Passing(
                address, SourceFailure.Truncated, "The packed answer is broken or cut off.", exception),
            HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => new(
                address, SourceFailure.Unreachable,
                "A safe connection could not be made: the host's certificate was not accepted.", exception),
            HttpRequestException http when IsConnecting(http) => SourceException.Passing(
                address, SourceFailure.Unreachable,
                "The host could not be reached: no connection, or its name is not known.", exception),
            HttpIOException or HttpRequestException => SourceException.Passing(
                address, SourceFailure.Truncated,
                "The connection broke off before the answer was complete, or it was not HTTP.", exception),
            _ => new(
                address, SourceFailure.UnexpectedStatus,
                $"The answer could not be read ({exception.GetType().Name}).", exception),
        };
    }

    // What comes over the wire fails as something else, so these end the run: no other source fares better.
    private static bool IsOfTheDisk(Exception exception) => exception is (IOException and not HttpIOException) or UnauthorizedAccessException;

    private static bool IsConnecting(HttpRequestException exception) =>
        exception.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
        || exception.InnerException is SocketException;

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther
            or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;
}
