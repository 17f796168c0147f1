using System.Text.Json;
using PolicyTracker.Collectors.Actions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Actions;

/// <summary>The words of a state mean the same wherever they are told: what Open States scraped of California and New York.</summary>
public class ScrapedStageTests
{
    [CorpusTheory]
    [InlineData("ca/20252026/AB1137", Stage.InCommittee)]
    [InlineData("ca/20252026/AB1239", Stage.Enacted)]
    [InlineData("ca/20252026/AB1317", Stage.InCommittee)]
    [InlineData("ca/20252026/AB1375", Stage.Enacted)]
    [InlineData("ca/20252026/AB379", Stage.Enacted)]
    [InlineData("ca/20252026/AB381", Stage.SecondChamberCommittee)]
    [InlineData("ca/20252026/AB549", Stage.InCommittee)]
    [InlineData("ca/20252026/AB603", Stage.InCommittee)]
    [InlineData("ca/20252026/AB63", Stage.InCommittee)]
    [InlineData("ca/20252026/AB633", Stage.InCommittee)]
    [InlineData("ca/20252026/ACR9", Stage.Adopted)]
    [InlineData("ca/20252026/SB334", Stage.SecondChamberCommittee)]
    [InlineData("ca/20252026/SB421", Stage.InCommittee)]
    [InlineData("ca/20252026/SB564", Stage.InCommittee)]
    [InlineData("ca/20252026/SB848", Stage.Enacted)]
    [InlineData("ca/20252026/SCR10", Stage.Adopted)]
    [InlineData("ny/2025-2026/A1029", Stage.Failed)]
    [InlineData("ny/2025-2026/A104", Stage.InCommittee)]
    [InlineData("ny/2025-2026/A7003", Stage.InCommittee)]
    [InlineData("ny/2025-2026/S116", Stage.SecondChamberCommittee)]
    [InlineData("ny/2025-2026/S1645", Stage.InCommittee)]
    [InlineData("ny/2025-2026/S3967", Stage.PassedBoth)]
    public void A_scraped_bill_stands_where_its_words_prove(string file, Stage stage) => StatusLadder.Derive(Read(file)).Stage.ShouldBe(stage);

    [CorpusTheory]
    [InlineData("2016-12-31-21.52.25.010960_BILLSTAT_S05795A", Stage.Enacted, "SIGNED CHAP.514")]
    [InlineData("2023-03-22-15.51.55.699307_BILLSTAT_S05186", Stage.PassedFirstChamber, "PASSED SENATE")]
    [InlineData("2023-05-30-10.48.50.700972_BILLSTAT_S05186", Stage.PassedFirstChamber, "RECALLED FROM ASSEMBLY")]
    [InlineData("2023-05-30-16.07.29.818207_BILLSTAT_S05186", Stage.Reported, "VOTE RECONSIDERED - RESTORED TO THIRD READING")]
    [InlineData("2017-02-09-13.19.38.127796_BILLSTAT_S04329", Stage.InCommittee, "REFERRED TO RACING, GAMING AND WAGERING")]
    public void A_bill_of_New_York_s_feed_stands_where_its_words_prove(string file, Stage stage, string proof)
    {
        var text = Corpus.Text($"states/ny/lbdc-xml/billstat/{file}.XML");
        var rows = text[(text.IndexOf("<billactions><![CDATA[", StringComparison.Ordinal) + 22)..text.IndexOf("]]></billactions>", StringComparison.Ordinal)]
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var bill = new Bill
        {
            Id = BillId.Of("ny", "2023-2024", "s1"), Identifier = "S 1", Title = "A bill", Chamber = Chamber.Upper,
            Actions = [.. rows.Select(row => ActionTable.Of("ny").Action(
                DateOnly.ParseExact(row[..8], "MM/dd/yy", System.Globalization.CultureInfo.InvariantCulture), row[9..].Any(char.IsLower) ? Chamber.Lower : Chamber.Upper, row[9..]))],
        };
        var status = StatusLadder.Derive(bill);
        status.Stage.ShouldBe(stage);
        bill.Actions[status.Action!.Value - 1].Text.ShouldBe(proof);
    }

    private static Bill Read(string file)
    {
        using var json = JsonDocument.Parse(Corpus.Text($"states/openstates-scrapes/{file}.json"));
        var parts = file.Split('/');
        var number = parts[2];
        return new()
        {
            Id = BillId.From(parts[0], parts[1], number),
            Identifier = number,
            Title = "A bill",
            Chamber = number[0] == 'S' ? Chamber.Upper : Chamber.Lower,
            Classification = number.Contains("CR", StringComparison.Ordinal) ? BillClassification.ConcurrentResolution : BillClassification.Bill,
            Actions = [.. json.RootElement.GetProperty("actions").EnumerateArray().Select(row => ActionTable.Of(parts[0]).Action(
                DateOnly.ParseExact(row.GetProperty("date").GetString()![..10], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ChamberOf(row.GetProperty("organization_id").GetString()!), Core.Files.Text.Clean(row.GetProperty("description").GetString()),
                [.. row.GetProperty("classification").EnumerateArray().Select(word => Vocabulary<ActionClassification>.TryParse(word.GetString()!, out var known) ? known : ActionClassification.Filing)]))],
        };
    }

    private static Chamber ChamberOf(string organization) =>
        organization.Contains("lower", StringComparison.Ordinal) ? Chamber.Lower
        : organization.Contains("upper", StringComparison.Ordinal) ? Chamber.Upper : Chamber.Legislature;
}
