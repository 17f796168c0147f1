using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Core.Tests.Changes;

/// <summary>Two offices publish one database: the copy fills what the first leaves empty, and says when it knows better.</summary>
public sealed class SourceCopyTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly SourceVoice First = new("BILLSTATUS", SourceRank.Official, RecordParts.All & ~RecordParts.Events);
    private static readonly SourceVoice Copy = new("Congress.gov", SourceRank.OfficialCopy, RecordParts.All) { EventScheme = "congress" };
    private static readonly SourceVoice Hearings = new("Senate hearings", SourceRank.Official, RecordParts.Events) { EventScheme = "senate" };
    private static readonly Sponsorship Smith = new("Smith, Christopher H.", Id: "bioguide:S000522");
    private static readonly Sponsorship Jones = new("Jones, A.", Role: SponsorRole.Cosponsor, Id: "bioguide:J000001");

    private readonly TempFolder _folder = new();
    private int _day;

    [Fact]
    public void What_the_first_leaves_empty_the_copy_fills_and_keeps_up_to_date()
    {
        Save(First, Introduced(First));
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith] }).Changes.ShouldBeEmpty();
        Stored.Sponsors.ShouldBe([Smith]);
        Stored.Extras.All("filled").ShouldBe(["sponsors"]);
        Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith, Jones] }).Changes.ShouldHaveSingleItem().Text.ShouldBe("Jones, A.");
        Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
    }

    [Fact]
    public void Once_the_first_has_it_too_it_is_the_first_s_again_without_noise()
    {
        Save(First, Introduced(First));
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith] });
        Save(First, Introduced(First) with { Sponsors = [Smith with { Name = "Rep. Smith, Christopher H." }] }).Changes.ShouldBeEmpty();
        Stored.Extras.All("filled").ShouldBeEmpty();
        Stored.Sponsors.ShouldHaveSingleItem().Name.ShouldBe("Rep. Smith, Christopher H.");
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith, Jones] }).Changes.ShouldBeEmpty();
    }

    [Fact]
    public void A_first_source_that_comes_later_and_is_silent_takes_nothing_away()
    {
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith] });
        Save(First, Introduced(First)).Changes.ShouldBeEmpty();
        Stored.Sponsors.ShouldBe([Smith]);
        Stored.Extras.All("filled").ShouldBe(["sponsors"]);
    }

    [Fact]
    public void What_the_first_has_the_copy_does_not_touch()
    {
        Save(First, Introduced(First) with { Sponsors = [Smith] });
        Save(Copy, Introduced(Copy) with { Title = "Another", Sponsors = [Jones] }).Changes.ShouldBeEmpty();
        Stored.Sponsors.ShouldBe([Smith]);
        Stored.Title.ShouldBe("A bill");
    }

    [Fact]
    public void A_stage_that_only_the_copy_proves_is_told_and_noted_until_both_agree()
    {
        Save(First, Introduced(First));
        var result = Save(Copy, Passed(Copy));
        result.Contradiction.ShouldNotBeNull().ShouldContain("Congress.gov and BILLSTATUS contradict each other on H.R. 1");
        result.Changes.ShouldBeEmpty();
        Stored.Status.Stage.ShouldBe(Stage.Introduced);
        Stored.Extras["disputed"].ShouldBe("Congress.gov says \"Passed one chamber\" (last action 2026-02-20), BILLSTATUS says \"Introduced\" (last action 2026-02-01). This record follows BILLSTATUS.");
        Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Save(First, Passed(First)).Changes.Select(change => change.Kind).ShouldBe([ChangeKind.Status, ChangeKind.Action]);
        Stored.Extras["disputed"].ShouldBeNull();
    }

    [Fact]
    public void A_copy_that_takes_it_back_leaves_no_dispute_behind()
    {
        Save(First, Introduced(First));
        Save(Copy, Passed(Copy));
        var result = Save(Copy, Introduced(Copy));
        (result.Contradiction, result.Changes.Count).ShouldBe((null, 0));
        Stored.Extras["disputed"].ShouldBeNull();
    }

    [Fact]
    public void A_list_of_hearings_neither_proves_a_stage_nor_ends_a_dispute()
    {
        Save(First, Introduced(First));
        Save(Copy, Passed(Copy));
        var merge = new SourceMerge(Hearings, [First, Copy, Hearings]);
        var hearing = new BillEvent(new(2026, 4, 1), "10:00", "America/New_York", EventKinds.Hearing, "Judiciary", Status: EventStatuses.Confirmed, Id: "senate:1");
        Save(Hearings, merge.Completed(Stored, Introduced(Hearings) with { Events = [hearing], TellsEvents = true })).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.EventAdded);
        Stored.Extras["disputed"].ShouldNotBeNull();
        Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Stored.Events.ShouldBe([hearing]);
    }

    [Fact]
    public void A_copy_that_knows_a_later_action_of_the_same_stage_is_told_after_days()
    {
        Save(First, Introduced(First));
        Save(Copy, Bill(Copy, [Row(1, "Introduced in House", ActionClassification.Introduction), Row(3, "Sponsor introductory remarks")])).Contradiction.ShouldBeNull();
        Save(Copy, Bill(Copy, [Row(1, "Introduced in House", ActionClassification.Introduction), Row(9, "Sponsor introductory remarks")])).Contradiction
            .ShouldNotBeNull().ShouldContain("Congress.gov has an action of 2026-02-09");
    }

    [Fact]
    public void A_law_that_only_the_copy_knows_is_a_disagreement_and_no_gap_to_fill()
    {
        Save(First, Introduced(First));
        for (var run = 0; run < 2; run++)
        {
            Save(Copy, Introduced(Copy) with { Laws = ["P.L. 119-99"] }).Contradiction.ShouldNotBeNull();
            Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        }

        Stored.Laws.ShouldBeEmpty();
        Stored.Extras["disputed"].ShouldNotBeNull();
    }

    [Fact]
    public void A_first_source_that_has_only_some_of_it_takes_nothing_over_yet()
    {
        Save(First, Introduced(First));
        Save(Copy, Introduced(Copy) with { Sponsors = [Smith, Jones] });
        Save(First, Introduced(First) with { Sponsors = [Smith] }).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Stored.Sponsors.ShouldBe([Smith, Jones]);
    }

    [Fact]
    public void What_was_noted_stands_in_one_order_whoever_speaks()
    {
        Save(First, Introduced(First));
        Save(Copy, Passed(Copy) with { Sponsors = [Smith] });
        var file = File.ReadAllText(_folder.File("bills/us/119/hr1.md"));
        Save(First, Introduced(First)).Outcome.ShouldBe(SaveOutcome.Unchanged);
        Save(Copy, Passed(Copy) with { Sponsors = [Smith] }).Outcome.ShouldBe(SaveOutcome.Unchanged);
        File.ReadAllText(_folder.File("bills/us/119/hr1.md")).ShouldBe(file);
    }

    public void Dispose() => _folder.Dispose();

    private Bill Stored => new BillStore(_folder.Path).Find(BillId.Parse("us/119/hr1"))!;

    private SaveResult Save(SourceVoice voice, Bill bill)
    {
        var run = new StoreRun(new(_folder.Path), "test", Monday.AddDays(_day++), StatusLadder.Derive) { Merge = new(voice, [First, Copy, Hearings]) };
        var result = run.Save(bill, "topic x: y");
        run.Flush();
        return result;
    }

    private static Bill Introduced(SourceVoice voice) => Bill(voice, [Row(1, "Introduced in House", ActionClassification.Introduction)]);

    private static Bill Passed(SourceVoice voice) =>
        Bill(voice, [Row(1, "Introduced in House", ActionClassification.Introduction), Row(20, "Passed House", ActionClassification.Passage)]);

    private static Bill Bill(SourceVoice voice, IReadOnlyList<BillAction> actions) => new()
    {
        Id = BillId.Parse("us/119/hr1"),
        Identifier = "H.R. 1",
        Title = "A bill",
        Chamber = Chamber.Lower,
        Actions = actions,
        Sources = [new($"https://example.org/{voice.Name.Replace(' ', '-')}", voice.Name)],
    };

    private static BillAction Row(int day, string text, params ActionClassification[] classification) => new(new(2026, 2, day), Chamber.Lower, text, classification);
}
