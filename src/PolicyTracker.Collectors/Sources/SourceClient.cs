using System.Globalization;
using PolicyTracker.Core.Files;
using Polly;
using Polly.Retry;

namespace PolicyTracker.Collectors.Sources;

/// <summary>
/// The one way out to sources. It asks only the hosts of its source, politely (pace, turns, Retry-After, conditional
/// requests, an honest name), reads within limits of time and size, and believes nothing that is not as expected. Every
/// failure is a <see cref="SourceException"/> with a sentence.
/// </summary>
public sealed class SourceClient : IDisposable
{
    private static readonly IReadOnlyDictionary<string, string> NoKeys = new Dictionary<string, string>();

    private readonly SourceClientOptions _options;
    private readonly TimeProvider _time;
    private readonly HostGates _gates;
    private readonly Addresses _addresses;
    private readonly ResponseCache _cache;
    private readonly Downloads _downloads;
    private readonly Exchange _exchange;
    private readonly ResiliencePipeline<Answer> _retry;

    /// <param name="gates">Shared by the clients of a run, so that sources on one host take turns.</param>
    /// <param name="jitter">Numbers from 0 to 1, for pauses that do not beat in time with others'.</param>
    public SourceClient(
        SourceClientOptions options, TimeProvider time, HostGates? gates = null, Func<double>? jitter = null)
    {
        _options = options;
        _time = time;
        _gates = gates ?? new();
        _addresses = new(options.AllowedHosts, options.Via);
        _cache = new(options.StateFolder, options.Via is not null);
        _downloads = new(options.StateFolder, options.Via is not null);
        _exchange = new(options, time, _addresses);
        _retry = Retry(jitter ?? Random.Shared.NextDouble);
    }

    /// <exception cref="SourceException">The document could not be had; the message says why.</exception>
    public async Task<SourceDocument> GetAsync(SourceRequest request, CancellationToken cancellation = default)
    {
        _addresses.Check(request.Address);
        var fresh = Fresh(request, _cache.Find(request));
        var answer = await FetchAsync(request, fresh, cancellation);
        var document = answer.NotModified ? Known(request, fresh!, answer) : New(request, answer);
        Record(document.Address, document.MediaType, path => AtomicFile.Write(path, document.Body));
        return document;
    }

    /// <summary>
    /// The same for what no memory should hold: the body goes into a file of the state folder. A request for a bulk file
    /// states its own <see cref="SourceRequest.MaxBytes"/> and <see cref="SourceRequest.Deadline"/>.
    /// </summary>
    /// <exception cref="SourceException">The file could not be had; the message says why.</exception>
    public async Task<SourceFile> DownloadAsync(SourceRequest request, CancellationToken cancellation = default)
    {
        // A file is not looked through for a key that the server repeats.
        if (request.SecretQuery.Count > 0)
            throw new ArgumentException("A download takes no key in its address.", nameof(request));
        _addresses.Check(request.Address);
        var fresh = Fresh(request, _downloads.Find(request));
        var incoming = _downloads.Incoming(request);
        try
        {
            var answer = await FetchAsync(request with { SaveTo = incoming }, fresh, cancellation);
            var file = Saved(request, answer.NotModified ? fresh! : answer.Validators, answer.NotModified);
            Record(request.Address, file.MediaType, path => AtomicFile.Copy(file.Path, path));
            return file;
        }
        finally
        {
            if (File.Exists(incoming))
                File.Delete(incoming);
        }
    }

    public void Dispose() => _exchange.Dispose();

    private KeptAnswer? Fresh(SourceRequest request, KeptAnswer? kept) =>
        kept is not null && _time.GetUtcNow() - kept.Fetched < _options.ValidatorLife && Expectations.Allows(request, kept.MediaType)
            ? kept
            : null;

    private SourceFile Saved(SourceRequest request, KeptAnswer validators, bool notModified) =>
        new(request.Address, notModified ? _downloads.PathOf(request) : _downloads.Accept(request), validators.MediaType, notModified)
        {
            LastModified = DateTimeOffset.TryParse(validators.LastModified, CultureInfo.InvariantCulture, out var modified) ? modified : null,
            Keeping = () => _downloads.Keep(request, validators),
            Forgetting = () => _downloads.Forget(request),
        };

    private SourceDocument New(SourceRequest request, Answer answer)
    {
        var body = Secrets.Without(answer.Body, [.. request.SecretQuery.Values, .. request.Headers.Values]);
        return new(request.Address, answer.Validators.MediaType, body, NotModified: false)
        {
            Charset = answer.Validators.Charset,
            Keeping = () => _cache.Write(request, answer.Validators with { Body = body }),
        };
    }

    // A server may renew its validators with a 304; what it does not repeat still holds.
    private SourceDocument Known(SourceRequest request, KeptAnswer kept, Answer answer)
    {
        var renewed = kept with
        {
            EntityTag = answer.Validators.EntityTag ?? kept.EntityTag,
            LastModified = answer.Validators.LastModified ?? kept.LastModified,
        };
        return new(request.Address, kept.MediaType, kept.Body, NotModified: true)
        {
            Charset = kept.Charset,
            Keeping = () => _cache.Write(request, renewed),
        };
    }

