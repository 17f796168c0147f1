using System.Net;
using PolicyTracker.Serving;
using PolicyTracker.Testing;

namespace PolicyTracker.Tests;

public sealed class ServeTests(ServedSite site) : IClassFixture<ServedSite>
{
    private readonly HttpClient _client = site.Client;
    private readonly SiteServer _server = site.Server;

    [Theory]
    [InlineData("/", "text/html; charset=utf-8", "home")]
    [InlineData("/bills/", "text/html; charset=utf-8", "bills")]
    [InlineData("/feed.xml", "application/atom+xml; charset=utf-8", "<feed/>")]
    [InlineData("/data/bills.json", "application/json; charset=utf-8", "[]")]
    [InlineData("/assets/site.1234567890.css", "text/css; charset=utf-8", "css")]
    public async Task Sends_each_file_with_its_type_and_the_headers_of_production(string path, string type, string body)
    {
        var answer = await _client.GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
        answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await answer.Content.ReadAsStringAsync()).ShouldBe(body);
    }

    [Fact]
    public async Task Only_files_whose_name_holds_their_hash_are_kept_for_ever()
    {
        (await _client.GetAsync("/assets/site.1234567890.css")).Headers.CacheControl!.ToString().ShouldContain("immutable");
        (await _client.GetAsync("/")).Headers.CacheControl!.MustRevalidate.ShouldBeTrue();
    }

    [Fact]
    public async Task A_folder_without_its_slash_is_sent_on()
    {
        var answer = await _client.GetAsync("/bills?stage=enacted");

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/bills/?stage=enacted");
    }

    [Theory]
    [InlineData("/none")]
    [InlineData("/none/")]
    [InlineData("/_headers")]
    [InlineData("/.hidden")]
    [InlineData("/link.txt")]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/%2e%2e%2fsecret.txt")]
    [InlineData("/bills/..%5c..%5csecret.txt")]
    [InlineData("//example.org")]
    [InlineData("/bills//")]
    [InlineData("/%00")]
    public async Task Everything_else_is_the_page_of_the_lost(string path)
    {
        var answer = await _client.GetAsync(new Uri(_server.Address + path[1..], new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));

        answer.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldBeOneOf("lost", "");
    }

    [Fact]
    public async Task Head_is_get_without_a_body_and_nothing_else_is_allowed()
    {
        using var head = new HttpRequestMessage(HttpMethod.Head, "/");
        var answer = await _client.SendAsync(head);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(4);
        (await _client.PostAsync("/", null)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        var first = await _client.GetAsync("/");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        (await _client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_sentence()
    {
        var stop = await Should.ThrowAsync<StopException>(() => SiteServer.StartAsync(site.Folder, _server.Address.Port, CancellationToken.None));

        stop.Code.ShouldBe(ExitCode.Nothing);
        stop.Message.ShouldContain("is taken by another program");
    }

    [Fact]
    public async Task Without_a_site_there_is_nothing_to_serve()
    {
        using var workspace = new Workspace();

        (await workspace.RunAsync("serve")).Ended(ExitCode.Nothing).Error.ShouldContain("There is no site");
    }
}

/// <summary>A small site, served on a free port.</summary>
public sealed class ServedSite : IAsyncLifetime, IDisposable
{
    private readonly TempFolder _folder = new();

    internal SiteServer Server { get; private set; } = null!;

    internal HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    internal string Folder => _folder.Path;

    public async Task InitializeAsync()
    {
        _folder.Write("secret.txt", "secret");
        _folder.Write("site/index.html", "home");
        _folder.Write("site/404.html", "lost");
        _folder.Write("site/_headers", "rules");
        _folder.Write("site/.hidden", "hidden");
        _folder.Write("site/feed.xml", "<feed/>");
        _folder.Write("site/bills/index.html", "bills");
        _folder.Write("site/data/bills.json", "[]");
        _folder.Write("site/assets/site.1234567890.css", "css");
        File.CreateSymbolicLink(_folder.File("site/link.txt"), _folder.File("secret.txt"));
        Server = await SiteServer.StartAsync(_folder.File("site"), 0, CancellationToken.None);
        Client.BaseAddress = Server.Address;
    }

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public void Dispose()
    {
        Client.Dispose();
        _folder.Dispose();
    }
}
