using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Changes;

public class EventMergeTests
{
    // In Los Angeles it is still the evening of the 1st.
    private static readonly DateTimeOffset Moment = new(2025, 12, 2, 4, 0, 0, TimeSpan.Zero);
    private static readonly BillEvent Monday = Hearing(8, "a1");
    private static readonly BillEvent Held = Hearing(1, "a0") with { Time = "10:00" };

    public static TheoryData<string, BillEvent[], BillEvent[], string, string> Moves() => new()
    {
        { "nothing", [Monday], [Monday], "", "8 confirmed" },
        { "a new hearing", [Monday], [Monday, Hearing(9, "a2")], "event-added", "8 confirmed, 9 confirmed" },
        { "a first hearing", [], [Monday], "event-added", "8 confirmed" },
        { "a hearing that is not listed any more", [Monday], [], "event-cancelled", "8 no-longer-listed" },
        { "one of two", [Monday, Hearing(9, "a2")], [Monday], "event-cancelled", "8 confirmed, 9 no-longer-listed" },
        { "one that the source calls off", [Monday], [Monday with { Status = "cancelled" }], "event-cancelled", "8 cancelled" },
        { "another day under its number", [Monday], [Monday with { Date = new(2025, 12, 9) }], "event-changed", "9 confirmed" },
        { "another day under another number", [Monday], [Hearing(9, "b1")], "event-changed", "9 confirmed" },
        { "another hour", [Monday with { Id = null }], [Monday with { Id = null, Time = "16:00" }], "event-changed", "8 confirmed" },
        { "another room", [Monday], [Monday with { Place = "Room 2" }], "event-changed", "8 confirmed" },
        { "another number and nothing else", [Monday], [Hearing(8, "b1")], "", "8 confirmed" },
        { "another committee", [Monday], [Hearing(8, "b1") with { Title = "Public: Finance" }], "event-added, event-cancelled", "8 no-longer-listed, 8 confirmed" },
        { "two hearings in one meeting, of which one moves", [Monday, Monday with { Title = "Executive: Justice" }], [Monday, Monday with { Title = "Executive: Justice", Date = new(2025, 12, 9) }], "event-changed", "8 confirmed, 9 confirmed" },
        { "one that is over", [Held], [], "", "1 confirmed" },
        { "a second hearing after one that is over", [Held], [Monday], "event-added", "1 confirmed, 8 confirmed" },
        { "one that is over beside one that is off", [Held, Monday], [], "event-cancelled", "1 confirmed, 8 no-longer-listed" },
        { "this evening's", [Held with { Time = "21:00" }], [], "event-cancelled", "1 no-longer-listed" },
        { "one of today without an hour, which may be over", [Held with { Time = null }], [], "", "1 confirmed" },
        { "its number given to another meeting after it was over", [Held], [Monday with { Id = "a0", Title = "Public: Rules" }], "event-added", "1 confirmed, 8 confirmed" },
        { "its number given to another meeting, which then moves", [Held, Monday with { Id = "a0", Title = "Public: Rules" }], [Hearing(9, "a0") with { Title = "Public: Rules" }], "event-changed", "1 confirmed, 9 confirmed" },
        { "one that was off and is listed again", [Monday with { Status = "no-longer-listed" }], [Monday], "event-changed", "8 confirmed" },
        { "one that was called off and is dropped", [Monday with { Status = "cancelled" }], [], "", "8 cancelled" },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Tells_what_became_of_events(string what, BillEvent[] before, BillEvent[] after, string kinds, string days)
    {
        foreach (var accept in new[] { false, true })
        {
            var comparison = Compare(before, after, accept);
            string.Join(", ", comparison.Changes.Select(change => change.Kind.Word())).ShouldBe(kinds, what);
            string.Join(", ", comparison.Bill.Events.Select(happening => $"{happening.Date.Day} {happening.Status}")).ShouldBe(days, what);
            Compare([.. comparison.Bill.Events], after, accept).Changes.ShouldBeEmpty(what);
            Compare([.. comparison.Bill.Events], after, accept).Bill.Events.ShouldBe(comparison.Bill.Events, what);
        }
    }

    [Fact]
    public void A_source_that_tells_of_no_events_takes_none_away()
    {
        var comparison = Compare([Monday], [], accept: false, tells: false);
        comparison.Changes.ShouldBeEmpty();
        comparison.Bill.Events.ShouldBe([Monday]);
    }

    [Fact]
    public void A_change_names_the_day_and_the_title()
    {
        var change = Compare([], [Monday], accept: false).Changes.ShouldHaveSingleItem();
        (change.Text, change.Date, change.Before).ShouldBe(("2025-12-08 10:30 Public: Justice", new DateOnly(2025, 12, 8), null));
        change.After.ShouldBe(BillFacts.Of(Monday));
    }

    [Fact]
    public void What_is_off_is_not_the_next_event() =>
        Compare([Monday, Hearing(9, "a2") with { Title = "Public: Rules" }], [Hearing(9, "a2") with { Title = "Public: Rules" }], accept: false)
            .Changes.ShouldHaveSingleItem().Next.ShouldBe("2025-12-09 Public: Rules");

    private static BillEvent Hearing(int day, string id) =>
        new(new(2025, 12, day), "10:30", "America/Los_Angeles", "hearing", "Public: Justice", "Room 1", "confirmed", id);

    private static Comparison Compare(BillEvent[] before, BillEvent[] after, bool accept, bool tells = true) =>
        new BillComparer(Moment, accept).Compare(With(before), With(after) with { TellsEvents = tells }, StatusLadder.Derive);

    private static Bill With(BillEvent[] events)
    {
        var bill = new Bill
        {
            Id = BillId.Parse("wa/2025-2026/hb1"),
            Identifier = "HB 1",
            Title = "An act",
            Chamber = Chamber.Lower,
            Actions = [new(new(2025, 11, 1), Chamber.Lower, "Introduced", [ActionClassification.Introduction])],
            Events = events,
            Sources = [new("https://example.org/1", "x")],
        };
        return bill with { Status = StatusLadder.Derive(bill) };
    }
}
