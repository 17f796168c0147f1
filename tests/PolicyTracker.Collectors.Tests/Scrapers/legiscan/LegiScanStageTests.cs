using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsvHelper;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>
/// Every LegiScan bill of the corpus: its stage, the action that proves it, LegiScan's own status, and where the two
/// differ, why. The reasons were written by reading each history.
/// </summary>
public sealed class LegiScanStageTests
{
    private static readonly Dictionary<string, string> Reasons = new(StringComparer.Ordinal)
    {
        ["ia/2025-2026/hf449"] = Renumbered("HF 801"),
        ["ia/2025-2026/hsb189"] = Renumbered("HF 649"),
        ["ia/2025-2026/hsb697"] = Renumbered("HF 2598"),
        ["ia/2025-2026/hf452"] = Renumbered("HF 908, then HF 1036"),
        ["ia/2025-2026/hf463"] = Renumbered("HF 831, then HF 1011 and HF 2565"),
        ["ia/2025-2026/hf669"] = Renumbered("HF 926"),
        ["ia/2025-2026/hf831"] = Renumbered("HF 1011, then HF 2565"),
        ["ia/2025-2026/hf908"] = Renumbered("HF 1036"),
        ["ia/2025-2026/hf1011"] = Renumbered("HF 2565"),
        ["ia/2025-2026/hf2144"] = Renumbered("HF 2696"),
        ["ia/2025-2026/sf2167"] = "the Senate substituted the House's HF 2598 for it and withdrew it the same day; LegiScan leaves what ends without a vote at introduced",
    };

    private static readonly Dictionary<(string, Stage), string> MichiganReasons = new()
    {
        [("Introduced", Stage.DiedOnAdjournment)] = "the session ended on 31 December 2014 with nothing more in the history; LegiScan does not record death for want of time",
        [("Engrossed", Stage.DiedOnAdjournment)] = "passed by one chamber, or by both in texts that they never brought together, when the session ended; LegiScan does not record death for want of time",
        [("Introduced", Stage.Failed)] = "voted down (\"Defeated Roll Call\", \"Not Adopted\") and never taken up again with success; LegiScan has no step for it",
        [("Passed", Stage.DiedOnAdjournment)] = "a joint or concurrent resolution that one chamber adopted and the other left in committee, or one whose adoption was reconsidered the same day (HR 314); LegiScan counts the first adoption as the end",
    };

    private static string Renumbered(string number) =>
        $"the committee's bill, {number}, took the text on, and this number moves no more (most are withdrawn weeks later); LegiScan leaves what ends without a vote at introduced";

    [CorpusFact]
    public async Task Every_bill_of_Iowa_has_a_stage_with_its_proof_and_a_reason_where_LegiScan_differs()
    {
        var files = Directory.EnumerateFiles(Corpus.Path($"states/legiscan/{LegiScanFiles.Iowa}/bill"), "*.json").Order(StringComparer.Ordinal);
        Snapshot.Verify(await TableAsync(files, LegiScanFiles.Iowa));
    }

    [CorpusFact]
    public async Task Every_sample_has_a_stage_with_its_proof_and_a_reason_where_LegiScan_differs()
    {
        var files = Directory.EnumerateFiles(Corpus.Path("states/legiscan/samples/bill"), "*.json").Order(StringComparer.Ordinal);
        Snapshot.Verify(await TableAsync(files, "samples"));
    }

