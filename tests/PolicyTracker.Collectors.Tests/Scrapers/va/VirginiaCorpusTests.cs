using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Va;

/// <summary>Whole recorded sessions against a reading of another kind, and three recorded days against their differences.</summary>
public sealed class VirginiaCorpusTests
{
    [CorpusTheory]
    [InlineData("2020-01-23", 3125, 12249)]
    [InlineData("2020-01-28", 3141, 15303)]
    public async Task Every_step_of_every_bill_of_2020_is_in_its_record(string day, int bills, int steps)
    {
        await using var folder = await VirginiaFolder.StartAsync();
        folder.Publish2020(day, day);
        var (read, context) = await folder.ReadAllAsync("2020");

        read.Count.ShouldBe(bills);
        var history = VirginiaReading.History($"{day}/HISTORY.CSV");
        var expected = history.Concat(VirginiaReading.Latest($"{day}/BILLS.CSV").Except(history)).Order().ToList();
        expected.Count.ShouldBe(steps);
        ShouldBeSame(Steps(read), expected);
        context.Problems.ShouldAllBe(problem => problem.Rule == "source-contradiction");
    }

    [CorpusFact]
    public async Task Every_latest_step_of_every_bill_of_2025_is_in_its_record()
    {
        await using var folder = await VirginiaFolder.StartAsync();
        folder.Publish("20251", "2025/BILLS.CSV");
        var (read, context) = await folder.ReadAllAsync("2025");

        read.Count.ShouldBe(3512);
        var expected = VirginiaReading.Latest("2025/BILLS.CSV").Order().ToList();
        expected.Count.ShouldBe(6175);
        ShouldBeSame(Steps(read), expected);
        context.Problems.Single(problem => problem.Rule == "source-part").Message.ShouldContain("HISTORY.CSV");
    }

    [CorpusFact]
    public async Task The_columns_of_the_source_agree_with_the_stage_of_all_but_a_few_bills()
    {
        await using var folder = await VirginiaFolder.StartAsync();
        folder.Publish2020("2020-01-28", "2020-01-28");
        folder.Publish("20251", "2025/BILLS.CSV");
        var (in2020, context2020) = await folder.ReadAllAsync("2020");
        var (in2025, context2025) = await folder.ReadAllAsync("2025");

        Contradictions(context2020).Count.ShouldBe(2);
        in2020.CountBy(bill => StatusLadder.Derive(bill).Stage).ToDictionary()[Stage.CarriedOver].ShouldBe(56);
        // Only the latest steps are known, and in these none of them says what became of the bill.
        Contradictions(context2025).Count.ShouldBe(33);
        var stages = in2025.CountBy(bill => StatusLadder.Derive(bill).Stage).ToDictionary();
        (stages[Stage.Vetoed], stages[Stage.Failed] + stages[Stage.Withdrawn]).ShouldBe((157, 1505));
    }

