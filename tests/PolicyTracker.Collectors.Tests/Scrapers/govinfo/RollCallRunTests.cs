using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.govinfo;

/// <summary>How roll calls come into records: asked for once, missed without harm.</summary>
public sealed class RollCallRunTests : IDisposable
{
    private const string Senate = "www.senate.gov/legislative/LIS/roll_call_votes/vote1171/vote_117_1_00357.xml";

    private readonly TempFolder _workspace = new();

    public static TheoryData<string> Faults => [.. Spoiling.Faults.Keys];

    [Fact]
    public async Task A_roll_call_is_asked_for_once()
    {
        await using var server = await ServerAsync();
        (await RunAsync(server, 0)).Problems.ShouldBeEmpty();
        Parties().ShouldBe(["R 0-49-1", "D 48-0-0", "I 2-0-0"]);
        var second = await RunAsync(server, 24);
        (second.Updated, Asked(server)).ShouldBe((0, 1));
        second.Problems.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_roll_call_that_is_not_there_is_a_warning_and_asked_for_again_another_day()
    {
        await using var server = await ServerAsync();
        server.Answer(Senate, "gone", "text/plain", 404);
        var report = await RunAsync(server, 0);
        (report.Succeeded, report.Failed).ShouldBe((true, 0));
        report.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Severity.Warning);
        Parties().ShouldBeEmpty();

        (await RunAsync(server, 1)).Problems.ShouldBeEmpty("it was asked for today");
        Asked(server).ShouldBe(1);

        server.Restore(Senate);
        var later = await RunAsync(server, 24);
        Parties().ShouldBe(["R 0-49-1", "D 48-0-0", "I 2-0-0"]);
        later.Changes.ShouldBeEmpty("a vote that says more than before is no news");
    }

    [Fact]
    public async Task A_roll_call_that_counts_otherwise_than_the_history_is_left_out()
    {
        await using var server = await ServerAsync();
        Spoil(server, text => text.Replace("<yeas>50<", "<yeas>49<", StringComparison.Ordinal).Replace("<nays>49<", "<nays>50<", StringComparison.Ordinal)
            .Replace("<party>I</party>\n      <vote_cast>Yea<", "<party>I</party>\n      <vote_cast>Nay<", StringComparison.Ordinal)
            .Replace("<party>R</party>\n      <vote_cast>Not Voting<", "<party>R</party>\n      <vote_cast>Yea<", StringComparison.Ordinal)
            .Replace("<absent>1<", "<absent>0<", StringComparison.Ordinal).Replace("<nays>50<", "<nays>51<", StringComparison.Ordinal));
        (await RunAsync(server, 0)).Problems.ShouldHaveSingleItem().Message.ShouldContain("counts 49 to 51, and the measure's history 50 to 49");
        Parties().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_bad_roll_call_is_a_warning_and_the_measure_is_read(string fault)
    {
        await using var server = await ServerAsync();
        server.Spoil = (request, good) => request.Host == "www.senate.gov" && fault != "another measure's answer" ? Spoiling.Faults[fault](good) : good;
        var report = await RunAsync(server, 0);
        (report.Succeeded, report.Created).ShouldBe((true, 1));
        if (Parties().Count == 0)
            report.Problems.ShouldHaveSingleItem().Rule.ShouldBe("roll-call");
        else
            Parties().ShouldBe(["R 0-49-1", "D 48-0-0", "I 2-0-0"], fault);
    }

    [Fact]
    public async Task A_host_that_has_none_is_left_alone_for_the_run()
    {
        var votes = string.Concat(Enumerable.Range(1, 9).Select(number =>
            $"<recordedVotes><recordedVote><rollNumber>{number}</rollNumber><chamber>House</chamber><date>2025-03-04T15:00:00Z</date><url>https://clerk.house.gov/evs/2025/roll00{number}.xml</url></recordedVote></recordedVotes>"));
        await using var server = await ReplayServer.StartAsync();
        server.Answer("www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr7.xml", Recording.MadeXml(votes).ToString(), "application/xml");
        var report = await RunAsync(server, 0, "us/119/hr7");
        (report.Succeeded, report.Problems.Count).ShouldBe((true, 1));
        server.Requests.Count(request => request.Host == "clerk.house.gov").ShouldBe(3);
    }

    public void Dispose() => _workspace.Dispose();

    private static Task<ReplayServer> ServerAsync() => ReplayServer.StartAsync(RecordedSource.Of("govinfo").Recordings);

    private static void Spoil(ReplayServer server, Func<string, string> edit) => server.Spoil = (request, good) =>
        request.Host == "www.senate.gov" ? good with { Body = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(good.Body))) } : good;

    private static int Asked(ReplayServer server) => server.Requests.Count(request => request.Host == "www.senate.gov");

    private IReadOnlyList<string> Parties() =>
        new BillStore(_workspace.Path).Read(BillId.Parse("us/117/sconres14"))!.Bill!.Votes.ShouldHaveSingleItem().Parties;

    private Task<CollectReport> RunAsync(ReplayServer server, int hours, string id = "us/117/sconres14")
    {
        _workspace.Write("content/watchlist/all.yml", $"bills: [{id}]\n");
        _workspace.Write("content/sources.yml", "govinfo: {texts: 'off'}\n");
        var options = new CollectOptions { Workspace = _workspace.Path, StateFolder = _workspace.File(".policytracker"), Via = server.Url, NoDiscovery = true };
        return new Collector(options, ContentTree.Read(_workspace.Path), new FixedTime(RecordedSource.Now.AddHours(hours)))
            .RunAsync(RecordedSource.Of("govinfo").Scraper);
    }
}