    private void Record(Uri address, string mediaType, Action<string> write)
    {
        if (_options.RecordFolder is { } folder)
            write(Path.Combine(folder, RecordingPath.Of(address.IdnHost, address.AbsolutePath, address.Query, mediaType)));
    }

    private async Task<Answer> FetchAsync(SourceRequest request, KeptAnswer? kept, CancellationToken cancellation)
    {
        var budget = new Budget(request.Deadline ?? _options.Deadline);
        var gate = _gates.Of(request.Address.IdnHost);
        try
        {
            return await _retry.ExecuteAsync(
                async token => await FollowAsync(request, kept, budget, token), cancellation);
        }
        catch (SourceException failure)
        {
            gate.RequestFailed(failure);
            throw;
        }
    }

    private async Task<Answer> FollowAsync(
        SourceRequest request, KeptAnswer? kept, Budget budget, CancellationToken cancellation)
    {
        var address = request.Address;
        var seen = new HashSet<Uri>();
        while (true)
        {
            if (!seen.Add(address))
                throw new SourceException(
                    request.Address, SourceFailure.Redirected,
                    $"It redirects in a circle, back to {SourceException.Shown(address)}.");
            if (seen.Count > _options.Redirects + 1)
                throw new SourceException(
                    request.Address, SourceFailure.Redirected, $"It redirects more than {_options.Redirects} times.");
            var answer = await AskAsync(request with { Address = address }, request.Address, kept, budget, cancellation);
            if (answer.Location is not { } location)
                return answer;
            var next = _addresses.Follow(request.Address, address, location);
            // A key belongs to the host that it was made for.
            if (next.IdnHost != address.IdnHost)
                request = request with { Headers = NoKeys, SecretQuery = NoKeys };
            address = next;
        }
    }

    private async Task<Answer> AskAsync(
        SourceRequest hop, Uri asked, KeptAnswer? kept, Budget budget, CancellationToken cancellation)
    {
        var gate = _gates.Of(hop.Address.IdnHost);
        gate.ThrowIfClosed(asked);
        var robots = await RobotsAsync(gate, hop, cancellation);
        if (!robots.Allows(hop.Address.PathAndQuery))
            throw new SourceException(
                hop.Address, SourceFailure.Robots, "The host's robots.txt asks programs to stay away from this page.");
        var pace = _options.PaceOf(hop);
        if (robots.Delay > pace && _options.Via is null)
            pace = robots.Delay;
        using var turn = await gate.EnterAsync(asked, pace, _time, cancellation);
        try
        {
            var answer = await _exchange.AskAsync(hop, kept, budget, cancellation);
            gate.Succeeded();
            return answer;
        }
        catch (SourceException failure)
        {
            gate.TryFailed(failure.Kind);
            if (failure.Wait is { } wait)
                gate.AskedToWait(wait, _options.LongestWait);
            throw;
        }
    }

    private async Task<Robots> RobotsAsync(HostGate gate, SourceRequest hop, CancellationToken cancellation)
    {
        var applies = _options.Robots == RobotsRule.All || (_options.Robots == RobotsRule.Pages && hop.IsPage);
        if (!applies || hop.IsRobots)
            return Robots.Open;
        var rules = new UriBuilder(hop.Address) { Path = "/robots.txt", Query = "" }.Uri;
        return gate.Robots ??= await ReadRobotsAsync(
            new(rules) { MaxBytes = Robots.MaxBytes, IsRobots = true }, cancellation);
    }

    // "Unavailable" (4xx) allows everything; when the host is in trouble nothing is allowed (RFC 9309, 2.3.1), and the
    // trouble itself is the failure that is told.
    private async Task<Robots> ReadRobotsAsync(SourceRequest request, CancellationToken cancellation)
    {
        try
        {
            var answer = await FollowAsync(request, null, new(_options.Deadline), cancellation);
            return Robots.Parse(System.Text.Encoding.UTF8.GetString(answer.Body));
        }
        catch (SourceException failure) when (failure.Kind
            is SourceFailure.NotFound or SourceFailure.Refused or SourceFailure.UnexpectedStatus
            or SourceFailure.Empty or SourceFailure.Redirected or SourceFailure.NotAllowed)
        {
            return Robots.Open;
        }
    }

    private static TimeSpan? AskedWait(Exception? exception) =>
        exception is SourceException { Wait: { } wait } && wait > TimeSpan.Zero ? wait : null;

    private ResiliencePipeline<Answer> Retry(Func<double> jitter)
    {
        var pipeline = new ResiliencePipelineBuilder<Answer> { TimeProvider = _time };
        if (_options.Tries > 1)
            pipeline.AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = _options.Tries - 1,
                Delay = _options.Backoff,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Randomizer = jitter,
                ShouldHandle = outcome => ValueTask.FromResult(
                    outcome.Outcome.Exception is SourceException { MayPass: true } failure
                    && _gates.Of(failure.Address.IdnHost).Closed is null),
                DelayGenerator = failed => ValueTask.FromResult(AskedWait(failed.Outcome.Exception)),
            });
        return pipeline.Build();
    }
}
