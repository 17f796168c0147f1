using System.Text.Json;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;
using static PolicyTracker.Core.Bills.ActionClassification;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>
/// The histories that Open States read in Washington, North Dakota and Maine, held against the records that our readers
/// make of the same facts. What each line means is read here a second time, by the words a person would look for.
/// </summary>
public sealed class ScrapedHistoryTests
{
    [CorpusTheory]
    [InlineData("wa", "2025-2026", 4, 43)]
    [InlineData("nd", "69", 6, 92)]
    [InlineData("me", "132", 9, 175)]
    public async Task Every_line_is_an_action_of_its_day_with_the_meaning_that_a_person_reads(string state, string session, int bills, int lines)
    {
        await using var run = await ScraperRun.StartAsync(state);
        var wrong = new List<string>();
        var (read, total) = (0, 0);
        foreach (var file in Files(state, session))
        {
            using var scraped = JsonDocument.Parse(File.ReadAllText(file));
            var expected = Lines(scraped.RootElement).ToList();
            var bill = await run.ReadAsync($"{state}/{session}/{Path.GetFileNameWithoutExtension(file).ToLowerInvariant()}");
            wrong.AddRange(Differences(bill, expected, state));
            (read, total) = (read + 1, total + expected.Count);
            bill.Actions.Count.ShouldBe(expected.Count);
        }

        wrong.ShouldBeEmpty();
        (read, total).ShouldBe((bills, lines));
    }

    [Theory]
    [InlineData("wa/2025-2026/hr4614", Stage.Adopted)]
    [InlineData("wa/2025-2026/hb1591", Stage.Failed)]
    [InlineData("nd/69/hb1308", Stage.Enacted)]
    [InlineData("nd/69/hb1361", Stage.Enacted)]
    [InlineData("nd/69/sb2330", Stage.Enacted)]
    [InlineData("nd/69/hb1569", Stage.Failed)]
    [InlineData("nd/69/sb2220", Stage.Failed)]
    [InlineData("nd/69/hcr3028", Stage.Adopted)]
    [InlineData("me/132/ld1598", Stage.Enacted)]
    [InlineData("me/132/ld1695", Stage.Enacted)]
    [InlineData("me/132/ld1427", Stage.Enacted)]
    [InlineData("me/132/ld1877", Stage.Enacted)]
    [InlineData("me/132/ld1871", Stage.ToExecutive)]
    [InlineData("me/132/ld1805", Stage.CarriedOver)]
    [InlineData("me/132/ld524", Stage.CarriedOver)]
    [InlineData("me/132/ld1395", Stage.Failed)]
    [InlineData("me/132/ld332", Stage.Failed)]
    public async Task A_history_leads_to_its_fate(string id, Stage stage)
    {
        await using var run = await ScraperRun.StartAsync(id[..2]);
        StatusLadder.Derive(await run.ReadAsync(id)).Stage.ShouldBe(stage);
    }

    private static IEnumerable<string> Files(string state, string session) =>
        Directory.EnumerateFiles(Corpus.Path($"states/openstates-scrapes/{state}/{session}"), "*.json")
            .Where(file => !file.Contains(".vote", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<(string Day, string Text)> Lines(JsonElement scraped) =>
        from action in scraped.GetProperty("actions").EnumerateArray()
        select (action.GetProperty("date").GetString()![..10], string.Join(' ', action.GetProperty("description").GetString()!.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static IEnumerable<string> Differences(Bill bill, List<(string Day, string Text)> expected, string state)
    {
        var actual = bill.Actions.Select(action => (Day: action.Date.ToString("yyyy-MM-dd"), action.Text)).Order().ToList();
        foreach (var (ours, theirs) in actual.Zip(expected.Order()))
            if (ours != theirs)
                yield return $"{bill.Id}: {theirs} is {ours}";
        foreach (var action in bill.Actions)
            if (!Steps(action).SequenceEqual(Naive(state, action.Text.ToUpperInvariant()).Order()))
                yield return $"{bill.Id}: \"{action.Text}\" is {string.Join(", ", Steps(action))}";
    }

    // Readings move nothing; the words of a reading are read by the ladder.
    private static IEnumerable<ActionClassification> Steps(BillAction action) =>
        action.Classification.Except([Reading1, Reading2, Reading3, Substitution, CommitteePassageFavorable, CommitteePassageUnfavorable, CommitteeFailure, ReferralCommittee])
            .Concat(action.Classification.Intersect([CommitteePassageFavorable, CommitteePassageUnfavorable]).Select(_ => CommitteePassage))
            .Concat(action.Classification.Intersect([ReferralCommittee]).Select(_ => Referral)).Order();

    private static ActionClassification[] Naive(string state, string line) => (state, line) switch
    {
        (_, _) when line.Contains("SIGNED BY GOVERNOR") => [ExecutiveSignature],
        (_, _) when line.Contains("SENT TO GOVERNOR") || line.Contains("HELD BY THE GOVERNOR") => [ExecutiveReceipt],
        ("wa", _) when line.Contains("PREFILED") => [Filing],
        ("wa", "INTRODUCED.") => [Introduction],
        ("wa", "ADOPTED.") => [Passage],
        ("wa", _) when line.Contains("PASSED; YEAS") => [Passage],
        ("wa", _) when line.Contains("MAJORITY") => [CommitteePassage],
        ("wa", _) when line.Contains("\"X\" FILE") => [Failure],
        ("wa", _) when line.Contains("RETAINED IN PRESENT") => [CarriedOver],
        ("wa", _) when line.Contains("REFERRED") || line.Contains("PASSED TO RULES") => [Referral],
        ("nd", _) when line.Contains("FIRST READING") => [Introduction, Referral],
        ("nd", _) when line.Contains("RECEIVED") => [Receipt],
        ("nd", _) when line.Contains("CONFERENCE") => [],
        ("nd", _) when line.Contains("REPORTED BACK") => [CommitteePassage],
        ("nd", _) when line.Contains("FAILED") => [Failure],
        ("nd", _) when line.Contains("SECOND READING") => [Passage],
        ("nd", "CONCURRED") => [AmendmentPassage],
        ("nd", _) when line.Contains("REFUSED") => [AmendmentFailure],
        ("me", _) when line.StartsWith("RECEIVED", StringComparison.Ordinal) => line.Contains("REFERRED") ? [Introduction, Referral] : [Introduction],
        ("me", _) when line.Contains("SUGGESTED AND ORDERED PRINTED") => [Introduction],
        ("me", _) when line.Contains("REFERRED") => [Referral],
        ("me", _) when line.Contains("REPORTED OUT") => [CommitteePassage],
        ("me", _) when line.Contains("TO BE EN") => [Passage],
        ("me", _) when line.Contains("AMENDMENT") && line.Contains("READ AND ADOPTED") => [AmendmentPassage],
        ("me", _) when line.Contains("CARRIED OVER") => [CarriedOver],
        ("me", _) when line.Contains("DEAD") || (line.Contains("NOT TO PASS REPORT") && line.Contains("IN CONCURRENCE")) => [Failure],
        _ => [],
    };
}
