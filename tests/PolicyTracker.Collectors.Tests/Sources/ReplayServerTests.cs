using System.Net;
using System.Net.Http.Headers;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Sources;

public class ReplayServerTests
{
    [Theory]
    [InlineData("www.example.gov/..%2f..%2fsecret.txt")]
    [InlineData("www.example.gov/%2e%2e/%2e%2e/secret.txt")]
    [InlineData("..%2fsecret.txt")]
    [InlineData("www.example.gov/link.txt")]
    [InlineData("www.example.gov/x?../../secret.txt")]
    public async Task Nothing_outside_the_root_is_served(string path)
    {
        using var folder = new TempFolder();
        folder.Write("secret.txt", "secret");
        folder.Write("root/www.example.gov/open.txt", "open");
        File.CreateSymbolicLink(folder.File("root/www.example.gov/link.txt"), folder.File("secret.txt"));
        await using var server = await ReplayServer.StartAsync(folder.File("root"));
        using var http = new HttpClient();
        (await http.GetStringAsync(new Uri(server.Url, "www.example.gov/open.txt"))).ShouldBe("open");
        (await http.GetAsync(new Uri(server.Url + path))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_known_document_is_not_sent_again()
    {
        using var folder = new TempFolder();
        folder.Write("www.example.gov/a.xml", "<a/>");
        await using var server = await ReplayServer.StartAsync(folder.Path);
        using var http = new HttpClient();
        var address = new Uri(server.Url, "www.example.gov/a.xml");
        using var first = await http.GetAsync(address);
        first.Content.Headers.ContentType!.MediaType.ShouldBe("application/xml");
        (await AskAsync(headers => headers.IfNoneMatch.Add(first.Headers.ETag!))).ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync(headers => headers.IfModifiedSince = first.Content.Headers.LastModified)).ShouldBe(HttpStatusCode.NotModified);
        (await AskAsync(headers => headers.IfModifiedSince = first.Content.Headers.LastModified - TimeSpan.FromDays(1))).ShouldBe(HttpStatusCode.OK);
        server.Requests.Select(request => request.Status).ShouldBe([200, 304, 304, 200]);

        async Task<HttpStatusCode> AskAsync(Action<HttpRequestHeaders> set)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            set(request.Headers);
            using var answer = await http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [CorpusTheory]
    [InlineData("www.govinfo.gov/bulkdata/BILLSTATUS/118/s/BILLSTATUS-118s920.xml", "application/xml")]
    [InlineData("api.congress.gov/v3/bill/117/hr/21?format=json", "application/json")]
    [InlineData("api.congress.gov/v3/amendment?api_key=x", "application/json")]
    [InlineData("api.regulations.gov/v4/documents?filter%5BfrDocNum%5D=2020-22330", "application/vnd.api+json")]
    [InlineData("www.federalregister.gov/api/v1/documents.json?order=newest", "application/json")]
    [InlineData("www.nmlegis.gov/Legislation/Legislation?chamber=S&LegType=B&LegNo=11&year=19", "text/html")]
    [InlineData("malegislature.gov/api/GeneralCourts/192/Documents/H119", "application/json")]
    [InlineData("lis.blob.core.windows.net/lisfiles/20201/BILLS.CSV", "text/csv")]
    public async Task The_corpus_is_served_under_the_official_addresses(string address, string mediaType)
    {
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Url + address));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    [CorpusFact]
    public async Task A_host_can_be_served_as_it_was_on_another_day()
    {
        const string File = "www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml";
        await using var today = await ReplayServer.StartAsync(Corpus.Root);
        await using var then = await ReplayServer.StartAsync(new ReplayOptions
        {
            Roots = [Corpus.Root],
            Hosts = [new("www.govinfo.gov", "www.govinfo.gov-at-2025-11-27")],
        });
        using var http = new HttpClient();
        var older = await http.GetStringAsync(new Uri(then.Url, File));
        var newer = await http.GetStringAsync(new Uri(today.Url, File));
        older.Contains("Received in the Senate", StringComparison.Ordinal).ShouldBeFalse();
        newer.Contains("Received in the Senate", StringComparison.Ordinal).ShouldBeTrue();
    }
}
