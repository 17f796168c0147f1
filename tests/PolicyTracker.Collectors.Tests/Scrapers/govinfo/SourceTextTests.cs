using System.Diagnostics;
using System.Xml.Linq;
using PolicyTracker.Collectors.Scrapers;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

public class SourceTextTests
{
    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("See <a href=\"https://example.org/?a=1&amp;b=2\">H.R. 1</a>.", "See H.R. 1.")]
    [InlineData("<p>One</p> <p class='a>b'>two<br/></p>", "One two")]
    [InlineData("Smith &amp; Sons &lt;b&gt; &#8217;s&nbsp;x", "Smith & Sons <b> ’s x")]
    [InlineData("5 < 6 and 7 <8", "5 < 6 and 7 <8")]
    [InlineData("a<!-- <b> -- > -->b<!-- never closed", "ab")]
    [InlineData("a<b never closed", "a")]
    [InlineData("ends with <", "ends with <")]
    [InlineData(null, "")]
    public void Keeps_the_words_alone(string? html, string words) => SourceText.Plain(html).ShouldBe(words);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<div")]
    [InlineData("<!--")]
    [InlineData("<a href=\"")]
    [InlineData("&lt;")]
    [InlineData("& <")]
    public void Megabytes_of_markup_are_over_in_two_seconds(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 15_000_000 / piece.Length));
        var clock = Stopwatch.StartNew();
        SourceText.Plain(text);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<a href=https://www.govinfo.gov/bulkdata/BILLSTATUS/")]
    public void A_feed_of_megabytes_of_markup_is_over_in_two_seconds(string piece)
    {
        var item = new XElement("item",
            new XElement("pubDate", "Thu, 22 Apr 2021 19:08:00 +0000"),
            new XElement("description", string.Concat(Enumerable.Repeat(piece, 15_000_000 / piece.Length))));
        var clock = Stopwatch.StartNew();
        BillStatusFeed.Read(new XElement("rss", item)).ShouldHaveSingleItem().Bills.ShouldBeEmpty();
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }
}
