using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class BillStatusFeedTests
{
    private const string Feed = """
        <rss version="2.0"><channel><title>BILLSTATUS</title>
        <item><pubDate>Thu, 22 Apr 2021 19:08:00 +0000</pubDate><description>&lt;a href=https://www.govinfo.gov/bulkdata/BILLSTATUS/117/hjres/BILLSTATUS-117hjres4.xml&gt;x&lt;/a&gt;</description></item>
        <item><pubDate>Thu, 22 Apr 2021 15:08:00 +0000</pubDate><description>&lt;a href=https://www.govinfo.gov/bulkdata/BILLSTATUS/117/s/BILLSTATUS-117s1251.xml&gt;https://www.govinfo.gov/bulkdata/BILLSTATUS/117/s/BILLSTATUS-117s1251.xml&lt;/a&gt;&lt;br/&gt;&lt;a href=https://www.govinfo.gov/bulkdata/BILLSTATUS/117/s/BILLSTATUS-117s702.xml&gt;y&lt;/a&gt;&lt;a href=https://www.govinfo.gov/rss/&gt;z&lt;/a&gt;</description></item>
        <item><pubDate>never</pubDate><description /></item>
        </channel></rss>
        """;

    [Fact]
    public void Batches_come_oldest_first_with_the_measures_they_touched()
    {
        var batches = BillStatusFeed.Read(XElement.Load(new StringReader(Feed)));

        batches.Select(batch => batch.Published.Hour).ShouldBe([15, 19]);
        batches[0].Bills.Select(bill => bill.Value).ShouldBe(["us/117/s1251", "us/117/s702"]);
        batches[1].Bills.ShouldHaveSingleItem().Value.ShouldBe("us/117/hjres4");
    }

    [Theory]
    [InlineData("urlset", "url")]
    [InlineData("sitemapindex", "sitemap")]
    public void A_sitemap_and_its_index_read_alike(string root, string entry)
    {
        XNamespace space = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var xml = new XElement(space + root,
            new XElement(space + entry, new XElement(space + "loc", "https://www.govinfo.gov/a.xml"), new XElement(space + "lastmod", "2025-12-05T21:39:21.123Z")),
            new XElement(space + entry, new XElement(space + "loc", "https://www.govinfo.gov/b.xml")),
            new XElement(space + entry, new XElement(space + "loc", "javascript:alert(1)")));

        var entries = Sitemap.Read(xml);

        entries.ShouldBe(
        [
            new(new("https://www.govinfo.gov/a.xml"), new DateTimeOffset(2025, 12, 5, 21, 39, 21, 123, TimeSpan.Zero)),
            new(new("https://www.govinfo.gov/b.xml"), null),
        ]);
    }
}
