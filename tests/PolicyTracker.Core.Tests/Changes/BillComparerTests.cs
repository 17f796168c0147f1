using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Changes;

public class BillComparerTests
{
    private const string Roll = "https://clerk.house.gov/evs/2025/roll";
    private static readonly DateOnly Monday = new(2025, 12, 1);

    public static TheoryData<string, Bill, Bill, string> Moves() => new()
    {
        { "nothing", Full, Full, "" },
        { "a new action", Full, Full with { Actions = [.. Full.Actions, Row(3, "Received in the Senate.")] }, "action" },
        { "a new cosponsor", Full, Full with { Sponsors = [.. Full.Sponsors, Person("B2")] }, "sponsor-added" },
        { "a cosponsor who leaves", Full, Full with { Sponsors = [Full.Sponsors[0] with { Withdrawn = Monday }] }, "sponsor-withdrawn" },
        { "another party of a sponsor", Full, Full with { Sponsors = [Full.Sponsors[0] with { Party = "I" }] }, "correction" },
        { "a new vote", Full, Full with { Votes = [.. Full.Votes, Vote(11)] }, "vote" },
        { "counts that come later", Full with { Votes = [Vote(10) with { Yeas = null, Nays = null }] }, Full, "" },
        { "counts that were wrong", Full, Full with { Votes = [Vote(10) with { Yeas = 401 }] }, "correction" },
        { "an address padded differently", Full, Full with { Votes = [Vote(10) with { Url = Roll + "00010.xml" }] }, "correction" },
        { "an address that comes later", Full with { Votes = [Vote(10) with { Url = null, Motion = "Passed (Roll no. 10)." }] }, Full with { Votes = [Vote(10) with { Motion = "Passed (Roll no. 10)." }] }, "" },
        { "a new text", Full, Full with { Versions = [.. Full.Versions, new("eh", "Engrossed in House")] }, "version" },
        { "a text that gets its date and address", Full with { Versions = [new("ih", "Introduced in House")] }, Full, "" },
        { "a text with another date", Full, Full with { Versions = [Full.Versions[0] with { Date = Monday }] }, "correction" },
        { "a second text of one code", Full, Full with { Versions = [.. Full.Versions, new("ih", "Introduced in House", Monday)] }, "version" },
        { "a new committee", Full, Full with { Committees = [.. Full.Committees, new("Rules Committee", "hsru00")] }, "committee" },
        { "a committee with another name", Full, Full with { Committees = [new("Committee on the Judiciary", "hsju00"), Full.Committees[1]] }, "correction" },
        { "a new relation", Full, Full with { Related = [.. Full.Related, new("us/119/s3", BillRelation.Companion)] }, "related" },
        { "a relation that became closer", Full, Full with { Related = [new("us/119/s2", BillRelation.ContainedIn)] }, "related" },
        { "a law", Full, Full with { Laws = [.. Full.Laws, "P.L. 119-74"] }, "law" },
        { "another title", Full, Full with { Title = "A Better Act" }, "title" },
        { "a new subject", Full, Full with { Subjects = [.. Full.Subjects, "Crime victims"] }, "" },
        { "reordered lists", Full with { Subjects = ["B", "A"] }, Full with { Subjects = ["A", "B"] }, "" },
        { "a date that was wrong", Full, Full with { Actions = [Full.Actions[0], Full.Actions[1] with { Date = Monday.AddDays(2) }] }, "correction" },
        { "a row that moved to the other chamber", Full, Full with { Actions = [Full.Actions[0], Full.Actions[1] with { Chamber = Chamber.Upper }] }, "" },
    };