    [CorpusFact]
    public async Task Votes_count_what_the_file_of_votes_counts()
    {
        var counted = Corpus.Text("states/va/lis_csv/2020-01-28/VOTE.CSV").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Trim().Split(',').Select(cell => cell.Trim('"')).ToList())
            .ToDictionary(cells => cells[0], cells => (Yeas: cells.Count(cell => cell == "Y"), Nays: cells.Count(cell => cell == "N")));
        await using var folder = await VirginiaFolder.StartAsync();
        folder.Publish2020("2020-01-28", "2020-01-28");
        var votes = (await folder.ReadAllAsync("2020")).Bills.SelectMany(bill => bill.Votes.Select(vote => (bill.Id, vote))).ToList();
        votes.Count.ShouldBeGreaterThan(1500);
        var tallies = counted.Values.ToHashSet();
        votes.Count(vote => tallies.Contains((vote.vote.Yeas!.Value, vote.vote.Nays!.Value))).ShouldBeGreaterThan(votes.Count * 98 / 100);
    }

    [CorpusFact]
    public async Task Three_days_give_the_differences_between_them_and_nothing_twice()
    {
        await using var folder = await VirginiaFolder.StartAsync();
        folder.Publish2020("2020-01-23", "2020-01-23");
        var sample = (await folder.ReadAllAsync("2020")).Bills.Where((bill, at) => at % 7 == 0 || bill.Id.Number is "hb7" or "hb839" or "hb982").Select(bill => bill.Id).ToHashSet();
        folder.Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(sample.Select(id => $"- {id}\n"))}");
        folder.Workspace.Write("content/jurisdictions/va.md", File.ReadAllText(Repository.Path("content/jurisdictions/va.md")));
        var known = new List<(string, DateOnly, string)>();
        var gaps = new List<string?>();

        // The file of steps was not renewed on the 24th.
        foreach (var (day, history) in new[] { ("2020-01-23", "2020-01-23"), ("2020-01-24", "2020-01-23"), ("2020-01-28", "2020-01-28") })
        {
            folder.Publish2020(day, history);
            var report = await folder.CollectAsync(new(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new(20, 0)), TimeSpan.Zero));
            report.Succeeded.ShouldBeTrue(report.Reason);
            var steps = VirginiaReading.History($"{history}/HISTORY.CSV");
            steps.AddRange(VirginiaReading.Latest($"{day}/BILLS.CSV").Except(steps));
            var expected = Beyond(steps, known);
            if (known.Count > 0)
                ShouldBeSame(Told(report, sample), expected.Where(step => sample.Contains(IdOf(step.Item1))));
            known.AddRange(expected);
            gaps.AddRange(report.Changes.Where(change => change.Kind == ChangeKind.SourceGap && change.Text!.Contains("under actions", StringComparison.Ordinal)).Select(change => change.Before));

            var again = await folder.CollectAsync(new(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new(22, 0)), TimeSpan.Zero));
            (again.Updated, again.Changes.Count).ShouldBe((0, 0));
        }

        // Virginia took back rows like "Committee" and statements of impact; BILLS.CSV's own latest steps never count as taken back.
        gaps.Count.ShouldBeLessThan(12);
        gaps.ShouldAllBe(gap => gap!.Contains("Committee\"") || gap.Contains("Impact statement") || gap.Contains("Assigned") || gap.Contains("Committee Referral Pending"));
    }

    private static void ShouldBeSame(IEnumerable<(string, DateOnly, string)> rows, IEnumerable<(string, DateOnly, string)> expected)
    {
        Beyond(expected, rows).ShouldBeEmpty();
        Beyond(rows, expected).ShouldBeEmpty();
    }

    // Rows beyond those that are known, counting repeats.
    private static List<(string, DateOnly, string)> Beyond(IEnumerable<(string, DateOnly, string)> rows, IEnumerable<(string, DateOnly, string)> known)
    {
        var left = known.CountBy(row => row).ToDictionary();
        return [.. rows.Where(row => left.TryGetValue(row, out var count) && count > 0 ? (left[row] = count - 1) < 0 : true)];
    }

    private static IEnumerable<(string, DateOnly, string)> Told(CollectReport report, HashSet<BillId> sample) =>
        from change in report.Changes
        where change.Kind == ChangeKind.Action || (change.Kind == ChangeKind.Correction && change.After!.Contains("\"text\": ", StringComparison.Ordinal))
        where sample.Contains(change.Bill)
        select (PrintedOf(change.Bill), change.Date!.Value, change.Text!);

    private static IEnumerable<(string, DateOnly, string)> Steps(IEnumerable<Bill> bills) =>
        bills.SelectMany(bill => bill.Actions.Select(action => (PrintedOf(bill.Id), action.Date, action.Text)));

    private static string PrintedOf(BillId id) => id.Number.ToUpperInvariant().Replace("JR", "J", StringComparison.Ordinal);

    private static BillId IdOf(string printed) => BillId.From("va", "2020", printed.Replace("J", "JR", StringComparison.Ordinal));

    private static List<Problem> Contradictions(ScrapeContext context) =>
        [.. context.Problems.Where(problem => problem.Rule == "source-contradiction")];
}
