using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Va;

/// <summary>Stages, and what the accepted records do not show, from the recordings beside this file.</summary>
public sealed class VirginiaTests
{
    [Theory]
    [InlineData("va/2020/hb606", Stage.InCommittee, "Referred to Committee on General Laws")]
    [InlineData("va/2020/hb1006", Stage.Reported, "Reported from Health, Welfare and Institutions (22-Y 0-N)")]
    [InlineData("va/2020/hb60", Stage.PassedFirstChamber, "VOTE: (97-Y 0-N)")]
    [InlineData("va/2020/hb25", Stage.Failed, "Incorporated by Privileges and Elections (HB1-Herring)")]
    [InlineData("va/2020/hb40", Stage.CarriedOver, "Continued to 2021 in Education")]
    [InlineData("va/2020/hb45", Stage.Failed, "Failed to report")]
    [InlineData("va/2020/hb64", Stage.Failed, "Tabled in")]
    [InlineData("va/2020/hb27", Stage.Failed, "Stricken from")]
    [InlineData("va/2020/sb16", Stage.Withdrawn, "Stricken at")]
    [InlineData("va/2020/sb61", Stage.Failed, "Passed by indefinitely")]
    [InlineData("va/2020/sb604", Stage.Failed, "Read third time and defeated by Senate")]
    [InlineData("va/2020/sb508", Stage.InCommittee, "Motion to recommit to committee agreed to")]
    [InlineData("va/2020/hr15", Stage.Adopted, "Agreed to by House")]
    [InlineData("va/2025/hb859", Stage.Failed, "Left in Public Safety")]
    [InlineData("va/2025/hb2393", Stage.Enacted, "Acts of Assembly Chapter text (CHAP0663)")]
    [InlineData("va/2025/hb1608", Stage.Vetoed, "Vetoed by Governor")]
    [InlineData("va/2025/hb1656", Stage.Failed, "Failed to pass")]
    [InlineData("va/2025/sb985", Stage.Failed, "Passed by indefinitely")]
    [InlineData("va/2025/hr453", Stage.Adopted, "Bill text as passed House (HR453ER)")]
    public async Task The_steps_prove_the_stage(string id, Stage stage, string proof)
    {
        var (bill, _) = await ReadAsync(id);
        bill.Status.Stage.ShouldBe(stage);
        bill.Actions[bill.Status.Action!.Value - 1].Text.ShouldStartWith(proof);
    }

    [Fact]
    public async Task A_constitutional_amendment_is_adopted_and_no_law_though_it_has_a_chapter()
    {
        var (bill, _) = await ReadAsync("va/2025/hjr1");
        (bill.Status.Stage, bill.Laws.Count, bill.Extras["chapter"]).ShouldBe((Stage.Adopted, 0, "Chapter 600"));
        bill.Classification.ShouldBe(BillClassification.ConstitutionalAmendment);
        bill.Aliases.ShouldBe(["va/2025/hj1"]);
    }

