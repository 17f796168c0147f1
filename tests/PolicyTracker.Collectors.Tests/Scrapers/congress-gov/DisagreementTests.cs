using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>BILLSTATUS and Congress.gov on one measure, one a step ahead of the other.</summary>
public sealed class DisagreementTests
{
    private const string Id = "us/119/hr4323";

    [Fact]
    public async Task Two_sources_that_prove_different_stages_are_a_problem_that_names_both_until_they_agree()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        run.Server.Answer("www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", Document(hasPassed: false), "application/xml");
        CongressGovMade.Publish(run.Server, XElement.Parse(Document(hasPassed: true)).Element("bill")!);
        (await run.RunAsync("govinfo")).Problems.ShouldBeEmpty();
        run.Record(Id).Status.Stage.ShouldBe(Stage.Reported);

        var report = await run.RunAsync("congress-gov");

        var problem = report.Problems.ShouldHaveSingleItem();
        problem.Rule.ShouldBe("source-contradiction");
        problem.Message.ShouldContain("Congress.gov");
        problem.Message.ShouldContain("BILLSTATUS");
        problem.Message.ShouldContain("H.R. 4323");
        var record = run.Record(Id);
        record.Status.Stage.ShouldBe(Stage.Reported);
        record.Extras.All("disputed")[0].ShouldStartWith("Congress.gov says \"");
        record.Extras.All("disputed")[0].ShouldEndWith("This record follows BILLSTATUS.");
        record.Sources.Select(source => source.Note).ShouldBe(["BILLSTATUS", "Congress.gov"]);

        // The next morning the first source has the step too.
        run.Server.Restore("www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml");
        run.Time.Advance(TimeSpan.FromHours(8));
        (await run.RunAsync("govinfo")).Problems.ShouldBeEmpty();
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        run.Record(Id).Status.Stage.ShouldBe(Stage.PassedFirstChamber);
        run.Record(Id).Extras.All("disputed").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_history_with_holes_proves_nothing()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        await run.RunAsync("govinfo");
        run.Server.Answer("api.congress.gov/v3/bill/119/hr/4323/actions", "none", "text/plain", 404);
        var report = await run.RunAsync("congress-gov");
        report.Problems.ShouldHaveSingleItem().Rule.ShouldBe("source-part");
        run.Record(Id).Extras.All("disputed").ShouldBeEmpty();
        run.Record(Id).Actions.Count.ShouldBe(13);
    }

    [Fact]
    public async Task A_history_with_holes_can_prove_that_a_measure_came_further()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        run.Server.Answer("www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", Document(hasPassed: false), "application/xml");
        CongressGovMade.Publish(run.Server, XElement.Parse(Document(hasPassed: true)).Element("bill")!);
        run.Server.Answer("api.congress.gov/v3/bill/119/hr/4323/actions", "{\"actions\":[{\"actionDate\":\"2025-12-01\",\"actionCode\":\"8000\",\"sourceSystem\":{\"code\":9},\"text\":\"Passed/agreed to in House: On motion to suspend the rules and pass the bill, as amended Agreed to by voice vote.\"}],\"pagination\":{\"count\":14}}", "application/json");
        await run.RunAsync("govinfo");
        (await run.RunAsync("congress-gov")).Problems.Select(problem => problem.Rule).Order().ShouldBe(["source-contradiction", "source-part"]);
        run.Record(Id).Extras.All("disputed").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_only_the_copy_knows_of_a_vote_enters_the_first_source_s_vote_and_stays()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch("us/119/hr30");
        var document = XElement.Parse(CongressRecording.Text("119hr4323").Replace("<number>4323</number>", "<number>30</number>", StringComparison.Ordinal));
        document.Element("bill")!.Element("actions")!.ReplaceNodes(XElement.Parse("<item><actionDate>2025-01-16</actionDate><text>On passage Passed by the Yeas and Nays: 274 - 145 (Roll no. 17).</text><actionCode>H37100</actionCode><sourceSystem><code>2</code><name>House floor actions</name></sourceSystem><recordedVotes><recordedVote><rollNumber>17</rollNumber><url>https://clerk.house.gov/evs/2025/roll017.xml</url><chamber>House</chamber><congress>119</congress><date>2025-01-16T16:34:59Z</date><sessionNumber>1</sessionNumber></recordedVote></recordedVotes></item>"));
        run.Server.Answer("www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr30.xml", document.ToString(), "application/xml");
        run.Server.Answer("clerk.house.gov/evs/2025/roll017.xml", "none", "text/plain", 404);
        await run.RunAsync("govinfo");
        run.Record("us/119/hr30").Votes.ShouldHaveSingleItem().Parties.ShouldBeEmpty();
        (await run.RunAsync("congress-gov")).Changes.ShouldBeEmpty();
        run.Record("us/119/hr30").Votes.ShouldHaveSingleItem().Parties.ShouldBe(["R 213-0-6", "D 61-145-9"]);
        (await run.RunAsync("govinfo")).Updated.ShouldBe(0);
        (await run.RunAsync("congress-gov")).Updated.ShouldBe(0);
        run.Server.Requests.Count(request => request.Path.Contains("house-vote", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Two_sources_that_agree_write_nothing_twice()
    {
        await using var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        await run.RunAsync("govinfo");
        var actions = run.Record(Id).Actions.Count;
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        (run.Record(Id).Actions.Count, run.Record(Id).Events.Count).ShouldBe((actions, 1));
        run.Time.Advance(TimeSpan.FromHours(4));
        foreach (var source in new[] { "govinfo", "congress-gov", "govinfo" })
            (await run.RunAsync(source)).Updated.ShouldBe(0);
    }

    private static string Document(bool hasPassed)
    {
        var root = XElement.Parse(CongressRecording.Text("119hr4323"));
        var rows = root.Element("bill")!.Element("actions")!.Elements("item").ToList();
        if (!hasPassed)
            rows.Where(row => string.CompareOrdinal(row.Element("actionDate")!.Value, "2025-11-30") > 0).Remove();
        return root.ToString();
    }
}
