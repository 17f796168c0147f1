using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PolicyTracker.Testing;

/// <summary>
/// Plays recordings of sources back on 127.0.0.1: <c>/&lt;host&gt;/&lt;path&gt;?&lt;query&gt;</c>, which is what
/// <c>--via</c> asks for. It remembers every request, and a test may put faults in place of answers.
/// </summary>
public sealed class ReplayServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ReplayFiles _files;
    private readonly ReplayOptions _options;
    private readonly ConcurrentQueue<ReplayRequest> _requests = new();
    private readonly ConcurrentDictionary<string, ReplayAnswer> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    private ReplayServer(ReplayOptions options)
    {
        _options = options;
        _files = new(options);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary><c>http://127.0.0.1:PORT/</c></summary>
    public Uri Url => new(_app.Urls.First());

    /// <summary>Every request so far, oldest first.</summary>
    public IReadOnlyList<ReplayRequest> Requests => [.. _requests];

    /// <summary>Changes every recorded answer before it is sent; then no answer is "not modified".</summary>
    public Func<ReplayRequest, ReplayBody, ReplayBody>? Spoil { get; set; }

    public static Task<ReplayServer> StartAsync(params string[] roots) => StartAsync(new ReplayOptions { Roots = roots });

    public static async Task<ReplayServer> StartAsync(ReplayOptions options)
    {
        var server = new ReplayServer(options);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Answers one path of a host (<c>"host/path"</c>, without query) by a test's own hand; a later one replaces it.</summary>
    public void Answer(string hostAndPath, ReplayAnswer answer) => _answers[hostAndPath] = answer;

    /// <summary>Answers with this text.</summary>
    public void Answer(string hostAndPath, string body, string mediaType, int status = 200) =>
        Answer(hostAndPath, (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = mediaType;
            return context.Response.WriteAsync(body);
        });

    /// <summary>Lets the recording answer again.</summary>
    public void Restore(string hostAndPath) => _answers.TryRemove(hostAndPath, out _);

    public Task WaitForShutdownAsync() => Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions.WaitForShutdownAsync(_app);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var parts = (context.Request.Path.Value ?? "/").TrimStart('/').Split('/', 2);
        var host = parts[0];
        var request = new ReplayRequest(
            TimeProvider.System.GetUtcNow(), context.Request.Method, host, "/" + (parts.Length > 1 ? parts[1] : ""),
            context.Request.QueryString.Value ?? "",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            _open.AddOrUpdate(host, 1, (_, open) => open + 1));
        _requests.Enqueue(request);
        try
        {
            if (_answers.TryGetValue(host + request.Path, out var answer))
                await answer(context, request);
            else
                await AnswerFileAsync(context, request);
        }
        finally
        {
            request.Status = context.Response.HasStarted || !context.RequestAborted.IsCancellationRequested ? context.Response.StatusCode : 0;
            _open.AddOrUpdate(host, 0, (_, open) => open - 1);
        }
    }

    private async Task AnswerFileAsync(HttpContext context, ReplayRequest request)
    {
        if (_files.Find(request.Host, request.Path, request.Query) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            context.Response.ContentType = "text/plain";
            await context.Response.WriteAsync($"No recording of {request.Host}{request.Path}.\n");
            return;
        }

        var body = await File.ReadAllBytesAsync(file.Path, context.RequestAborted);
        if (Spoil is { } spoil)
        {
            var spoilt = spoil(request, new(body, file.MediaType, file.Path));
            context.Response.ContentType = spoilt.MediaType;
            await context.Response.Body.WriteAsync(spoilt.Body, context.RequestAborted);
            return;
        }

        var entityTag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 12))}\"";
        var modified = WholeSeconds(_options.LastModified ?? new DateTimeOffset(File.GetLastWriteTimeUtc(file.Path)));
        context.Response.Headers.ETag = entityTag;
        context.Response.Headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
        if (IsKnown(request, entityTag, modified))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    // An entity tag is the better witness: where both are sent the date is not looked at (RFC 9110, 13.1.3).
    private static bool IsKnown(ReplayRequest request, string entityTag, DateTimeOffset modified) =>
        request.Header("If-None-Match") is { } tags
            ? tags.Split(',').Any(tag => tag.Trim() is "*" || tag.Trim() == entityTag || tag.Trim() == "W/" + entityTag)
            : DateTimeOffset.TryParseExact(
                request.Header("If-Modified-Since"), "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since)
              && modified <= since;

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => time.AddTicks(-(time.UtcTicks % TimeSpan.TicksPerSecond));
}