    public static TheoryData<string, Bill> Losses() => new()
    {
        { "an action", Full with { Actions = [Full.Actions[0]] } },
        { "a sponsor", Full with { Sponsors = [] } },
        { "the party of a sponsor", Full with { Sponsors = [Full.Sponsors[0] with { Party = null }] } },
        { "a vote", Full with { Votes = [] } },
        { "the counts of a vote", Full with { Votes = [Vote(10) with { Yeas = null, Nays = null }] } },
        { "a text", Full with { Versions = [] } },
        { "the address of a text", Full with { Versions = [Full.Versions[0] with { Url = null }] } },
        { "a committee", Full with { Committees = [Full.Committees[0]] } },
        { "the name of a subcommittee", Full with { Committees = [Full.Committees[0], new("Judiciary Committee: hsju10", "hsju10")] } },
        { "the name of its committee", Full with { Committees = [Full.Committees[0], new("hsju00: Subcommittee on the Constitution", "hsju10")] } },
        { "the name of a committee", Full with { Committees = [new("hsju00", "hsju00"), Full.Committees[1]] } },
        { "a relation", Full with { Related = [] } },
        { "a law", Full with { Laws = [] } },
        { "a subject", Full with { Subjects = [] } },
        { "another title", Full with { Titles = [] } },
        { "the title", Full with { Title = Full.Identifier } },
        { "a report", Full with { Extras = Full.Extras.With("reports", ["H. Rept. 1"]) } },
        { "a fact", Full with { Extras = Full.Extras.With("policy_area", (string?)null) } },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Tells_what_moved(string what, Bill before, Bill after, string kinds) =>
        string.Join(' ', Compare(before, after).Changes.Select(change => change.Kind.Word())).ShouldBe(kinds, what);

    [Theory]
    [MemberData(nameof(Losses))]
    public void Keeps_what_vanished_and_says_so(string what, Bill after)
    {
        var comparison = Compare(Full, after);
        comparison.Changes.ShouldHaveSingleItem(what).Kind.ShouldBe(ChangeKind.SourceGap);
        BillFile.Write(comparison.Bill).ShouldBe(BillFile.Write(Derived(Full)));
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void Lets_go_of_what_vanished_when_a_person_accepts_it(string what, Bill after)
    {
        var comparison = new BillComparer(Moment, accept: true).Compare(Derived(Full), Derived(after), StatusLadder.Derive);
        var told = comparison.Changes.Where(change => change.Kind != ChangeKind.Status).ShouldHaveSingleItem(what);
        told.Kind.ShouldBeOneOf(ChangeKind.Correction, ChangeKind.Title);
        BillFile.Write(comparison.Bill).ShouldBe(BillFile.Write(Derived(after)));
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Comparing_again_finds_nothing(string what, Bill before, Bill after, string kinds)
    {
        var merged = Compare(before, after).Bill;
        Compare(merged, after).Changes.ShouldBeEmpty($"{what} ({kinds})");
    }

    [Fact]
    public void A_corrected_date_moves_the_row_to_its_day()
    {
        var before = Full with { Actions = [.. Full.Actions, Row(2, "Received in the Senate.")] };
        var merged = Compare(before, before with { Actions = [before.Actions[0], before.Actions[2], before.Actions[1] with { Date = Monday.AddDays(3) }] }).Bill;
        merged.Actions.Select(action => action.Date).ShouldBe(merged.Actions.Select(action => action.Date).Order());
    }

    [Fact]
    public void One_sentence_in_both_chambers_on_one_day_is_two_changes()
    {
        var lower = Row(2, "Conference held.");
        var changes = Compare(Full, Full with { Actions = [.. Full.Actions, lower, lower with { Chamber = Chamber.Upper }] }).Changes;
        changes.Select(change => change.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_hash_of_ours_outlives_a_source_that_has_none()
    {
        var hashed = Full with { Versions = [Full.Versions[0] with { Sha256 = "n1:abc" }] };
        var comparison = Compare(hashed, Full);
        comparison.Changes.ShouldBeEmpty();
        comparison.Bill.Versions[0].Sha256.ShouldBe("n1:abc");
    }

    [Fact]
    public void A_stage_reached_again_through_a_new_action_is_a_change()
    {
        var reported = Full with { Laws = [], Actions = [Full.Actions[0], Row(1, "Reported by the Committee on Judiciary.", ActionClassification.CommitteePassage)] };
        var again = reported with
        {
            Actions =
            [
                .. reported.Actions,
                Row(5, "Recommitted to the Committee on the Judiciary.", ActionClassification.ReferralCommittee),
                Row(9, "Reported (Amended) by the Committee on Judiciary.", ActionClassification.CommitteePassage),
            ],
        };
        var status = Compare(reported, again).Changes[0];
        (status.Kind, status.Before, status.After, status.Date).ShouldBe((ChangeKind.Status, "reported", "reported", Monday.AddDays(8)));
    }

    [Fact]
    public void Aliases_and_events_are_not_the_sources_to_take_away()
    {
        var before = Full with { Aliases = ["us/119/hr9"], Events = [new(Monday, "10:00", "America/New_York", "hearing", "Hearing")] };
        var comparison = new BillComparer(Moment, accept: true).Compare(Derived(before), Derived(Full), StatusLadder.Derive);
        comparison.Changes.ShouldBeEmpty();
        (comparison.Bill.Aliases.Count, comparison.Bill.Events.Count).ShouldBe((1, 1));
    }

    [Fact]
    public void A_bill_is_added_under_one_id_at_whatever_stage_it_is_first_seen()
    {
        var comparer = new BillComparer(Moment);
        comparer.Added(Derived(Full), null).Changes[0].Id.ShouldBe(comparer.Added(Derived(Full with { Actions = [Full.Actions[0]] }), "watchlist x").Changes[0].Id);
    }

    private static readonly DateTimeOffset Moment = new(2025, 12, 20, 6, 0, 0, TimeSpan.Zero);

    private static readonly Bill Full = new()
    {
        Id = BillId.Parse("us/119/hr4323"),
        Identifier = "H.R. 4323",
        Title = "Trafficking Survivors Relief Act",
        Titles = [new("A bill to relieve survivors.", "official")],
        Chamber = Chamber.Lower,
        Subjects = ["Human trafficking"],
        Sponsors = [Person("A1")],
        Committees = [new("Judiciary Committee", "hsju00"), new("Judiciary Committee: Subcommittee on the Constitution", "hsju10")],
        Actions =
        [
            new(new(2025, 7, 10), Chamber.Lower, "Introduced in House", [ActionClassification.Introduction]),
            Row(1, "Mr. Fry moved to suspend the rules and pass the bill."),
        ],
        Votes = [Vote(10)],
        Versions = [new("ih", "Introduced in House", new(2025, 7, 10), "https://www.govinfo.gov/x.xml")],
        Related = [new("us/119/s2", BillRelation.Related)],
        Laws = ["P.L. 119-73"],
        Sources = [new("https://www.govinfo.gov/y.xml", "BILLSTATUS")],
        Extras = Extras.None.With("policy_area", "Crime").With("reports", ["H. Rept. 1", "H. Rept. 2"]),
    };

    private static Sponsorship Person(string id) => new($"Name, {id}", "D", "NY-1", SponsorRole.Cosponsor, $"bioguide:{id}", new(2025, 7, 10));

    private static VoteEvent Vote(int roll) => new(Monday, Chamber.Lower, "On passage", 400, 10, null, VoteResult.Pass, $"{Roll}{roll}.xml");

    private static BillAction Row(int day, string text, params ActionClassification[] did) => new(Monday.AddDays(day - 1), Chamber.Lower, text, did);

    private static Bill Derived(Bill bill) => bill with { Status = StatusLadder.Derive(bill) };

    private static Comparison Compare(Bill before, Bill after) =>
        new BillComparer(Moment).Compare(Derived(before), Derived(after), StatusLadder.Derive);
}
