using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

public class CacheTests
{
    private const string Recording = Gateway.Host + Gateway.Path;

    [Fact]
    public async Task A_second_run_asks_whether_anything_has_changed_and_gives_the_kept_body()
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        var second = await gateway.GetAsync();
        second.NotModified.ShouldBeTrue();
        second.Text.ShouldBe("<a>1</a>");
        second.MediaType.ShouldBe("application/xml");
        gateway.Server.Requests.Select(request => request.Status).ShouldBe([200, 304]);
        gateway.Server.Requests[1].Header("If-None-Match").ShouldNotBeNull();
        gateway.Server.Requests[1].Header("If-Modified-Since").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_changed_document_comes_anew()
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        gateway.Folder.Write(Recording, "<a>2</a>");
        var second = await gateway.GetAsync();
        second.NotModified.ShouldBeFalse();
        second.Text.ShouldBe("<a>2</a>");
    }

    [Fact]
    public async Task A_document_that_nobody_kept_is_never_not_modified()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, (context, _) =>
        {
            context.Response.ContentType = "application/xml";
            context.Response.Headers.ETag = "\"1\"";
            return context.Response.WriteAsync("<html>We will be back soon</html>");
        });
        var maintenance = await gateway.GetAsync();
        Should.Throw<ScrapeException>(() => SafeXml.Read(maintenance, "a"));
        await gateway.GetAsync();
        gateway.Server.Requests.ShouldAllBe(request => request.Header("If-None-Match") == null);
    }

    [Theory]
    [InlineData(7.9, true)]
    [InlineData(8, false)]
    public async Task Validators_are_dropped_every_eight_days(double days, bool asked)
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        gateway.Time.Advance(TimeSpan.FromDays(days));
        (await gateway.GetAsync()).NotModified.ShouldBe(asked);
    }

    [Fact]
    public async Task Confirming_a_document_does_not_make_it_younger()
    {
        await using var gateway = await WithRecordingAsync();
        foreach (var expected in new[] { false, true, false })
        {
            var document = await gateway.GetAsync();
            document.NotModified.ShouldBe(expected);
            document.Keep();
            gateway.Time.Advance(TimeSpan.FromDays(5));
        }
    }

    [Fact]
    public async Task A_renewed_validator_is_used_next_time()
    {
        await using var gateway = await Gateway.StartAsync();
        var visit = 0;
        gateway.Server.Answer(Recording, (context, _) =>
        {
            context.Response.Headers.ETag = $"\"{++visit}\"";
            context.Response.ContentType = "application/xml";
            context.Response.StatusCode = visit == 1 ? 200 : 304;
            return visit == 1 ? context.Response.WriteAsync("<a/>") : Task.CompletedTask;
        });
        await GetAndKeepAsync(gateway);
        await GetAndKeepAsync(gateway);
        await GetAndKeepAsync(gateway);
        gateway.Server.Requests.Select(request => request.Header("If-None-Match")).ShouldBe([null, "\"1\"", "\"2\""]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null\nbody")]
    [InlineData("{}\nbody")]
    public async Task A_damaged_memory_counts_as_none(string damage)
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        var kept = Directory.GetFiles(gateway.Folder.File("state/cache/www.govinfo.gov")).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(kept, damage);
        (await gateway.GetAsync()).NotModified.ShouldBeFalse();
    }

    [Fact]
    public async Task A_memory_that_cannot_be_opened_counts_as_none()
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Directory.GetFiles(gateway.Folder.File("state/cache/www.govinfo.gov")).ShouldHaveSingleItem(), UnixFileMode.None);
        (await gateway.GetAsync()).Text.ShouldBe("<a>1</a>");
    }

    [Fact]
    public async Task A_kept_body_that_was_tampered_with_counts_as_none()
    {
        await using var gateway = await WithRecordingAsync();
        await GetAndKeepAsync(gateway);
        var kept = Directory.GetFiles(gateway.Folder.File("state/cache/www.govinfo.gov")).ShouldHaveSingleItem();
        await File.WriteAllTextAsync(kept, (await File.ReadAllTextAsync(kept)).Replace("<a>1", "<a>9", StringComparison.Ordinal));
        (await gateway.GetAsync()).Text.ShouldBe("<a>1</a>");
        gateway.Server.Requests[^1].Header("If-None-Match").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_recorded_can_be_replayed()
    {
        await using var gateway = await WithRecordingAsync();
        using var records = new TempFolder();
        gateway.Options = gateway.Options with { RecordFolder = records.Path };
        gateway.Server.Answer("api.congress.gov/v3/bill/1", "{\"a\":1}", "application/json");
        gateway.Server.Answer("api.congress.gov/v3/bill/1/actions", "{\"a\":2}", "application/json");
        Uri[] addresses =
        [
            Gateway.Address, new("https://api.congress.gov/v3/bill/1"), new("https://api.congress.gov/v3/bill/1?q=%2F..%2F&x"),
            new("https://api.congress.gov/v3/bill/1/actions"),
        ];
        var bodies = new List<string>();
        foreach (var address in addresses)
            bodies.Add((await gateway.GetAsync(new(address))).Text);
        File.Exists(records.File("api.congress.gov/v3/bill/1/actions.json")).ShouldBeTrue();

        await using var replay = await ReplayServer.StartAsync(records.Path);
        using var client = new SourceClient(gateway.Options with { Via = replay.Url, RecordFolder = null, StateFolder = null }, gateway.Time);
        foreach (var (address, body) in addresses.Zip(bodies))
            (await client.GetAsync(new(address))).Text.ShouldBe(body);
    }

    private static async Task<Gateway> WithRecordingAsync()
    {
        var gateway = await Gateway.StartAsync();
        gateway.Folder.Write(Recording, "<a>1</a>");
        return gateway;
    }

    private static async Task GetAndKeepAsync(Gateway gateway) => (await gateway.GetAsync()).Keep();
}
