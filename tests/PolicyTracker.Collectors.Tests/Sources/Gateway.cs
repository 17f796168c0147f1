using System.Diagnostics;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

/// <summary>A client and a server that stands for every host; limits are short, so that a hostile answer is over soon.</summary>
internal sealed class Gateway : IAsyncDisposable
{
    public const string Host = "www.govinfo.gov";
    public const string Path = "/bulkdata/file.xml";

    public static readonly Uri Address = new($"https://{Host}{Path}");

    private Gateway(ReplayServer server, TempFolder folder)
    {
        Server = server;
        Folder = folder;
        Options = new()
        {
            AllowedHosts = [Host, "api.congress.gov"],
            Via = server.Url,
            StateFolder = folder.File("state"),
            Repository = new("https://example.org/tracker"),
            Deadline = TimeSpan.FromSeconds(15),
            Idle = TimeSpan.FromSeconds(5),
            Backoff = TimeSpan.FromMilliseconds(5),
        };
    }

    public ReplayServer Server { get; }

    public TempFolder Folder { get; }

    public FixedTime Time { get; } = new();

    public SourceClientOptions Options { get; set; }

    public static SourceRequest Xml { get; } = new(Address) { MediaTypes = ["application/xml"] };

    public static async Task<Gateway> StartAsync()
    {
        var folder = new TempFolder();
        return new(await ReplayServer.StartAsync(folder.Path), folder);
    }

    /// <summary>A client as a new run would have it: nothing known but what is in the state folder.</summary>
    public SourceClient Client() => new(Options, Time, jitter: () => 0.5);

    public async Task<SourceDocument> GetAsync(SourceRequest? request = null)
    {
        using var client = Client();
        return await client.GetAsync(request ?? Xml);
    }

    /// <summary>The failure of one request, which must come in bounded time.</summary>
    public async Task<SourceException> FailureAsync(SourceRequest? request = null)
    {
        var clock = Stopwatch.StartNew();
        var failure = await Should.ThrowAsync<SourceException>(() => GetAsync(request));
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        failure.Message.ShouldStartWith("https://");
        failure.Message.ShouldEndWith(".");
        failure.Message.ShouldNotContain("?");
        return failure;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
