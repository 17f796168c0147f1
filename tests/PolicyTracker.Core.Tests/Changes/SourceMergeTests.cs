using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Changes;

public sealed class SourceMergeTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2025, 3, 3, 6, 0, 0, TimeSpan.Zero);
    private static readonly SourceVoice Official = new("Virginia LIS", SourceRank.Official, RecordParts.Core | RecordParts.Sponsors);
    private static readonly SourceVoice OpenStates = new("Open States", SourceRank.OpenStates, RecordParts.All & ~RecordParts.Events);
    private static readonly SourceVoice LegiScan = new("LegiScan", SourceRank.LegiScan, RecordParts.All);

    private readonly TempFolder _folder = new();

    [Fact]
    public void What_the_legislature_says_stands_whoever_speaks_last()
    {
        Save(Official, Heard(Official, "Introduced in House"), Monday);
        var result = Save(LegiScan, Heard(LegiScan, "House: introduced and read") with { Title = "Another title" }, Monday.AddDays(1));
        result.Changes.ShouldBeEmpty();
        Stored.Actions.ShouldHaveSingleItem().Text.ShouldBe("Introduced in House");
        Stored.Title.ShouldBe("A bill");
    }

    [Fact]
    public void Another_source_fills_what_the_legislature_never_tells_and_keeps_it_up_to_date()
    {
        Save(Official, Heard(Official, "Introduced in House"), Monday);
        Save(LegiScan, Heard(LegiScan, "x") with { Votes = [Vote("Passage", 90)] }, Monday.AddDays(1));
        Stored.Votes.ShouldHaveSingleItem().Yeas.ShouldBe(90);
        Save(Official, Heard(Official, "Introduced in House"), Monday.AddDays(2)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Save(LegiScan, Heard(LegiScan, "x") with { Votes = [Vote("Passage", 91)] }, Monday.AddDays(3)).Changes.Select(change => change.Kind).ShouldBe([ChangeKind.Correction]);
        Stored.Sources.Select(source => source.Note).ShouldBe(["Virginia LIS", "LegiScan"]);
    }

    [Fact]
    public void A_better_source_takes_over_without_telling_old_news_again()
    {
        Save(LegiScan, Heard(LegiScan, "House: introduced and read"), Monday);
        var result = Save(Official, Bill(Official, [Row(1, "Introduced in House", ActionClassification.Introduction), Row(20, "Passed House", ActionClassification.Passage)]), Monday.AddDays(1));
        result.Changes.Select(change => change.Kind).ShouldBe([ChangeKind.Status, ChangeKind.Action]);
        result.Changes[1].Text.ShouldBe("Passed House");
        Stored.Actions.Select(action => action.Text).ShouldBe(["Introduced in House", "Passed House"]);
    }

    [Fact]
    public void A_worse_source_that_knows_another_stage_is_a_problem_and_not_a_coin_toss()
    {
        Save(OpenStates, Heard(OpenStates, "Introduced in House"), Monday);
        var result = Save(LegiScan, Bill(LegiScan, [Row(1, "Introduced", ActionClassification.Introduction), Row(20, "Passed House", ActionClassification.Passage)]), Monday.AddDays(1));
        result.Contradiction.ShouldNotBeNull();
        result.Contradiction.ShouldContain("LegiScan and Open States contradict each other on HB 1");
        Stored.Status.Stage.ShouldBe(Stage.Introduced);
        Save(LegiScan, Heard(LegiScan, "Introduced"), Monday.AddDays(2)).Contradiction.ShouldBeNull();
    }

    [Fact]
    public void Relations_are_gathered_from_all()
    {
        Save(Official, Heard(Official, "a") with { Related = [new("va/2025/sb1", BillRelation.Companion)] }, Monday);
        Save(LegiScan, Heard(LegiScan, "a") with { Related = [new("va/2025/sb2", BillRelation.Related)] }, Monday.AddDays(1));
        Save(Official, Heard(Official, "a") with { Related = [new("va/2025/sb1", BillRelation.Companion)] }, Monday.AddDays(2)).Changes.ShouldBeEmpty();
        Stored.Related.Select(related => related.Id).ShouldBe(["va/2025/sb1", "va/2025/sb2"], ignoreOrder: true);
    }

    [Fact]
    public void Two_sources_that_take_turns_write_nothing_when_nothing_moved()
    {
        foreach (var (voice, day) in new[] { (LegiScan, 0), (OpenStates, 1), (Official, 2) })
            Save(voice, Heard(voice, $"{voice.Name} words it"), Monday.AddDays(day));
        var file = File.ReadAllText(_folder.File("bills/va/2025/hb1.md"));
        foreach (var (voice, day) in new[] { (OpenStates, 3), (LegiScan, 4), (Official, 5), (LegiScan, 6) })
            Save(voice, Heard(voice, $"{voice.Name} words it"), Monday.AddDays(day)).Outcome.ShouldBe(SaveOutcome.Unchanged, voice.Name);
        File.ReadAllText(_folder.File("bills/va/2025/hb1.md")).ShouldBe(file);
    }

    [Fact]
    public void When_a_person_turns_a_source_off_the_next_one_takes_over_without_an_alarm()
    {
        Save(Official, Heard(Official, "Introduced in House"), Monday);
        Save(LegiScan, Heard(LegiScan, "House: introduced and read"), Monday.AddDays(1));
        var silenced = new SourceMerge(LegiScan, [OpenStates, LegiScan], [Official]);
        var rows = new[] { Row(1, "House: introduced and read", ActionClassification.Introduction), Row(20, "House: passed", ActionClassification.Passage) };
        var result = Save(silenced, Bill(LegiScan, rows), Monday.AddDays(2));
        result.Changes.Select(change => change.Kind).ShouldBe([ChangeKind.Status, ChangeKind.Action]);
        Stored.Actions.Select(action => action.Text).ShouldBe(["House: introduced and read", "House: passed"]);
        Stored.Sources.ShouldHaveSingleItem().Note.ShouldBe("LegiScan");
        Save(silenced, Bill(LegiScan, rows), Monday.AddDays(3)).Outcome.ShouldBe(SaveOutcome.Unchanged);
    }

    [Fact]
    public void Two_names_of_one_relation_do_not_take_turns()
    {
        Save(OpenStates, Heard(OpenStates, "a") with { Related = [new("va/2025/sb1", BillRelation.Companion)] }, Monday);
        for (var day = 1; day < 4; day++)
        {
            Save(LegiScan, Heard(LegiScan, "a") with { Related = [new("va/2025/sb1", BillRelation.Identical)] }, Monday.AddDays(day)).Changes.ShouldBeEmpty();
            Save(OpenStates, Heard(OpenStates, "a") with { Related = [new("va/2025/sb1", BillRelation.Companion)] }, Monday.AddDays(day)).Changes.ShouldBeEmpty();
        }

        Stored.Related.ShouldHaveSingleItem().Relation.ShouldBe(BillRelation.Companion);
    }

    [Fact]
    public void A_file_that_is_older_than_the_record_changes_nothing()
    {
        Save(LegiScan, Bill(LegiScan, [Row(1, "Introduced", ActionClassification.Introduction), Row(20, "Passed", ActionClassification.Passage)]), Monday);
        var run = new StoreRun(new(_folder.Path), "test", Monday.AddDays(1), StatusLadder.Derive) { Merge = new(LegiScan, [LegiScan]), OnlyNewer = true };
        run.Save(Heard(LegiScan, "Introduced") with { Title = "Its old title" }, "dataset").Outcome.ShouldBe(SaveOutcome.Unchanged);
    }

    [Fact]
    public void Two_services_that_doubt_the_legislature_do_not_take_turns_in_the_record()
    {
        BillAction[] passed = [Row(1, "Introduced", ActionClassification.Introduction), Row(20, "Passed House", ActionClassification.Passage)];
        Save(Official, Heard(Official, "Introduced in House"), Monday);
        Save(OpenStates, Bill(OpenStates, passed), Monday.AddDays(1));
        Save(LegiScan, Bill(LegiScan, passed), Monday.AddDays(2));
        Stored.Extras["disputed"].ShouldNotBeNull().ShouldStartWith("Open States says");
        for (var day = 3; day < 6; day++)
        {
            Save(LegiScan, Bill(LegiScan, passed), Monday.AddDays(day)).Outcome.ShouldBe(SaveOutcome.Unchanged);
            Save(OpenStates, Bill(OpenStates, passed), Monday.AddDays(day)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        }
    }

    [Fact]
    public void A_service_that_is_only_late_is_told_to_the_one_who_runs_it_and_not_to_readers()
    {
        Save(Official, Bill(Official, [Row(1, "Introduced", ActionClassification.Introduction), Row(20, "Passed House", ActionClassification.Passage)]), Monday);
        Save(LegiScan, Heard(LegiScan, "Introduced"), Monday.AddDays(1)).Contradiction.ShouldNotBeNull();
        Stored.Extras["disputed"].ShouldBeNull();
    }

    public void Dispose() => _folder.Dispose();

    private Bill Stored => new BillStore(_folder.Path).Find(BillId.Parse("va/2025/hb1"))!;

    private SaveResult Save(SourceVoice voice, Bill bill, DateTimeOffset at) => Save(new SourceMerge(voice, [Official, OpenStates, LegiScan]), bill, at);

    private SaveResult Save(SourceMerge merge, Bill bill, DateTimeOffset at)
    {
        var run = new StoreRun(new(_folder.Path), "test", at, StatusLadder.Derive) { Merge = merge };
        var result = run.Save(bill, "topic x: y");
        run.Flush();
        return result;
    }

    private static Bill Heard(SourceVoice voice, string words) => Bill(voice, [Row(1, words, ActionClassification.Introduction)]);

    private static Bill Bill(SourceVoice voice, IReadOnlyList<BillAction> actions) => new()
    {
        Id = BillId.Parse("va/2025/hb1"),
        Identifier = "HB 1",
        Title = "A bill",
        Chamber = Chamber.Lower,
        Actions = actions,
        Sources = [new($"https://example.org/{voice.Rank}", voice.Name)],
    };

    private static BillAction Row(int day, string text, ActionClassification classification) =>
        new(new(2025, 2, day), Chamber.Lower, text, [classification]);

    private static VoteEvent Vote(string motion, int yeas) => new(new(2025, 2, 20), Chamber.Lower, motion, yeas, 5, 0, VoteResult.Pass, "https://example.org/vote/1");
}
