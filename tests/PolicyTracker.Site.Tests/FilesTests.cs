using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests;

public class FilesTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task A_record_as_json_has_the_keys_of_its_file()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("site/bills/us/119/hr4323/index.json")));

        var keys = BillFile.Write(SmallSite.Moving).Split('\n').Skip(1).TakeWhile(line => line != "---")
            .Where(line => char.IsAsciiLetter(line[0])).Select(line => line[..line.IndexOf(':')]);

        json.RootElement.EnumerateObject().Select(property => property.Name).ShouldBe([.. keys, "url", "topics", "stage_shown"]);
    }

    [Fact]
    public async Task All_records_stand_in_one_array_in_the_order_of_their_ids()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);
        using var json = JsonDocument.Parse(File.ReadAllText(folder.File("site/data/bills.json")));

        json.RootElement.EnumerateArray().Select(bill => bill.GetProperty("id").GetString())
            .ShouldBe(["us/119/hr504", "us/119/hr4323", "us/119/hres77", "us/119/s2255"]);
    }

    [Fact]
    public async Task A_year_of_changes_has_the_lines_of_their_files()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);
        var text = File.ReadAllText(folder.File("site/data/changes/2026.json"));
        using var json = JsonDocument.Parse(text);

        json.RootElement.EnumerateArray().Select(change => change.GetRawText()).ShouldBe(SmallSite.Changes.Select(ChangeFile.Line));
        json.RootElement[4].GetProperty("after").GetProperty("name").GetString().ShouldBe("Newcomer, Dee");
    }

    [Fact]
    public async Task One_change_is_one_entry_with_the_same_id_in_every_feed()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);

        var all = Ids(folder.File("site/feed.xml"));
        var bill = Ids(folder.File("site/bills/us/119/hr4323/feed.xml"));
        var topic = Ids(folder.File("site/topics/vacatur/feed.xml"));

        all.ShouldBe([.. SmallSite.Changes.Reverse().Select(change => $"tag:tracker.example.org,2026:change/{change.Id}")]);
        bill.ShouldBeSubsetOf(all);
        topic.ShouldBe(bill);
        all.Distinct().Count().ShouldBe(all.Count);
    }

    [Fact]
    public async Task An_entry_does_not_change_when_later_changes_come()
    {
        using var before = new TempFolder();
        using var after = new TempFolder();
        var inputs = SmallSite.Inputs();
        await SiteBuilder.BuildAsync(inputs with { Changes = [.. inputs.Changes.Take(3)] }, SiteBuilderTests.Options(before));
        await SiteBuilder.BuildAsync(inputs, SiteBuilderTests.Options(after));

        Entries(before.File("site/feed.xml")).ShouldBeSubsetOf(Entries(after.File("site/feed.xml")));
    }

    [Theory]
    [InlineData("/", "Content-Security-Policy")]
    [InlineData("/bills/us/119/hr1/", "X-Content-Type-Options")]
    [InlineData("/bills/us/119/hr1/feed.xml", "Content-Type")]
    [InlineData("/topics/vacatur/feed.xml", "Content-Type")]
    [InlineData("/feed.xml", "Content-Type")]
    [InlineData("/assets/site.0123456789.css", "Cache-Control")]
    [InlineData("/data/bills.json", "Access-Control-Allow-Origin")]
    public void Sends_headers(string path, string header) =>
        SiteHeaders.For(path).Select(pair => pair.Key).ShouldContain(header);

    [Fact]
    public void Lets_no_script_style_or_host_in_from_outside()
    {
        SiteHeaders.ContentSecurityPolicy.ShouldStartWith("default-src 'none'");
        SiteHeaders.ContentSecurityPolicy.ShouldNotContain("unsafe");
        SiteHeaders.For("/bills/").Select(pair => pair.Key).ShouldNotContain("Cache-Control");
    }

    [Fact]
    public async Task Each_page_carries_the_policy_itself()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);

        foreach (var page in Directory.EnumerateFiles(folder.File("site"), "*.html", SearchOption.AllDirectories))
            new HtmlParser().ParseDocument(File.ReadAllText(page)).QuerySelector("meta[http-equiv='Content-Security-Policy']")!
                .GetAttribute("content").ShouldBe(SiteHeaders.ContentSecurityPolicy.Replace("; frame-ancestors 'none'", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_style_sheet_is_small()
    {
        using var folder = new TempFolder();
        await SiteBuilderTests.Build(folder);

        new FileInfo(Directory.GetFiles(folder.File("site/assets"), "site.*.css").Single()).Length.ShouldBeLessThanOrEqualTo(10 * 1024);
    }

    private static List<string> Ids(string file) =>
        [.. XDocument.Load(file).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value)];

    private static List<string> Entries(string file) =>
        [.. XDocument.Load(file).Root!.Elements(Atom + "entry").Select(entry => entry.ToString())];
}
