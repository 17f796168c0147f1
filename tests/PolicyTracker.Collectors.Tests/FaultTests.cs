using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors.Tests;

/// <summary>Faults of meaning: what comes is well-formed and wrong.</summary>
public partial class FaultTests
{
    private static readonly BillId[] Twenty = [.. Enumerable.Range(4323, 20).Select(number => BillId.Of("us", "119", $"hr{number}"))];

    [Fact]
    public async Task A_maintenance_page_with_status_200_fails_the_bill_and_keeps_its_record()
    {
        await using var congress = await Started();
        var before = congress.Tree();
        congress.Server.Answer("www.govinfo.gov" + UnitedStates.BillStatusAddress(Twenty[0]).AbsolutePath, "<html><title>Maintenance</title></html>", "text/html");
        var report = await congress.Run();
        (report.Failed, report.Unchanged, report.Changes.Count).ShouldBe((1, 19, 0));
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("stays as it is");
        congress.Tree().ShouldBe(before);
    }

    [Fact]
    public async Task The_document_of_another_bill_is_refused()
    {
        await using var congress = await Started();
        var before = congress.Tree();
        congress.Publish("119hr504", null);
        congress.Server.Answer("www.govinfo.gov" + UnitedStates.BillStatusAddress(Twenty[0]).AbsolutePath,
            File.ReadAllText(Testing.Repository.Path("tests/PolicyTracker.Collectors.Tests/Recordings/us/BILLSTATUS-119hr504.xml")), "application/xml");
        (await congress.Run()).Failed.ShouldBe(1);
        congress.Tree().ShouldBe(before);
    }

    [Fact]
    public async Task Holds_everything_when_a_field_vanishes_from_many_records_until_a_person_accepts_it()
    {
        await using var congress = await Started();
        var before = congress.Tree();
        foreach (var id in Twenty)
            congress.Publish("119hr4323", id, text => Cosponsors().Replace(text, ""));
        congress.Time.Advance(TimeSpan.FromDays(1));
        var held = await congress.Run();
        (held.Succeeded, held.Updated, held.Changes.Count).ShouldBe((false, 0, 0));
        held.Problems.ShouldContain(problem => problem.Rule == "source-drop");
        congress.Tree().ShouldBe(before);

        congress.Accept = true;
        (await congress.Run()).Updated.ShouldBe(20);
        new BillStore(congress.Workspace.Path).Find(Twenty[0])!.Sponsors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_few_vanished_values_are_kept_and_told_once()
    {
        await using var congress = await Started();
        congress.Publish("119hr4323", Twenty[3], text => Cosponsors().Replace(text, ""));
        (await congress.Run()).Changes.Select(change => change.Kind).Distinct().ShouldBe([ChangeKind.SourceGap]);
        (await congress.Run()).Changes.ShouldBeEmpty();
        new BillStore(congress.Workspace.Path).Find(Twenty[3])!.Sponsors.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_record_that_a_merge_broke_fails_alone_and_is_not_written_over()
    {
        await using var congress = await Started();
        var path = congress.Workspace.File(Twenty[0].Path);
        var broken = "<<<<<<< HEAD\n" + File.ReadAllText(path);
        File.WriteAllText(path, broken);
        var report = await congress.Run();
        (report.Failed, report.Unchanged).ShouldBe((1, 19));
        report.Problems.ShouldHaveSingleItem().File.ShouldBe(Twenty[0].Path);
        File.ReadAllText(path).ShouldBe(broken);
    }

    [Fact]
    public async Task Doubled_and_reordered_rows_are_no_change()
    {
        await using var congress = await Started();
        var before = congress.Tree();
        foreach (var id in Twenty)
            congress.Publish("119hr4323", id, text => Actions().Replace(text, actions => $"<actions>{string.Concat(Items(actions.Value).Reverse())}{string.Concat(Items(actions.Value))}</actions>"));
        (await congress.Run()).Changes.ShouldBeEmpty();
        congress.Tree().ShouldBe(before);
    }

    [Fact]
    public async Task A_renamed_bill_is_one_title_change()
    {
        await using var congress = await Started();
        congress.Publish("119hr4323", Twenty[0], text => text.Replace("<title>Trafficking Survivors Relief Act</title>", "<title>Survivors Relief Act</title>"));
        (await congress.Run()).Changes.Select(change => change.Kind).Distinct().ShouldBe([ChangeKind.Title, ChangeKind.SourceGap], ignoreOrder: true);
    }

    private static async Task<CongressRun> Started()
    {
        var congress = await CongressRun.StartAsync();
        congress.Watch([.. Twenty]);
        foreach (var id in Twenty)
            congress.Publish("119hr4323", id);
        (await congress.Run()).Created.ShouldBe(20);
        return congress;
    }

    private static IEnumerable<string> Items(string actions) =>
        System.Xml.Linq.XElement.Parse(actions).Elements().Select(item => item.ToString());

    [GeneratedRegex("<cosponsors>.*</cosponsors>", RegexOptions.Singleline)]
    private static partial Regex Cosponsors();

    [GeneratedRegex("<actions>.*?</actions>", RegexOptions.Singleline)]
    private static partial Regex Actions();
}