    [Fact]
    public async Task A_continued_bill_of_the_odd_year_names_itself_of_the_year_before()
    {
        var (bill, _) = await ReadAsync("va/2025/hb9");
        bill.Related.ShouldBe([new("va/2024/hb9", BillRelation.PriorSession)]);
        (await ReadAsync("va/2025/hb2393")).Bill.Related.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bill_that_took_another_in_and_the_one_taken_in_name_each_other()
    {
        (await ReadAsync("va/2020/hb1")).Bill.Related.ShouldContain(new RelatedBill("va/2020/hb25", BillRelation.Replaces));
        (await ReadAsync("va/2020/hb25")).Bill.Related.ShouldBe([new("va/2020/hb1", BillRelation.ContainedIn)]);
    }

    [Fact]
    public async Task Columns_that_contradict_the_steps_are_a_warning_and_decide_nothing()
    {
        var (bill, report) = await ReadAsync("va/2025/hb1597");
        bill.Status.Stage.ShouldBe(Stage.Introduced);
        report.Problems.ShouldContain(problem => problem.Rule == "source-contradiction" && problem.Message.StartsWith("HB 1597: BILLS.CSV marks it passed"));
    }

    [Fact]
    public async Task A_session_without_the_file_of_steps_is_a_warning_once_and_takes_nothing_back()
    {
        using var workspace = new TempFolder();
        await using var server = await ReplayServer.StartAsync(Source.Recordings);
        await Source.CollectAsync(workspace, server);
        var before = File.ReadAllText(workspace.File("bills/va/2020/hb1006.md"));
        server.Answer("lis.blob.core.windows.net/lisfiles/20201/HISTORY.CSV", "Gone.", "text/html", 404);
        var report = await Source.CollectAsync(workspace, server, RecordedSource.Now.AddDays(1));
        report.Problems.Count(problem => problem.Rule == "source-part" && problem.Message.Contains("HISTORY.CSV for session 20201", StringComparison.Ordinal)).ShouldBe(1);
        File.ReadAllText(workspace.File("bills/va/2020/hb1006.md")).ShouldBe(before);
    }

    [Fact]
    public async Task A_session_whose_files_are_not_there_yet_keeps_no_other_from_being_looked_through()
    {
        using var workspace = new TempFolder();
        await using var server = await ReplayServer.StartAsync(Source.Recordings);
        workspace.Write("content/sources.yml", "va: {sessions: ['2021', '2020']}\n");
        workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [human trafficking]\n---\nText.\n");
        workspace.Write("content/jurisdictions/va.md", File.ReadAllText(Repository.Path("content/jurisdictions/va.md")));
        var options = new CollectOptions { Workspace = workspace.Path, StateFolder = workspace.File(".policytracker"), Via = server.Url };
        var report = await new Collector(options, Core.Content.ContentTree.Read(workspace.Path), new FixedTime(RecordedSource.Now)).RunAsync(Source.Scraper);
        (report.Succeeded, report.Created).ShouldBe((true, 5), report.Reason);
        report.Problems.ShouldContain(problem => problem.Rule == "source-session-part" && problem.Message.Contains("session 2021", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_next_session_that_has_only_its_head_keeps_no_bill_of_the_current_one_from_being_found()
    {
        await using var run = await ScraperRun.StartAsync("va");
        var head = File.ReadLines(Path.Combine(Source.Recordings, "lis.blob.core.windows.net/lisfiles/20201/BILLS.CSV")).First();
        run.Server.Answer("lis.blob.core.windows.net/lisfiles/20211/BILLS.CSV", head + "\n", "text/csv");
        var found = await run.DiscoverAsync("2021", "2020");
        found.Bills.ShouldNotBeEmpty();
        found.Problems.ShouldHaveSingleItem().Rule.ShouldBe("source-session-part");
        // What could not be read is looked for again.
        found.SeenUntil.ShouldBeLessThan(RecordedSource.Now);
        await Should.ThrowAsync<ScrapeException>(() => run.DiscoverAsync("2021"));
    }

    [Fact]
    public async Task Bytes_of_windows_1252_are_refused_with_their_place()
    {
        using var workspace = new TempFolder();
        await using var server = await ReplayServer.StartAsync(Source.Recordings);
        server.Spoil = (_, good) => good with { Body = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(good.Body).Replace("Guzman", "Guzm\u00e1n", StringComparison.Ordinal)) };
        var report = await Source.CollectAsync(workspace, server);
        report.Problems.ShouldContain(problem => problem.Message.Contains("is not valid utf-8: byte", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_cannot_be_of_the_session_is_told_and_left_out()
    {
        using var workspace = new TempFolder();
        await using var server = await ReplayServer.StartAsync(Source.Recordings);
        server.Spoil = (_, good) => good with { Body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(good.Body).Replace("\"01/23/20\",\"H Subcommittee", "\"01/01/01\",\"H Subcommittee", StringComparison.Ordinal)) };
        var report = await Source.CollectAsync(workspace, server);
        report.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains("01/01/01", StringComparison.Ordinal));
    }

    private static RecordedSource Source => RecordedSource.Of("va");

    private static async Task<(Bill Bill, CollectReport Report)> ReadAsync(string id)
    {
        using var workspace = new TempFolder();
        await using var server = await ReplayServer.StartAsync(Source.Recordings);
        workspace.Write("content/watchlist/one.yml", $"bills: [{id}]\n");
        var options = new CollectOptions { Workspace = workspace.Path, StateFolder = workspace.File(".policytracker"), Via = server.Url, Bill = BillId.Parse(id) };
        var report = await new Collector(options, Core.Content.ContentTree.Read(workspace.Path), new FixedTime(RecordedSource.Now)).RunAsync(Source.Scraper);
        var bill = new BillStore(workspace.Path).Find(BillId.Parse(id)).ShouldNotBeNull(string.Join("\n", report.Problems));
        // As it stood on the day of the recording: the sessions have ended since.
        return (bill with { Status = StatusLadder.Derive(bill) }, report);
    }
}
