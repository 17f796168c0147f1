using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Tests.Sources;

public class MannersTests
{
    private const string Recording = Gateway.Host + Gateway.Path;

    [Fact]
    public async Task Every_request_says_who_is_asking_and_nothing_else_about_us()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, (context, _) =>
        {
            context.Response.Headers.SetCookie = "track=1";
            context.Response.ContentType = "application/xml";
            return context.Response.WriteAsync("<a/>");
        });
        using var client = gateway.Client();
        await client.GetAsync(Gateway.Xml);
        await client.GetAsync(Gateway.Xml);
        foreach (var request in gateway.Server.Requests)
        {
            request.Header("User-Agent").ShouldBe($"PolicyTracker/{gateway.Options.Version} (+https://example.org/tracker)");
            request.Headers.Keys.Order().ShouldBe(["Accept", "Accept-Encoding", "Host", "User-Agent"]);
        }
    }

    [Fact]
    public void The_name_of_a_repository_in_any_letters_can_stand_in_a_header() =>
        new SourceClientOptions { AllowedHosts = [], Repository = new("https://example.org/Coalición") }.UserAgent
            .ShouldEndWith(" (+https://example.org/Coalici%C3%B3n)");

    [Fact]
    public async Task One_request_at_a_time_goes_to_a_host_and_a_pause_lies_between_two()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Options = gateway.Options with { Pace = TimeSpan.FromMilliseconds(120) };
        foreach (var host in gateway.Options.AllowedHosts)
            gateway.Server.Answer(host + Gateway.Path, async (context, _) =>
            {
                await Task.Delay(30);
                context.Response.ContentType = "application/xml";
                await context.Response.WriteAsync("<a/>");
            });
        using var client = gateway.Client();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            client.GetAsync(Gateway.Xml with { Address = new($"https://{gateway.Options.AllowedHosts[i % 2]}{Gateway.Path}") })));
        foreach (var host in gateway.Server.Requests.GroupBy(request => request.Host))
        {
            host.Count().ShouldBe(4);
            host.ShouldAllBe(request => request.AtOnce == 1);
            foreach (var (earlier, later) in host.Zip(host.Skip(1)))
                (later.Time - earlier.Time).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(110));
        }
    }

    [Fact]
    public async Task Two_clients_of_a_run_take_turns_on_a_host()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, async (context, _) =>
        {
            await Task.Delay(30);
            context.Response.ContentType = "application/xml";
            await context.Response.WriteAsync("<a/>");
        });
        var gates = new HostGates();
        using var one = new SourceClient(gateway.Options, gateway.Time, gates);
        using var other = new SourceClient(gateway.Options, gateway.Time, gates);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? one : other).GetAsync(Gateway.Xml)));
        gateway.Server.Requests.ShouldAllBe(request => request.AtOnce == 1);
    }

    [Theory]
    [InlineData(null, false, 1000)]
    [InlineData(null, true, 2000)]
    [InlineData(100, false, 500)]
    [InlineData(5000, true, 5000)]
    public void The_pause_is_never_less_than_half_a_second(int? asked, bool page, int expected)
    {
        var options = new SourceClientOptions { AllowedHosts = [], Pace = asked is { } ms ? TimeSpan.FromMilliseconds(ms) : null };
        var request = new SourceRequest(Gateway.Address) { MediaTypes = [page ? "text/html" : "text/xml"] };
        options.PaceOf(request).TotalMilliseconds.ShouldBe(expected);
        (options with { Via = new("http://127.0.0.1/"), Pace = null }).PaceOf(request).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_that_the_host_asks_for_is_kept(bool asDate)
    {
        await using var gateway = await Gateway.StartAsync();
        FailFirst(gateway, 1, context => context.Response.Headers.RetryAfter = asDate
            ? (gateway.Time.Now + TimeSpan.FromSeconds(1)).ToString("R", CultureInfo.InvariantCulture)
            : "1", date: gateway.Time.Now);
        var clock = Stopwatch.StartNew();
        (await gateway.GetAsync()).Text.ShouldBe("<a/>");
        clock.Elapsed.TotalSeconds.ShouldBeInRange(0.9, 4);
    }

    [Fact]
    public async Task A_host_that_asks_for_a_long_wait_is_left_alone_for_the_run()
    {
        await using var gateway = await Gateway.StartAsync();
        FailFirst(gateway, 99, context => context.Response.Headers.RetryAfter = "3600");
        using var client = gateway.Client();
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind.ShouldBe(SourceFailure.TooManyRequests);
        var next = await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml));
        next.Kind.ShouldBe(SourceFailure.HostSkipped);
        next.Message.ShouldContain("asked us to wait 3600 seconds");
        gateway.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_storm_of_429_ends_after_three_and_other_hosts_go_on()
    {
        await using var gateway = await Gateway.StartAsync();
        FailFirst(gateway, 99, _ => { });
        gateway.Server.Answer("api.congress.gov/x", "<a/>", "application/xml");
        using var client = gateway.Client();
        for (var i = 0; i < 10; i++)
            await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml));
        gateway.Server.Requests.Count.ShouldBe(3);
        (await client.GetAsync(Gateway.Xml with { Address = new("https://api.congress.gov/x") })).Text.ShouldBe("<a/>");
    }

    [Fact]
    public async Task Being_turned_away_repeatedly_ends_the_asking()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, "no", "text/plain", StatusCodes.Status403Forbidden);
        using var client = gateway.Client();
        for (var i = 0; i < 6; i++)
            await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml));
        gateway.Server.Requests.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_circuit_opens_after_five_failed_requests()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, "", "text/plain", StatusCodes.Status500InternalServerError);
        using var client = gateway.Client();
        var failures = new List<SourceFailure>();
        for (var i = 0; i < 7; i++)
            failures.Add((await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind);
        failures.Count(kind => kind == SourceFailure.ServerError).ShouldBe(5);
        failures[^1].ShouldBe(SourceFailure.HostSkipped);
        gateway.Server.Requests.Count.ShouldBe(5 * gateway.Options.Tries);
    }

    [Fact]
    public async Task A_host_that_is_silent_in_every_try_is_not_given_another_minute()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Options = gateway.Options with { Idle = TimeSpan.FromMilliseconds(60) };
        gateway.Server.Answer(Recording, (context, _) => Task.Delay(10_000, context.RequestAborted));
        using var client = gateway.Client();
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind.ShouldBe(SourceFailure.TimedOut);
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind.ShouldBe(SourceFailure.HostSkipped);
        gateway.Server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_failure_that_passes_is_not_noticed()
    {
        await using var gateway = await Gateway.StartAsync();
        FailFirst(gateway, 2, _ => { }, status: 503);
        (await gateway.GetAsync()).Text.ShouldBe("<a/>");
        gateway.Server.Requests.Select(request => request.Status).ShouldBe([503, 503, 200]);
    }

    [Fact]
    public async Task A_host_that_refuses_two_connections_is_skipped()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var closed = new Uri($"http://{probe.LocalEndpoint}/");
        probe.Stop();
        await using var gateway = await Gateway.StartAsync();
        var visits = new List<SourceVisit>();
        gateway.Options = gateway.Options with { Via = closed, Visited = visits.Add };
        using var client = gateway.Client();
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind.ShouldBe(SourceFailure.Unreachable);
        (await Should.ThrowAsync<SourceException>(() => client.GetAsync(Gateway.Xml))).Kind.ShouldBe(SourceFailure.HostSkipped);
        visits.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_robots_may_not_read_is_not_asked_for()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer("www.govinfo.gov/robots.txt", "User-agent: *\nDisallow: /private/\n", "text/plain");
        gateway.Server.Answer("www.govinfo.gov/private/page", "<html></html>", "text/html");
        gateway.Server.Answer("www.govinfo.gov/open/page", "<html></html>", "text/html");
        gateway.Server.Answer("www.govinfo.gov/private/data", "<a/>", "application/xml");
        using var client = gateway.Client();
        var failure = await Should.ThrowAsync<SourceException>(() => client.GetAsync(Page("private/page")));
        failure.Kind.ShouldBe(SourceFailure.Robots);
        await client.GetAsync(Page("open/page"));
        await client.GetAsync(Gateway.Xml with { Address = new("https://www.govinfo.gov/private/data") });
        gateway.Server.Requests.Select(request => request.Path).ShouldBe(["/robots.txt", "/open/page", "/private/data"]);
    }

    [Fact]
    public async Task No_rules_allow_everything_and_rules_that_cannot_be_read_nothing()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer("www.govinfo.gov/page", "<html></html>", "text/html");
        await gateway.GetAsync(Page("page"));
        gateway.Server.Answer("www.govinfo.gov/robots.txt", "", "text/plain", StatusCodes.Status500InternalServerError);
        (await gateway.FailureAsync(Page("page"))).Kind.ShouldBe(SourceFailure.ServerError);
        gateway.Server.Requests.Count(request => request.Path == "/page").ShouldBe(1);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/x", false)]
    [InlineData("User-agent: *\nDisallow:", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /x?id=", "/x?id=1", false)]
    [InlineData("User-agent: policytracker\nAllow: /\n\nUser-agent: *\nDisallow: /", "/x", true)]
    [InlineData("User-agent: other\nUser-agent: PolicyTracker/1.0\nDisallow: /x", "/x", false)]
    [InlineData("User-agent: other\nDisallow: /", "/x", true)]
    [InlineData("\uFEFF<html>not rules</html>", "/x", true)]
    [InlineData("user-agent:*#all\r\ndisallow:/x # no\r\n", "/x", false)]
    public void Robots_rules_are_read_as_RFC_9309_says(string rules, string path, bool allowed) =>
        Robots.Parse(rules).Allows(path).ShouldBe(allowed);

    [Fact]
    public void A_delay_in_the_rules_is_kept_within_reason()
    {
        Robots.Parse("User-agent: *\nCrawl-delay: 1.5").Delay.ShouldBe(TimeSpan.FromSeconds(1.5));
        Robots.Parse("User-agent: *\nCrawl-delay: 86400").Delay.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Cancelling_is_not_a_failure_of_the_source()
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Server.Answer(Recording, (context, _) => Task.Delay(10_000, context.RequestAborted));
        gateway.Options = gateway.Options with { Idle = TimeSpan.FromSeconds(5) };
        using var client = gateway.Client();
        using var stop = new CancellationTokenSource(200);
        await Should.ThrowAsync<OperationCanceledException>(() => client.GetAsync(Gateway.Xml, stop.Token));
    }

    private static SourceRequest Page(string path) => new(new Uri($"https://www.govinfo.gov/{path}")) { MediaTypes = ["text/html"] };

    private static void FailFirst(Gateway gateway, int times, Action<HttpContext> also, int status = 429, DateTimeOffset? date = null)
    {
        var asked = 0;
        gateway.Server.Answer(Recording, (context, _) =>
        {
            if (++asked > times)
            {
                context.Response.ContentType = "application/xml";
                return context.Response.WriteAsync("<a/>");
            }

            context.Response.StatusCode = status;
            if (date is { } given)
                context.Response.Headers.Date = given.ToString("R", CultureInfo.InvariantCulture);
            also(context);
            return Task.CompletedTask;
        });
    }
}
