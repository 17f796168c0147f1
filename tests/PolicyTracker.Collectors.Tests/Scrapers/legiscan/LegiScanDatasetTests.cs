using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;
using static PolicyTracker.Collectors.Tests.Scrapers.legiscan.LegiScanFiles;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>The ZIP of a session, as LegiScan gives it and as nobody should.</summary>
public sealed class LegiScanDatasetTests : IAsyncLifetime
{
    private LegiScanRun _run = null!;

    public async Task InitializeAsync() => _run = await LegiScanRun.StartAsync();

    public async Task DisposeAsync() => await _run.DisposeAsync();

    [Fact]
    public async Task Imports_everything_without_a_key_and_without_asking_anyone()
    {
        var report = await ImportAsync(Bill("HF1036", 2026440), Bill("HF926", 2001697), Entry($"{Iowa}/people/1.json", "{}"));
        (report.Created, report.Succeeded, report.Problems.Count).ShouldBe((2, true, 0));
        _run.Record("ia/2025-2026/hf1036").Status.Stage.ShouldBe(Stage.Enacted);
        _run.Changes.ShouldAllBe(change => change.Matched == "dataset dataset.zip");
        _run.Server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Imports_only_what_a_topic_or_a_list_names_when_there_are_topics()
    {
        _run.Topic("expungement");
        _run.Watch("ia/2025-2026/sf2167");
        await ImportAsync(Bill("HF1036", 2026440), Bill("HF926", 2001697), Bill("SF2167", 2101684));
        _run.Records.Select(id => id.Number).ShouldBe(["hf926", "sf2167"], ignoreOrder: true);
    }

    [Fact]
    public async Task Writes_nothing_when_the_same_file_comes_again()
    {
        await ImportAsync(Bill("HF1036", 2026440));
        var report = await _run.RunAsync();
        (report.Created, report.Updated, report.Unchanged, report.Changes.Count).ShouldBe((0, 0, 1, 0));
    }

    [Fact]
    public async Task Followed_bills_that_are_not_in_the_file_are_none_of_its_matter()
    {
        _run.Watch("va/2025/hb2393", "ia/2025-2026/hf1036");
        var report = await ImportAsync(Bill("HF1036", 2026440));
        (report.Created, report.Failed, report.Succeeded).ShouldBe((1, 0, true));
    }

    [Theory]
    [InlineData("{\"bill\": {\"bill_id\": 1, ", "not JSON")]
    [InlineData("[]", "no \"bill\"")]
    [InlineData("<html>Please sign in</html>", "not JSON")]
    [InlineData("{\"bill\": {\"state\": \"ZZ\"}}", "none that LegiScan covers")]
    [InlineData("{\"bill\": {\"state\": \"IA\", \"session\": []}}", "which session")]
    [InlineData("{\"bill\": {\"state\": \"IA\", \"session\": {\"year_start\": 2025}, \"bill_number\": \"12\"}}", "bill number")]
    [InlineData("{\"bill\": {\"state\": \"IA\", \"session\": {\"year_start\": 1950, \"session_name\": \"53rd\"}, \"bill_number\": \"HF1\"}}", "content/jurisdictions/ia.md")]
    public async Task A_bad_entry_is_a_problem_and_the_others_are_imported(string body, string sentence)
    {
        var report = await ImportAsync(Entry($"{Iowa}/bill/HF1.json", body), Bill("HF1036", 2026440));
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain(sentence);
        report.Problems[0].Message.ShouldContain("bill/HF1.json");
    }

    [Fact]
    public async Task Names_that_lead_out_of_the_file_are_refused_and_nothing_is_written_there()
    {
        var report = await ImportAsync(("../../bill/evil.json", Encoding.UTF8.GetBytes(Recorded(2001697))), ("/bill/evil.json", Encoding.UTF8.GetBytes(Recorded(2001697))), Bill("HF1036", 2026440));
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("leads out of the dataset");
        Directory.EnumerateFiles(_run.Workspace.Path, "evil*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_entry_that_unpacks_without_end_is_left_out_before_it_fills_the_memory()
    {
        var report = await ImportAsync(($"{Iowa}/bill/HF1.json", new byte[64 * 1024 * 1024]), Bill("HF1036", 2026440));
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("unpacks to more than 8 MB");
    }

    [Fact]
    public async Task An_entry_with_damaged_bytes_is_left_out()
    {
        var file = _run.Workspace.Zip(Bill("HF1036", 2026440), Bill("HF926", 2001697));
        var bytes = File.ReadAllBytes(file);
        bytes.AsSpan(120, 200).Fill(0xFF);
        File.WriteAllBytes(file, bytes);
        _run.Dataset = file;
        var report = await _run.RunAsync();
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("bill/HF1036.json");
    }

    [Fact]
    public async Task A_bill_that_is_there_twice_is_imported_once()
    {
        var report = await ImportAsync(Bill("HF1036", 2026440), Bill("HF1036b", 2026440));
        report.Created.ShouldBe(1);
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("twice");
    }

    [Fact]
    public async Task A_file_that_is_no_ZIP_and_a_ZIP_that_is_no_dataset_are_said_so()
    {
        _run.Dataset = _run.Workspace.Write("dataset.zip", "Please sign in");
        (await _run.RunAsync()).Reason.ShouldNotBeNull().ShouldContain("no ZIP file");
        var damaged = File.ReadAllBytes(_run.Workspace.Zip(Bill("HF1036", 2026440)));
        damaged[damaged.AsSpan().LastIndexOf("PK\u0001\u0002"u8)] = 0;
        File.WriteAllBytes(_run.Dataset, damaged);
        (await _run.RunAsync()).Reason.ShouldNotBeNull().ShouldContain("no ZIP file");
        (await ImportAsync(Entry("readme.txt", "hello"))).Reason.ShouldNotBeNull().ShouldContain("no dataset of LegiScan");
        _run.Records.ShouldBeEmpty();
    }

    [Fact]
    public async Task Reads_the_CSV_form()
    {
        var report = await ImportAsync(Csv("MI/2013-2014_97th_Legislature/csv"));
        report.Problems.ShouldBeEmpty(string.Join("\n", report.Problems));
        var bill = _run.Record("mi/2013-2014/hb4001");
        (bill.Identifier, bill.Status.Stage, bill.Actions.Count, bill.Chamber).ShouldBe(("HB 4001", Stage.Enacted, 3, Chamber.Lower));
        bill.Sponsors.ShouldHaveSingleItem().ShouldBe(new("Mike Shirkey", "R", "HD-065", SponsorRole.Primary, "legiscan:14000"));
        bill.Votes.ShouldHaveSingleItem().Yeas.ShouldBe(107);
        bill.Versions.ShouldHaveSingleItem().Note.ShouldBe("Introduced");
        _run.Record("mi/2013-2014/hjra").Identifier.ShouldBe("HJR A");
    }

    [Fact]
    public async Task A_CSV_without_a_column_or_with_torn_quotes_is_a_problem()
    {
        var tables = Csv("MI/2013-2014_97th_Legislature/csv");
        tables[0] = Entry(tables[0].Name, Encoding.UTF8.GetString(tables[0].Body).Replace("bill_number", "number", StringComparison.Ordinal));
        (await ImportAsync(tables)).Reason.ShouldNotBeNull().ShouldContain("no column \"bill_number\"");
        tables = Csv("MI/2013-2014_97th_Legislature/csv");
        tables[1] = Entry(tables[1].Name, Encoding.UTF8.GetString(tables[1].Body) + "\"1,2013-01-09,House,1,\"Intro\n");
        var report = await ImportAsync(tables);
        (report.Created, report.Failed).ShouldBe((0, 2));
        report.Problems[0].Message.ShouldContain("history.csv");
    }

    [Fact]
    public async Task A_thousand_bills_are_imported_in_moments()
    {
        _run.Dataset = _run.Workspace.File("thousand.zip");
        GeneratedDataset.Write(_run.Dataset, 1000);
        var report = await _run.RunAsync();
        (report.Created, report.Failed, report.Problems.Count).ShouldBe((1000, 0, 0));
        _run.Records.Count.ShouldBe(1000);
        _run.Changes.Select(change => change.Id).Distinct().Count().ShouldBe(1000);
        _run.Record("ia/2025-2026/hf2").Status.Stage.ShouldBe(Stage.Enacted);
        var again = await _run.RunAsync();
        (again.Unchanged, again.Changes.Count).ShouldBe((1000, 0));
    }

    private Task<CollectReport> ImportAsync(params (string Name, byte[] Body)[] entries)
    {
        _run.HasKey = false;
        _run.Dataset = _run.Workspace.Zip(entries);
        return _run.RunAsync();
    }

    private static (string Name, byte[] Body)[] Csv(string folder) =>
    [
        Entry($"{folder}/bills.csv", """
            bill_id,session_id,bill_number,status,status_desc,status_date,title,description,committee_id,committee,last_action_date,last_action,url,state_link
            446875,1007,HB4001,4,Passed,2014-12-31,"Civil rights; public records; modify.","Civil rights; public records; modify.",0,,2014-12-31,"Assigned Pa 563'14 With Immediate Effect",https://legiscan.com/MI/bill/HB4001/2013,http://legislature.mi.gov/doc.aspx?2013-HB-4001
            446876,1007,HJRA,1,Introduced,2013-01-09,"Constitutional amendments; state; ""parts"".","Constitutional amendments; state.",827,"House Judiciary",2013-01-09,"Introduced",https://legiscan.com/MI/bill/HJRA/2013,http://legislature.mi.gov/doc.aspx?2013-HJR-A

            """),
        Entry($"{folder}/history.csv", """
            bill_id,date,chamber,sequence,action
            446875,2013-01-09,House,1,"Introduced By Representative Mike Shirkey"
            446875,2014-03-20,House,2,"Passed Roll Call # 8 Yeas 107 Nays 0"
            446875,2014-12-31,House,3,"Assigned Pa 563'14 With Immediate Effect"
            446876,2013-01-09,House,1,"Introduced By Representative Mike Shirkey"

            """),
        Entry($"{folder}/people.csv", "people_id,name,party_id,party,role_id,role,district,committee_id\n14000,\"Mike Shirkey\",2,R,1,Rep,HD-065,0\n"),
        Entry($"{folder}/sponsors.csv", "bill_id,people_id,position\n446875,14000,1\n"),
        Entry($"{folder}/rollcalls.csv", "bill_id,roll_call_id,date,chamber,description,yea,nay,nv,absent,total\n446875,1,2014-03-20,House,\"House: Third Reading\",107,0,1,2,110\n"),
        Entry($"{folder}/documents.csv", "bill_id,document_type,document_id,document_size,document_mime,document_desc,url,state_link\n446875,text,1,2,text/html,Introduced,https://legiscan.com/MI/text/HB4001/id/1,\n446875,amendment,2,2,text/html,Amendment,https://legiscan.com/x,\n"),
    ];
}
