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
            Testing.CongressRecording.Text("119hr504"), "application/xml");
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
    public async Task A_broken_record_that_no_list_names_is_a_failure_with_its_place()
    {
        await using var congress = await Started();
        congress.Watch([.. Twenty[2..]]);
        var path = congress.Workspace.File(Twenty[0].Path);
        File.WriteAllText(path, File.ReadAllText(path).Replace("\nchamber: lower\n", "\nchamber: middle\nchamber: [\n"));
        var asked = congress.Server.Requests.Count;
        var report = await congress.Run();
        (report.Asked, report.Failed, report.Unchanged, report.Succeeded).ShouldBe((20, 1, 19, false));
        var problem = report.Problems.ShouldHaveSingleItem();
        (problem.Severity, problem.Rule, problem.File).ShouldBe((Core.Checks.Severity.Error, "bill-unreadable", Twenty[0].Path));
        problem.Line.ShouldNotBeNull().ShouldBeGreaterThan(1);
        problem.Message.ShouldContain("Restore the file from Git");
        congress.Server.Requests.Count.ShouldBe(asked + 19);
    }

    [Fact]
    public async Task What_the_source_does_not_have_makes_the_rest_no_older()
    {
        await using var congress = await Started();
        congress.Watch([.. Twenty, BillId.Parse("us/119/hr9999")]);
        congress.Time.Advance(TimeSpan.FromDays(1));
        var report = await congress.Run();
        (report.Succeeded, report.Failed, report.Unchanged).ShouldBe((true, 1, 20));
        report.Problems.ShouldHaveSingleItem().Severity.ShouldBe(Core.Checks.Severity.Error);
        Freshness.Read(congress.Workspace.Path)["govinfo"].LastSuccess.ShouldBe(new(2025, 12, 7));
    }

    [Fact]
    public async Task Any_other_failure_of_a_followed_bill_leaves_the_freshness_as_it_was()
    {
        await using var congress = await Started();
        congress.Server.Answer("www.govinfo.gov" + UnitedStates.BillStatusAddress(Twenty[0]).AbsolutePath, "<billStatus>", "application/xml");
        congress.Time.Advance(TimeSpan.FromDays(1));
        var report = await congress.Run();
        (report.Succeeded, report.Failed).ShouldBe((false, 1));
        report.Reason.ShouldNotBeNull().ShouldContain("cut off");
        Freshness.Read(congress.Workspace.Path)["govinfo"].LastSuccess.ShouldBe(new(2025, 12, 6));
        congress.State.FailingSince.ShouldBe(congress.Time.Now);
    }

    [Fact]
    public async Task Half_of_the_bills_absent_is_no_success()
    {
        await using var congress = await Started();
        foreach (var id in Twenty[..10])
            congress.Server.Answer("www.govinfo.gov" + UnitedStates.BillStatusAddress(id).AbsolutePath, "none", "text/plain", 404);
        (await congress.Run()).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task Tells_truly_what_was_written_before_many_values_vanished()
    {
        await using var congress = await CongressRun.StartAsync();
        BillId[] many = [.. Enumerable.Range(1000, 80).Select(number => BillId.Of("us", "119", $"hr{number}"))];
        congress.Watch([.. many]);
        foreach (var id in many)
            congress.Publish("119hr504", id);
        await congress.Run();
        foreach (var id in many[..60])
            congress.Publish("119hr504", id, text => text.Replace("<actionDate>2025-01-16</actionDate>", "<actionDate>2025-01-17</actionDate>"));
        foreach (var id in many[60..])
            congress.Publish("119hr504", id, text => Cosponsors().Replace(text, ""));
        congress.Time.Advance(TimeSpan.FromDays(1));
        var report = await congress.Run();
        report.Succeeded.ShouldBeFalse();
        report.Updated.ShouldBe(50);
        report.Changes.ShouldNotBeEmpty();
        report.Changes.Select(change => change.Bill).Distinct().Count().ShouldBe(50);
        new ChangeLog(congress.Workspace.Path).All().Count(change => change.Kind != ChangeKind.BillAdded).ShouldBe(report.Changes.Count);
        report.Reason.ShouldNotBeNull().ShouldContain("9 of 80 records");
        report.Reason.ShouldContain("The last 19 records that moved were not written; the 50 that moved before them were.");
    }

    [Fact]
    public async Task A_held_run_does_not_wear_the_guard_out_for_the_next_one()
    {
        await using var congress = await CongressRun.StartAsync();
        BillId[] many = [.. Enumerable.Range(1000, 80).Select(number => BillId.Of("us", "119", $"hr{number}"))];
        congress.Watch([.. many]);
        foreach (var id in many)
            congress.Publish("119hr504", id);
        await congress.Run();
        // Every other bill moves, the others lose their cosponsors, so batches fill while values vanish.
        foreach (var (at, id) in many.Index())
            congress.Publish("119hr504", id, text => at % 2 == 0
                ? text.Replace("<actionDate>2025-01-16</actionDate>", "<actionDate>2025-01-17</actionDate>")
                : Cosponsors().Replace(text, ""));
        for (var day = 1; day <= 3; day++)
        {
            congress.Time.Advance(TimeSpan.FromDays(1));
            var report = await congress.Run();
            report.Problems.ShouldContain(problem => problem.Rule == "source-drop", $"day {day}");
            new ChangeLog(congress.Workspace.Path).All().ShouldNotContain(change => change.Kind == ChangeKind.SourceGap);
        }
    }

    [Fact]
    public async Task A_mistyped_bill_says_nothing_of_its_source()
    {
        await using var congress = await Started();
        var state = congress.State;
        (await congress.Run(only: BillId.Parse("us/119/hr99999"))).Failed.ShouldBe(1);
        congress.State.ShouldBe(state);
    }

    [Fact]
    public async Task The_share_that_may_vanish_is_one_of_all_records_and_not_of_the_first_ones()
    {
        await using var congress = await CongressRun.StartAsync();
        BillId[] many = [.. Enumerable.Range(1000, 80).Select(number => BillId.Of("us", "119", $"hr{number}"))];
        congress.Watch([.. many]);
        foreach (var id in many)
            congress.Publish("119hr504", id);
        await congress.Run();
        foreach (var id in many[..8])
            congress.Publish("119hr504", id, text => Cosponsors().Replace(text, ""));
        (await congress.Run()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task The_most_megabytes_of_an_answer_are_those_of_the_settings()
    {
        await using var congress = await Started();
        congress.Workspace.Write("content/sources.yml", "govinfo: {max_mb: 1, texts: 'off'}\n");
        congress.Publish("119hr4323", Twenty[0], text => text + new string(' ', 1_100_000));
        var report = await congress.Run();
        (report.Failed, report.Unchanged).ShouldBe((1, 19));
        report.Problems.ShouldHaveSingleItem().Message.ShouldContain("larger than 1,048,576 bytes");
    }

    [Fact]
    public async Task A_bill_may_pass_until_noon_of_the_last_day_and_is_dead_the_day_after()
    {
        await using var congress = await CongressRun.StartAsync();
        congress.Watch(Twenty[0]);
        congress.Publish("119hr4323", Twenty[0]);
        congress.Time.Now = new(2027, 1, 3, 15, 0, 0, TimeSpan.Zero);
        await congress.Run();
        var store = new BillStore(congress.Workspace.Path);
        store.Find(Twenty[0])!.Status.Stage.ShouldNotBe(Stage.DiedOnAdjournment);
        congress.Time.Now = new(2027, 1, 4, 15, 0, 0, TimeSpan.Zero);
        await congress.Run();
        store.Find(Twenty[0])!.Status.ShouldSatisfyAllConditions(
            status => status.Stage.ShouldBe(Stage.DiedOnAdjournment),
            status => status.Since.ShouldBe(new(2027, 1, 3)));
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
