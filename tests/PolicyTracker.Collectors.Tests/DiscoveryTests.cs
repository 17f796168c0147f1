using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors.Tests;

public class DiscoveryTests
{
    private const string HouseBills = "https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/119hr/sitemap.xml";

    private static readonly BillId Trafficking = BillId.Parse("us/119/hr4323");
    private static readonly BillId Other = BillId.Parse("us/119/hr504");
    private static readonly BillId Old = BillId.Parse("us/117/s3949");

    [Fact]
    public async Task Adds_a_bill_of_the_feed_that_matches_a_topic_and_says_by_which_words()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Fri, 05 Dec 2025 15:08:00 +0000", [Other, Trafficking])), "application/rss+xml");
        var report = await congress.Run();
        report.Problems.ShouldBeEmpty();
        new BillStore(congress.Workspace.Path).Ids().ShouldBe([Trafficking]);
        new ChangeLog(congress.Workspace.Path).All().ShouldHaveSingleItem().Matched.ShouldBe("topic x: human trafficking");
    }

    [Fact]
    public async Task Reads_only_batches_that_came_after_the_last_run_in_whatever_order_they_stand()
    {
        await using var congress = await Start();
        var first = ("Wed, 03 Dec 2025 10:00:00 +0000", new[] { Other });
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(first), "application/rss+xml");
        await congress.Run();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Fri, 05 Dec 2025 10:00:00 +0000", [Trafficking]), first), "application/rss+xml");
        var asked = congress.Server.Requests.Count;
        await congress.Run();
        congress.Server.Requests.Skip(asked).Select(request => request.Path).ShouldBe(["/rss/billstatus-batch.xml", "/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml"]);
    }

    [Fact]
    public async Task Leaves_bills_of_past_Congresses_to_the_watch_lists()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Fri, 05 Dec 2025 15:08:00 +0000", [Old])), "application/rss+xml");
        (await congress.Run()).Asked.ShouldBe(0);
    }

    [Theory]
    [InlineData("<html><body>Scheduled maintenance</body></html>", "text/html")]
    [InlineData("<rss version=\"2.0\"><channel></channel></rss>", "application/rss+xml")]
    [InlineData("<rss version=\"2.0\"><channel><item>", "application/rss+xml")]
    public async Task Asks_the_sitemaps_when_the_feed_fails_and_says_so(string body, string mediaType)
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, body, mediaType);
        congress.Server.Answer(CongressRun.SitemapIndex, Sitemaps("sitemapindex", "sitemap",
            ("https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/119hr/sitemap.xml", "2025-12-05T10:00:00.000Z"),
            ("https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/117s/sitemap.xml", "2025-12-05T10:00:00.000Z"),
            ("https://www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/119s/sitemap.xml", "2025-10-05T10:00:00.000Z")), "application/xml");
        congress.Server.Answer("www.govinfo.gov/sitemap/bulkdata/BILLSTATUS/119hr/sitemap.xml", Sitemaps("urlset", "url",
            ("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", "2025-12-05T09:00:00.000Z"),
            ("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr504.xml", "2025-01-05T09:00:00.000Z")), "application/xml");
        var report = await congress.Run();
        report.Succeeded.ShouldBeTrue();
        report.Problems.ShouldHaveSingleItem().Rule.ShouldBe("discovery-fallback");
        new BillStore(congress.Workspace.Path).Ids().ShouldBe([Trafficking]);
    }

    [Fact]
    public async Task Asks_the_sitemaps_too_when_the_feed_does_not_reach_back_to_the_last_run()
    {
        await using var congress = await Start();
        var third = BillId.Parse("us/119/hr4400");
        congress.Publish("119hr4323", third);
        congress.Server.Answer(CongressRun.Feed, CongressRun.ShortRss(("Fri, 05 Dec 2025 15:08:00 +0000", [third])), "application/rss+xml");
        congress.Server.Answer(CongressRun.SitemapIndex, Sitemaps("sitemapindex", "sitemap", (HouseBills, "")), "application/xml");
        congress.Server.Answer(new Uri(HouseBills).Host + new Uri(HouseBills).AbsolutePath, Sitemaps("urlset", "url",
            ("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", ""),
            ("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr504.xml", "2025-01-05T09:00:00.000Z")), "application/xml");
        var report = await congress.Run();
        report.Problems.ShouldBeEmpty();
        report.Created.ShouldBe(2);
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 5, 15, 8, 0, TimeSpan.Zero));
        congress.Server.Requests.ShouldNotContain(request => request.Path.EndsWith("119hr504.xml"));
    }

    [Fact]
    public async Task Says_from_which_day_on_it_looked_when_the_feed_is_short_and_the_sitemaps_fail()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.ShortRss(("Fri, 05 Dec 2025 15:08:00 +0000", [Trafficking])), "application/rss+xml");
        var report = await congress.Run();
        (report.Succeeded, report.Created).ShouldBe((true, 1));
        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Severity, problem.Rule).ShouldBe((Severity.Warning, "discovery-gap"));
        problem.Message.ShouldContain("only to 2025-12-05");
        problem.Message.ShouldContain("--since 2025-11-29");
    }

    [Fact]
    public async Task What_the_late_sitemaps_did_not_list_is_found_when_the_feed_is_back()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.SitemapIndex, Sitemaps("sitemapindex", "sitemap", (HouseBills, "2025-12-05T16:00:00Z")), "application/xml");
        congress.Server.Answer(new Uri(HouseBills).Host + new Uri(HouseBills).AbsolutePath, Sitemaps("urlset", "url",
            ("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr504.xml", "2025-12-05T16:00:00Z")), "application/xml");
        (await congress.Run()).Created.ShouldBe(0);
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Fri, 05 Dec 2025 15:08:00 +0000", [Trafficking])), "application/rss+xml");
        (await congress.Run()).Created.ShouldBe(1);
    }

    [Fact]
    public async Task Collects_what_is_followed_although_discovery_fails_and_is_no_success()
    {
        await using var congress = await Start();
        congress.Watch(Trafficking);
        var report = await congress.Run();
        (report.Succeeded, report.Created).ShouldBe((false, 1));
        report.Problems.ShouldHaveSingleItem().Rule.ShouldBe("source-discovery");
        Freshness.Read(congress.Workspace.Path).ShouldBeEmpty();
        congress.State.FailingSince.ShouldBe(congress.Time.Now);
    }

    [Fact]
    public async Task Looks_for_nothing_without_topics()
    {
        await using var congress = await Start();
        File.Delete(congress.Workspace.File("content/topics/x.md"));
        congress.Watch(Trafficking);
        (await congress.Run()).Succeeded.ShouldBeTrue();
        congress.Server.Requests.Count.ShouldBe(1);
    }

    private static async Task<CongressRun> Start()
    {
        var congress = await CongressRun.StartAsync();
        congress.Topic("human trafficking");
        foreach (var recording in new[] { "119hr4323", "119hr504", "117s3949" })
            congress.Publish(recording);
        return congress;
    }

    private static string Sitemaps(string root, string item, params (string Address, string Changed)[] entries) =>
        $"<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{string.Concat(entries.Select(entry => $"<{item}><loc>{entry.Address}</loc>{(entry.Changed.Length == 0 ? "" : $"<lastmod>{entry.Changed}</lastmod>")}</{item}>"))}</{root}>";
}
