using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Actions;

/// <summary>Every row of every table is made for a line that a source really wrote, and decides that line.</summary>
public class ActionTableTests
{
    private static readonly DateOnly Day = new(2025, 1, 9);

    public static TheoryData<string> Names { get; } = [.. ActionTable.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_row_decides_the_line_that_it_was_made_for(string table)
    {
        var of = ActionTable.Of(table);

        var lost = Own(table).Where(row => of.Find(row.Recorded) != row)
            .Select(row => $"{row.Place}: \"{row.Recorded}\" is decided by {of.Find(row.Recorded)?.Place ?? "no row"}").ToList();

        lost.ShouldBeEmpty();
    }

    [CorpusTheory]
    [MemberData(nameof(Names))]
    public void Each_line_was_really_recorded(string table)
    {
        var invented = RecordedLines.NotIn(Own(table).Select(row => row.Recorded));

        Own(table).Where(row => invented.Contains(row.Recorded)).Select(row => $"{row.Place}: {row.Recorded}").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_row_takes_a_clerical_line_for_a_step(string table) =>
        Clerical.Select(line => (Line: line, Row: ActionTable.Of(table).Find(line)))
            .Where(found => found.Row is { Classification.Count: > 0 }).Select(found => $"{found.Row!.Place}: {found.Line}")
            .ShouldBeEmpty();

    [Theory]
    [InlineData("al", "Carried Over to the Call of the Chair")]
    [InlineData("ia", "Withdrawn from calendar. H.J. 484.")]
    [InlineData("mi", "Passed For The Day")]
    public void A_delay_is_no_step(string table, string line) =>
        (ActionTable.Of(table).Find(line)?.Classification ?? []).ShouldBeEmpty();

    [Theory]
    [InlineData("or", "Rules suspended. Third reading. Carried by Nash. Passed. Ayes, 29.", ActionClassification.Passage)]
    [InlineData("or", "Third reading. Carried by Nash. Failed. Ayes, 12.", null)]
    [InlineData("fl", "Laid on Table, companion bill(s) passed, see CS/CS/HB 1 (Ch. 2025-1)", ActionClassification.Failure)]
    [InlineData("fl", "Passed; YEAS 30 NAYS 8", ActionClassification.Passage)]
    [InlineData("wa", "Passed final passage; yeas, 46; nays, 0; absent, 0; excused, 3.", ActionClassification.Passage)]
    [InlineData("wa", "Governor partially vetoed.", ActionClassification.ExecutiveVetoLineItem)]
    [InlineData("me", "CARRIED OVER, in the same posture, to any special or regular session of the 132nd Legislature", ActionClassification.CarriedOver)]
    [InlineData("vt", "Carried over to the next session", ActionClassification.CarriedOver)]
    public void A_line_like_a_recorded_one_is_what_it_says(string table, string line, ActionClassification? did)
    {
        var found = ActionTable.Of(table).Find(line)?.Classification ?? [];
        (did is { } step ? found.Contains(step) : !found.Contains(ActionClassification.Passage)).ShouldBeTrue(string.Join(", ", found));
    }

    [Fact]
    public void What_no_row_fits_keeps_what_a_source_took_it_for()
    {
        var action = ActionTable.Of("zz").Action(Day, Chamber.Lower, "Zzz", [ActionClassification.Passage]);

        action.ShouldBe(new(Day, Chamber.Lower, "Zzz", action.Classification));
        action.Is(ActionClassification.Passage).ShouldBeTrue();
    }

    [Fact]
    public void A_jurisdiction_without_a_table_of_its_own_has_the_common_one() =>
        ActionTable.Of("zz").Rows.Select(row => row.Place).ShouldBe(ActionTable.Of("common").Rows.Select(row => row.Place));

    /// <summary>Lines of the corpus that say nothing about the stage.</summary>
    private static IReadOnlyList<string> Clerical { get; } =
    [
        "Effective Date January 1, 2026", "Added Co-Sponsor Rep. Kelly M. Cassidy", "Fiscal note attached", "Coauthors revised.",
        "Impact statement from DPB (HB1)", "Printed as engrossed 20102095D-E", "Statement(s) of vote recorded in Journal",
    ];

    private static IEnumerable<ActionRow> Own(string table) =>
        ActionTable.Of(table).Rows.Where(row => row.Place.StartsWith($"Actions/{table}.tsv", StringComparison.Ordinal));
}
