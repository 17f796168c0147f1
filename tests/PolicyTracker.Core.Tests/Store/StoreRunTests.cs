using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Store;

public sealed class StoreRunTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2025, 12, 1, 6, 0, 0, TimeSpan.Zero);
    private readonly TempFolder _folder = new();

    [Fact]
    public void Writes_one_record_and_one_change_for_a_first_bill()
    {
        Save(Sample, Monday).Outcome.ShouldBe(SaveOutcome.Created);
        var change = Log.All().ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.BillAdded);
        change.Matched.ShouldBe("watchlist federal");
        File.Exists(Path.Combine(_folder.Path, "bills/us/_changes/2025/2025-12-01T060000Z-govinfo.yml")).ShouldBeTrue();
        BillChecks.Check(_folder.Path).ShouldBeEmpty();
    }

    [Fact]
    public void Writes_nothing_when_the_bill_has_not_moved()
    {
        Save(Sample, Monday);
        var before = Tree();
        Save(Sample, Monday.AddDays(1)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Tree().ShouldBe(before);
    }

    [Fact]
    public void Tells_of_a_new_action_and_of_the_stage_it_proves_once()
    {
        Save(Sample, Monday);
        Save(Passed, Monday.AddDays(1));
        Save(Passed, Monday.AddDays(2));
        Log.All().Skip(1).Select(change => change.Kind).ShouldBe([ChangeKind.Status, ChangeKind.Action]);
        var status = Log.All()[1];
        (status.Before, status.After).ShouldBe(("in-committee", "passed-first-chamber"));
        status.Date.ShouldBe(new DateOnly(2025, 12, 1));
    }

    [Fact]
    public void Keeps_a_vanished_action_and_says_so_once()
    {
        Save(Passed, Monday);
        Save(Sample, Monday.AddDays(1));
        Save(Sample, Monday.AddDays(2));
        Stored().Actions.Count.ShouldBe(3);
        Stored().Status.Stage.ShouldBe(Stage.PassedFirstChamber);
        Log.All().Count(change => change.Kind == ChangeKind.SourceGap).ShouldBe(1);
    }

    [Fact]
    public void A_row_that_vanished_and_returns_is_no_second_alert()
    {
        Save(Passed, Monday);
        Save(Sample, Monday.AddDays(1));
        Save(Passed, Monday.AddDays(2));
        Log.All().Select(change => change.Kind).ShouldBe([ChangeKind.BillAdded, ChangeKind.SourceGap]);
    }

    [Fact]
    public void Lets_go_of_a_vanished_action_when_a_person_accepts_it()
    {
        Save(Passed, Monday);
        Save(Sample, Monday.AddDays(1), accept: true);
        Stored().Actions.Count.ShouldBe(2);
        Stored().Status.Stage.ShouldBe(Stage.InCommittee);
        Log.All().Select(change => change.Kind).ShouldBe([ChangeKind.BillAdded, ChangeKind.Status, ChangeKind.Correction]);
    }

    [Fact]
    public void Reordered_rows_are_no_change()
    {
        Save(Passed, Monday);
        var before = Tree();
        Save(Passed with { Actions = [Passed.Actions[1], Passed.Actions[0], Passed.Actions[2]] }, Monday.AddDays(1)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Tree().ShouldBe(before);
    }

    [Fact]
    public void A_late_row_is_put_behind_the_row_that_precedes_it()
    {
        Save(Passed, Monday);
        var late = new BillAction(new(2025, 2, 7), Chamber.Lower, "Sponsor introductory remarks on measure.", []);
        Save(Passed with { Actions = [Passed.Actions[0], late, Passed.Actions[1], Passed.Actions[2]] }, Monday.AddDays(1));
        Stored().Actions[1].Text.ShouldBe(late.Text);
    }

    [Fact]
    public void A_corrected_page_number_is_written_and_is_no_news()
    {
        var page = Passed.Actions[2] with { Text = "Passed House by voice vote. (text: CR S5299)" };
        Save(Passed with { Actions = [.. Passed.Actions.Take(2), page] }, Monday);
        Save(Passed with { Actions = [.. Passed.Actions.Take(2), page with { Text = "Passed House by voice vote. (text: CR S5199)" }] }, Monday.AddDays(1))
            .Outcome.ShouldBe(SaveOutcome.Updated);
        Log.All().Count.ShouldBe(1);
        Stored().Actions[2].Text.ShouldEndWith("S5199)");
    }

    [Fact]
    public void A_reworded_row_is_a_correction_and_not_a_second_event()
    {
        Save(Sample with { Actions = [.. Sample.Actions, Action(2025, 12, 2, Chamber.Upper, "Received in the Senate.", ActionClassification.Receipt)] }, Monday);
        Save(Sample with { Actions = [.. Sample.Actions, Action(2025, 12, 2, Chamber.Upper, "Received in the Senate, read twice.", ActionClassification.Receipt)] }, Monday.AddDays(1));
        Log.All()[^1].Kind.ShouldBe(ChangeKind.Correction);
        Stored().Actions.Count.ShouldBe(3);
    }

    [Fact]
    public void Vanished_sponsors_subjects_and_laws_are_kept()
    {
        var full = Passed with { Sponsors = [new("Fry, Russell", Id: "bioguide:F000478")], Subjects = ["Human trafficking"], Laws = ["P.L. 119-73"] };
        Save(full, Monday);
        Save(Passed, Monday.AddDays(1));
        Stored().Sponsors.Count.ShouldBe(1);
        Stored().Subjects.ShouldBe(["Human trafficking"]);
        Stored().Laws.ShouldBe(["P.L. 119-73"]);
    }

    [Fact]
    public void A_stage_reached_again_through_a_new_action_is_a_change()
    {
        Save(Passed, Monday);
        var back = Passed with { Actions = [.. Passed.Actions, Action(2025, 12, 3, Chamber.Upper, "Read twice and referred to the Committee on the Judiciary.", ActionClassification.ReferralCommittee)] };
        Save(back, Monday.AddDays(3));
        Log.All()[^2].After.ShouldBe("second-chamber-committee");
    }

    [Fact]
    public void A_run_killed_between_log_and_record_tells_nothing_twice()
    {
        Save(Sample, Monday);
        var record = File.ReadAllBytes(Path.Combine(_folder.Path, Sample.Id.Path));
        Save(Passed, Monday.AddDays(1));
        File.WriteAllBytes(Path.Combine(_folder.Path, Sample.Id.Path), record);
        Save(Passed, Monday.AddDays(2)).Outcome.ShouldBe(SaveOutcome.Updated);
        Log.All().Count.ShouldBe(3);
        Stored().Actions.Count.ShouldBe(3);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var run = new StoreRun(new(_folder.Path), "govinfo", Monday, StatusLadder.Derive) { DryRun = true };
        run.Save(Sample).Outcome.ShouldBe(SaveOutcome.Created);
        run.Flush();
        Tree().ShouldBeEmpty();
    }

    [Fact]
    public void Two_runs_in_one_second_share_a_file_and_lose_nothing()
    {
        Save(Sample, Monday);
        Save(Passed, Monday);
        Log.All().Count.ShouldBe(3);
    }

    public void Dispose() => _folder.Dispose();

    private static BillAction Action(int year, int month, int day, Chamber chamber, string text, params ActionClassification[] did) => new(new(year, month, day), chamber, text, did);

    private static readonly Bill Sample = new()
    {
        Id = BillId.Of("us", "119", "hr4323"),
        Identifier = "H.R. 4323",
        Title = "Trafficking Survivors Relief Act",
        Chamber = Chamber.Lower,
        Actions =
        [
            Action(2025, 2, 7, Chamber.Lower, "Introduced in House", ActionClassification.Introduction),
            Action(2025, 2, 7, Chamber.Lower, "Referred to the House Committee on the Judiciary.", ActionClassification.ReferralCommittee),
        ],
        Sources = [new("https://www.govinfo.gov/bulkdata/BILLSTATUS/119/hr/BILLSTATUS-119hr4323.xml", "BILLSTATUS")],
    };

    private static readonly Bill Passed = Sample with { Actions = [.. Sample.Actions, Action(2025, 12, 1, Chamber.Lower, "Passed House by voice vote.", ActionClassification.Passage)] };

    private ChangeLog Log => new(_folder.Path);

    private Bill Stored() => new BillStore(_folder.Path).Find(Sample.Id)!;

    private SaveResult Save(Bill bill, DateTimeOffset at, bool accept = false)
    {
        var run = new StoreRun(new(_folder.Path), "govinfo", at, StatusLadder.Derive) { Accept = accept };
        var result = run.Save(bill, "watchlist federal");
        run.Flush();
        return result;
    }

    private Dictionary<string, string> Tree() => Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(_folder.Path, file), File.ReadAllText);
}
