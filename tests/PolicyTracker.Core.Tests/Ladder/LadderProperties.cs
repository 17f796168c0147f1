using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Core.Tests.Ladder;

/// <summary>What holds for every list of actions, however odd.</summary>
public class LadderProperties
{
    private static readonly string[] Types =
        ["hr", "s", "hjres", "hconres", "sconres", "hres", "sca", "ny sb", "ne lb", "va hjres", "nm hjm", "tx hconres", "ky hjres", "gu hb", "dc b"];

    private static readonly string[] Texts = [.. StatusTable.Rules.Select(rule => rule.Example), "", " ", "—", "x"];

    private static readonly string[] RealRows =
        [.. typeof(Rows).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    private static readonly string[] Clerical =
    [
        "Effective date 7/27/2025", "Added as Co-Sponsor Sen. Laura Fine", "Impact statement from DPB (HB1)", "Printed as engrossed 20102095D-E",
        "Statement(s) of vote recorded in Journal", "NOBA: Final", "Coauthors revised.", "Title replaced 20106342D-S1",
    ];

    private static Gen<BillAction> OddActions { get; } =
        from day in Gen.Choose(0, 700)
        from chamber in Gen.Elements<Chamber?>(Chamber.Lower, Chamber.Upper, Chamber.Legislature, Chamber.Executive, null)
        from text in Gen.Elements(Texts)
        from does in Gen.ListOf(Gen.Elements(Enum.GetValues<ActionClassification>()))
        select new BillAction(Measure.FirstDay.AddDays(day), chamber, text, [.. does.Take(3)]);

    private static Gen<BillAction> RealActions { get; } =
        from row in Gen.Elements(RealRows)
        from day in Gen.Choose(0, 700)
        select Measure.Row(row, day);

    private static Arbitrary<Bill> Measures { get; } = MeasuresOf(Gen.Frequency((3, RealActions), (1, OddActions)));

    private static Arbitrary<Bill> RealMeasures { get; } = MeasuresOf(RealActions);

    private static Arbitrary<Bill> MeasuresOf(Gen<BillAction> kinds) => Arb.From(
        from type in Gen.Elements(Types)
        from actions in Gen.ListOf(kinds)
        select Measure.Of(type) with { Actions = [.. actions.OrderBy(action => action.Date)] });

    [Fact]
    public void A_proof_is_an_action_of_the_record_and_gives_the_day() => Holds(bill =>
    {
        var status = StatusLadder.Derive(bill);
        if (status.Action is { } number)
            return number >= 1 && number <= bill.Actions.Count && bill.Actions[number - 1].Date == status.Since && !status.Inferred;
        return status is { Inferred: true, Evidence.Length: > 0 };
    });

    [Fact]
    public void A_stay_begins_with_the_action_that_moved_the_measure_there() => Holds(bill =>
        StatusLadder.Derive(bill).Action == StatusLadder.Decisions(bill).LastOrDefault(decision => decision.Moved)?.Action);

    [Fact]
    public void What_became_law_stays_law_whatever_is_filed_later() => Holds(bill =>
    {
        var law = bill with { Actions = [Measure.Row(Rows.Law, 0), .. bill.Actions] };
        return StatusLadder.Derive(law) == new BillStatus(Stage.Enacted, Measure.FirstDay, 1);
    });

    [Fact]
    public void A_row_said_twice_in_a_row_changes_nothing() => Holds(bill =>
        IsSameStay(bill, bill with { Actions = [.. bill.Actions.SelectMany(action => new[] { action, action })] }));

    [Fact]
    public void A_row_that_says_the_event_before_it_in_other_words_changes_nothing() => Holds(RealMeasures, bill =>
        IsSameStay(bill, bill with { Actions = [.. bill.Actions.SelectMany(action => new[] { action, Twin(action) })] }));

    [Fact]
    public void Rows_that_no_row_of_the_table_fits_can_be_left_out() => Holds(bill =>
    {
        var decided = StatusLadder.Decisions(bill).Select(decision => decision.Action - 1).ToHashSet();
        var without = bill with { Actions = [.. bill.Actions.Where((action, index) => decided.Contains(index) || action.Is(ActionClassification.Receipt))] };
        return StatusLadder.Derive(without).Stage == StatusLadder.Derive(bill).Stage;
    });

    [Fact]
    public void A_clerical_row_at_the_end_never_changes_the_stay() => Holds(bill =>
    {
        var before = StatusLadder.Derive(bill);
        return Clerical.All(text => StatusLadder.Derive(bill with { Actions = [.. bill.Actions, new(Measure.FirstDay.AddDays(701), Chamber.Lower, text, [])] }) is var after
            && (bill.Actions.Count == 0 || after == before));
    });

    [Fact]
    public void What_was_derived_before_counts_for_nothing() => Holds(bill =>
    {
        var fresh = StatusLadder.Derive(bill);
        return StatusLadder.Derive(bill with { Status = fresh }) == fresh
            && StatusLadder.Derive(bill with { Status = new(Stage.Enacted, Measure.FirstDay, 1) }) == fresh;
    });

    [Fact]
    public void The_end_of_a_session_ends_a_measure_once() => Holds(bill => new[] { true, false }.All(carriesOver =>
    {
        // In the middle of the actions: some come after the end.
        var end = new SessionEnd(new(2026, 1, 31), "2025 session", carriesOver);
        var ended = bill with { Status = StatusLadder.AtEndOfSession(bill, end) };
        return StatusLadder.Agrees(ended, end) && StatusLadder.Agrees(ended) && StatusLadder.AtEndOfSession(ended, end) == ended.Status;
    }));

    [Fact]
    public void The_end_of_a_session_is_accepted_exactly_where_it_ends_something() => Holds(bill =>
    {
        var end = new DateOnly(2027, 1, 3);
        var ended = bill with { Status = StatusLadder.AtEndOfSession(bill, new(end, "119th Congress")) };
        return StatusLadder.Agrees(ended, new(end, "119th Congress")) && StatusLadder.Reached(ended).IsStep();
    });

    [Fact]
    public void Every_status_has_a_sentence() => Holds(bill =>
        StatusSentence.Of(bill with { Status = StatusLadder.Derive(bill) }) is { Length: > 10 } sentence
        && sentence.EndsWith('.') && !sentence.Contains("  ", StringComparison.Ordinal));

    private static bool IsSameStay(Bill bill, Bill doubled)
    {
        var (once, again) = (StatusLadder.Derive(bill), StatusLadder.Derive(doubled));
        var firstOfTwo = once.Action is { } number ? (number * 2) - 1 : (int?)null;
        return (again.Stage, again.Since, again.Action) == (once.Stage, once.Since, firstOfTwo);
    }

    private static BillAction Twin(BillAction action) => action with { Text = $"{action.Text} (text: CR H1)" };

    private static void Holds(Func<Bill, bool> property) => Holds(Measures, property);

    private static void Holds(Arbitrary<Bill> measures, Func<Bill, bool> property) =>
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(measures, property));
}