    [CorpusFact]
    public async Task Every_bill_of_Michigan_has_a_stage_and_each_way_to_differ_from_LegiScan_is_known()
    {
        await using var run = await LegiScanRun.StartAsync();
        const string folder = "MI/2013-2014_97th_Legislature/csv";
        run.Dataset = run.Workspace.Zip([.. new[] { "bills.csv", "history.csv", "people.csv" }.Select(name => ($"{folder}/{name}", Corpus.Bytes($"states/legiscan/MI/2013-2014/{name}")))]);
        var report = await run.RunAsync();
        var rows = Rows(Corpus.Text("states/legiscan/MI/2013-2014/bills.csv")).Select(row => (Bill: run.Record(LegiScanNumber.Id("mi", "2013-2014", row["bill_number"])!.Value), Status: row["status_desc"])).ToList();
        rows.Count.ShouldBe(4112);
        report.Problems.ShouldAllBe(problem => problem.Rule == "source-contradiction");
        report.Problems.Select(problem => problem.File).Order(StringComparer.Ordinal)
            .ShouldBe(rows.Where(row => row.Status == "Passed" && row.Bill.Status.Stage == Stage.DiedOnAdjournment).Select(row => row.Bill.Id.Path).Order(StringComparer.Ordinal));

        // An independent count: the rows of the history file, split at its commas and held against the records.
        var told = Rows(Corpus.Text("states/legiscan/MI/2013-2014/history.csv")).CountBy(row => $"{row["bill_id"]} {row["date"]} {Text.Clean(row["action"])}").ToDictionary();
        var written = rows.SelectMany(row => row.Bill.Actions.Select(action => $"{row.Bill.Extras["legiscan_id"]} {OneLine.Iso(action.Date)} {action.Text}")).CountBy(row => row).ToDictionary();
        written.OrderBy(row => row.Key, StringComparer.Ordinal).ShouldBe(told.OrderBy(row => row.Key, StringComparer.Ordinal));

        var table = new StringBuilder("kind | stage | bills | LegiScan | agrees\n");
        foreach (var group in rows.GroupBy(row => (row.Bill.Classification, row.Status, row.Bill.Status.Stage)).OrderBy(group => group.Key.Classification).ThenBy(group => group.Key.Status, StringComparer.Ordinal).ThenBy(group => group.Key.Stage))
        {
            var agrees = Agreeing(Array.FindIndex(Statuses, status => group.Key.Status.StartsWith(status, StringComparison.OrdinalIgnoreCase))).Contains(group.Key.Stage);
            var why = agrees ? "yes" : $"no: {MichiganReasons[(group.Key.Status, group.Key.Stage)]}";
            table.Append(CultureInfo.InvariantCulture, $"{group.Key.Classification.Word()} | {group.Key.Stage.Word()} | {group.Count()} ({string.Join(", ", group.Take(3).Select(row => row.Bill.Identifier))}) | {group.Key.Status} | {why}\n");
        }

        Snapshot.Verify(table.ToString());
    }

    private static async Task<string> TableAsync(IEnumerable<string> files, string folder)
    {
        await using var run = await LegiScanRun.StartAsync();
        var entries = files.Select(file => (Name: $"{folder}/bill/{Path.GetFileName(file)}", Body: File.ReadAllBytes(file))).ToArray();
        run.Dataset = run.Workspace.Zip(entries);
        var report = await run.RunAsync();
        report.Problems.ShouldBeEmpty(string.Join("\n", report.Problems));
        report.Created.ShouldBe(entries.Length);
        var table = new StringBuilder("bill | stage | since | proving action | LegiScan | agrees\n");
        foreach (var id in run.Records)
        {
            var bill = run.Record(id.Value);
            var told = JsonNode.Parse(entries.Single(entry => entry.Name.EndsWith($"/{id.Number.ToUpperInvariant()}.json", StringComparison.Ordinal)).Body)!["bill"]!;
            bill.Actions.Select(action => action.Text).Order(StringComparer.Ordinal)
                .ShouldBe(((JsonArray)told["history"]!).Select(row => Text.Clean(row!["action"]!.GetValue<string>())).Order(StringComparer.Ordinal));
            table.Append(Line(bill, told["status"]!.GetValue<int>())).Append('\n');
        }

        return table.ToString();
    }

    private static string Line(Bill bill, int status)
    {
        var proof = bill.Status.Action is { } number ? bill.Actions[number - 1].Text : $"({bill.Status.Evidence})";
        var agrees = Agreeing(status).Contains(bill.Status.Stage);
        (Reasons.ContainsKey(bill.Id.Value) == agrees).ShouldBeFalse($"{bill.Id} is {bill.Status.Stage}, and LegiScan says {Word(status)}: give a reason, or take it away.");
        return string.Create(CultureInfo.InvariantCulture,
            $"{bill.Id} | {bill.Status.Stage.Word()} | {bill.Status.Since:yyyy-MM-dd} | {proof} | {Word(status)} | {(agrees ? "yes" : $"no: {Reasons[bill.Id.Value]}")}");
    }

    private static Stage[] Agreeing(int status) => status switch
    {
        0 => [Stage.Prefiled],
        1 => [Stage.Prefiled, Stage.Introduced, Stage.InCommittee, Stage.Reported],
        2 => [Stage.PassedFirstChamber, Stage.SecondChamberCommittee, Stage.SecondChamberReported],
        3 => [Stage.PassedBoth, Stage.ToExecutive],
        4 => [Stage.Enacted, Stage.Adopted],
        5 => [Stage.Vetoed],
        _ => [Stage.Failed, Stage.Withdrawn, Stage.DiedOnAdjournment],
    };

    private static readonly string[] Statuses = ["prefiled", "introduced", "engrossed", "enrolled", "passed", "vetoed", "failed"];

    private static string Word(int status) => Statuses[status];

    private static IEnumerable<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = CsvReader.FromText(csv, new() { Separator = ',' });
        var header = reader.Headers;
        while (reader.Read())
            yield return header.Zip(reader.Current.ToArray()).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal);
    }
}
