using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors.Tests;

/// <summary>What was found and could not be read is found again.</summary>
public class DiscoveryMarkTests
{
    private const string Rss = "application/rss+xml";

    private static readonly BillId[] Bills = [.. Enumerable.Range(4323, 5).Select(number => BillId.Of("us", "119", $"hr{number}"))];

    [Fact]
    public async Task A_discovered_bill_that_could_not_be_read_is_read_by_the_next_run()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(
            ("Wed, 03 Dec 2025 10:00:00 +0000", [Bills[0]]), ("Thu, 04 Dec 2025 10:00:00 +0000", [Bills[1]]), ("Fri, 05 Dec 2025 10:00:00 +0000", [Bills[2]])), Rss);
        congress.Server.Answer(Path(Bills[1]), "<html>Back soon</html>", "text/html");
        var first = await congress.Run();
        (first.Succeeded, first.Created, first.Failed).ShouldBe((true, 2, 1));
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 4, 9, 59, 59, TimeSpan.Zero));

        congress.Publish("119hr4323", Bills[1]);
        var asked = congress.Server.Requests.Count;
        (await congress.Run()).Created.ShouldBe(1);
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 5, 10, 0, 0, TimeSpan.Zero));
        congress.Server.Requests.Skip(asked).Count(request => request.Path.Contains("BILLSTATUS-")).ShouldBe(3);
    }

    [Fact]
    public async Task Bills_that_were_not_asked_for_because_the_host_is_gone_are_read_by_the_next_run()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(
            ("Wed, 03 Dec 2025 10:00:00 +0000", [Bills[0]]), ("Thu, 04 Dec 2025 10:00:00 +0000", Bills[1..])), Rss);
        foreach (var id in Bills[1..])
            congress.Server.Answer(Path(id), "no", "text/plain", 403);
        var first = await congress.Run();
        (first.Succeeded, first.Created).ShouldBe((false, 1));
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 4, 9, 59, 59, TimeSpan.Zero));

        foreach (var id in Bills[1..])
            congress.Publish("119hr4323", id);
        (await congress.Run()).Created.ShouldBe(4);
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_it_has_read_and_the_next_goes_on_from_there()
    {
        await using var congress = await Start();
        congress.Watch(Bills[0]);
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(
            ("Wed, 03 Dec 2025 10:00:00 +0000", [Bills[1]]), ("Thu, 04 Dec 2025 10:00:00 +0000", [Bills[2]])), Rss);
        using var stop = new CancellationTokenSource();
        congress.Server.Answer(Path(Bills[2]), async (context, _) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        await Should.ThrowAsync<OperationCanceledException>(() => congress.Run(cancellation: stop.Token));
        new BillStore(congress.Workspace.Path).Ids().ShouldBe(Bills[..2]);
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 4, 9, 59, 59, TimeSpan.Zero));
        congress.State.LastSuccess.ShouldBeNull();

        congress.Publish("119hr4323", Bills[2]);
        (await congress.Run()).Created.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_followed_is_written_before_discovery_begins()
    {
        await using var congress = await Start();
        congress.Watch(Bills[0]);
        var written = false;
        congress.Server.Answer(CongressRun.Feed, (context, _) =>
        {
            written = new BillStore(congress.Workspace.Path).Ids().Count == 1;
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await congress.Run();
        written.ShouldBeTrue();
    }

    [Fact]
    public async Task One_broken_document_does_not_hold_the_mark_for_ever()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(
            ("Thu, 20 Nov 2025 10:00:00 +0000", [Bills[0]]), ("Fri, 05 Dec 2025 10:00:00 +0000", [Bills[1]])), Rss);
        congress.Server.Answer(Path(Bills[0]), "<billStatus>", "application/xml");
        (await congress.Run(since: new(2025, 11, 19))).Failed.ShouldBe(1);
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 5, 10, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_run_that_looks_back_less_far_than_the_mark_does_not_move_it()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Wed, 03 Dec 2025 10:00:00 +0000", [Bills[0]]), ("Fri, 05 Dec 2025 10:00:00 +0000", [Bills[1]])), Rss);
        (await congress.Run(since: new(2025, 12, 5))).Created.ShouldBe(1);
        (await congress.Run()).Created.ShouldBe(1);
    }

    [Fact]
    public async Task A_date_in_the_future_hides_nothing_that_comes_until_then()
    {
        await using var congress = await Start();
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Fri, 05 Dec 2025 10:00:00 +0000", [Bills[0]]), ("Mon, 05 Jan 2026 10:00:00 +0000", [Bills[1]])), Rss);
        (await congress.Run()).Created.ShouldBe(2);
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 5, 10, 0, 0, TimeSpan.Zero));
        congress.Server.Answer(CongressRun.Feed, CongressRun.Rss(("Mon, 05 Jan 2026 10:00:00 +0000", [Bills[1]])), Rss);
        await congress.Run();
        congress.State.SeenUntil.ShouldBe(new(2025, 12, 5, 10, 0, 0, TimeSpan.Zero));
    }

    private static string Path(BillId id) => "www.govinfo.gov" + UnitedStates.BillStatusAddress(id).AbsolutePath;

    private static async Task<CongressRun> Start()
    {
        var congress = await CongressRun.StartAsync();
        congress.Topic("human trafficking");
        foreach (var id in Bills)
            congress.Publish("119hr4323", id);
        return congress;
    }
}
