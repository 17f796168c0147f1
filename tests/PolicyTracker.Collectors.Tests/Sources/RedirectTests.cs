using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

public class RedirectTests
{
    private const string Xml = "application/xml";

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://www.govinfo.gov/file.xml")]
    [InlineData("gopher://www.govinfo.gov/")]
    [InlineData("http://www.govinfo.gov/file.xml")]
    [InlineData("https://evil.example/file.xml")]
    [InlineData("//evil.example/file.xml")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://[::1]/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://www.govinfo.gov:444/file.xml")]
    [InlineData("https://www.govinfo.gov@evil.example/")]
    public async Task A_redirect_off_the_list_is_not_followed(string location)
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, location);
        var failure = await gateway.FailureAsync();
        failure.Kind.ShouldBe(SourceFailure.NotAllowed);
        failure.Message.ShouldContain("redirects to");
        gateway.Server.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("https://www.govinfo.gov/new.xml")]
    [InlineData("/new.xml")]
    [InlineData("../new.xml")]
    [InlineData("/www.govinfo.gov/new.xml")]
    [InlineData("https://api.congress.gov/new.xml")]
    public async Task A_redirect_on_the_list_is_followed_through_the_gateway(string location)
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, location);
        gateway.Server.Answer("www.govinfo.gov/new.xml", "<a/>", Xml);
        gateway.Server.Answer("api.congress.gov/new.xml", "<a/>", Xml);
        var document = await gateway.GetAsync();
        document.Text.ShouldBe("<a/>");
        document.Address.ShouldBe(Gateway.Address);
    }

    [Fact]
    public async Task A_redirect_written_for_the_gateway_is_followed()
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, new Uri(gateway.Server.Url, "/api.congress.gov/new.xml").AbsoluteUri);
        gateway.Server.Answer("api.congress.gov/new.xml", "<a/>", Xml);
        (await gateway.GetAsync()).Text.ShouldBe("<a/>");
    }

    [Theory]
    [InlineData("/gate/www.govinfo.gov/new.xml")]
    [InlineData("/new.xml")]
    [InlineData("https://www.govinfo.gov/new.xml")]
    public async Task A_gateway_below_a_path_may_write_either_form(string location)
    {
        await using var gateway = await Gateway.StartAsync();
        gateway.Options = gateway.Options with { Via = new(gateway.Server.Url, "/gate/") };
        gateway.Server.Answer("gate/" + Gateway.Host + Gateway.Path, Away(location));
        gateway.Server.Answer("gate/www.govinfo.gov/new.xml", "<a/>", Xml);
        (await gateway.GetAsync()).Text.ShouldBe("<a/>");
    }

    [Theory]
    [InlineData("https://[")]
    [InlineData("https://www.govinfo.gov:99999999/")]
    [InlineData("https://%zz/")]
    [InlineData("//[")]
    [InlineData("///x")]
    [InlineData("http:")]
    [InlineData("mailto:a@example.org")]
    public async Task A_redirect_to_nonsense_is_a_failure_like_any_other(string location)
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, location);
        await gateway.FailureAsync();
    }

    [Fact]
    public async Task An_address_without_a_host_is_a_failure_like_any_other()
    {
        await using var gateway = await Gateway.StartAsync();
        var failure = await Should.ThrowAsync<SourceException>(() => gateway.GetAsync(new(new("x", UriKind.Relative))));
        failure.Kind.ShouldBe(SourceFailure.NotAllowed);
    }

    [Fact]
    public async Task A_circle_of_redirects_ends()
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, "/b");
        Redirect(gateway, "/b", Gateway.Path);
        var failure = await gateway.FailureAsync();
        failure.Kind.ShouldBe(SourceFailure.Redirected);
        failure.Message.ShouldContain("circle");
        gateway.Server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_chain_of_redirects_ends_after_three()
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, "/1");
        foreach (var step in Enumerable.Range(1, 9))
            Redirect(gateway, $"/{step}", $"/{step + 1}");
        var failure = await gateway.FailureAsync();
        failure.Message.ShouldContain("more than 3 times");
        gateway.Server.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_key_does_not_follow_to_another_host()
    {
        await using var gateway = await Gateway.StartAsync();
        Redirect(gateway, Gateway.Path, "https://api.congress.gov/new.xml");
        gateway.Server.Answer("api.congress.gov/new.xml", "<a/>", Xml);
        await gateway.GetAsync(Gateway.Xml with { Headers = new Dictionary<string, string> { ["X-Api-Key"] = "secret" } });
        gateway.Server.Requests.Select(request => request.Header("X-Api-Key")).ShouldBe(["secret", null]);
    }

    private static void Redirect(Gateway gateway, string from, string to) =>
        gateway.Server.Answer(Gateway.Host + from, Away(to));

    private static ReplayAnswer Away(string to) => (context, _) =>
    {
        context.Response.StatusCode = StatusCodes.Status302Found;
        context.Response.Headers.Location = to;
        return Task.CompletedTask;
    };
}
