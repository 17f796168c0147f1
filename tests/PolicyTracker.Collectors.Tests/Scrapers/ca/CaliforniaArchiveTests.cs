using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ca;

/// <summary>The archives as the publisher packs them, made when the test runs.</summary>
public class CaliforniaArchiveTests
{
    private static readonly DateTime Sunday = new(2026, 7, 12, 8, 0, 0, DateTimeKind.Utc);
    private const string Bill = "ca/20252026/ab1656";
    private const string Key = "`202520260AB1656`";

    [Fact]
    public async Task An_archive_says_the_same_as_its_rows_unpacked()
    {
        await using var packed = await CaliforniaRun.StartAsync();
        packed.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        packed.Watch(Bill, "ca/20252026/sb275");
        (await packed.RunAsync()).Failed.ShouldBe(0);
        packed.Server.Requests.ShouldAllBe(request => request.Path.EndsWith(".zip", StringComparison.Ordinal));

        await using var unpacked = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        unpacked.Watch(Bill, "ca/20252026/sb275");
        (await unpacked.RunAsync()).Failed.ShouldBe(0);
        foreach (var id in new[] { Bill, "ca/20252026/sb275" })
            File.ReadAllText(packed.Workspace.File($"bills/{id}.md")).ShouldBe(File.ReadAllText(unpacked.Workspace.File($"bills/{id}.md")));
    }

    [Fact]
    public async Task An_archive_that_has_not_changed_is_not_sent_again()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Watch(Bill);
        await run.RunAsync();
        var second = await run.RunAsync();
        (second.Created, second.Updated, second.Failed).ShouldBe((0, 0, 0));
        run.Server.Requests.Where(request => request.Path == "/pubinfo_2025.zip").Select(request => request.Status).ShouldBe([200, 304]);
    }

    [Fact]
    public async Task The_days_since_the_weekly_archive_are_asked_for_and_their_rows_take_the_place_of_older_ones()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Watch(Bill);
        await run.RunAsync();
        var before = run.Bill(Bill).Actions.Count;

        // The publisher writes the whole history again under new numbers.
        var history = Rows("BILL_HISTORY_TBL").Select((row, at) => Cells(row, (1, $"{900 + at}"), (5, "2026-07-13 18:00:00")))
            .Append($"{Key}\t999\t2026-07-13 00:00:00\t`Read third time. Passed. Ordered to the Assembly. (Ayes 38. Noes 0. Page 9.).`\t`LEG_ESI`\t2026-07-13 18:00:00\t12\t`124`\t`Applied`\t`Senate`\t`Desk`\tNULL\t`Passed`");
        run.Publish("pubinfo_daily_Mon.zip", Day(history), Sunday.AddDays(1));
        var report = await run.RunAsync();
        run.Server.Requests.Where(request => request.Path.Contains("daily", StringComparison.Ordinal)).Select(request => request.Path).Distinct()
            .ShouldBe(["/pubinfo_daily_Sat.zip", "/pubinfo_daily_Mon.zip", "/pubinfo_daily_Tue.zip", "/pubinfo_daily_Wed.zip"]);
        report.Problems.ShouldAllBe(problem => problem.Rule == "source-session");
        run.Bill(Bill).Actions.Count.ShouldBe(before + 1);
        run.Bill(Bill).Status.Stage.ShouldBe(Stage.PassedBoth);
    }

    [Fact]
    public async Task A_day_that_has_only_the_newest_steps_takes_none_away()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Publish("pubinfo_daily_Tue.zip", Day(Rows("BILL_HISTORY_TBL").Where(row => row.Contains("2026-06-11", StringComparison.Ordinal)).Select(row => Cells(row, (1, "901"), (5, "2026-07-14 18:00:00")))), Sunday.AddDays(2));
        run.Watch(Bill);
        await run.RunAsync();
        run.Bill(Bill).Actions.Count.ShouldBe(Rows("BILL_HISTORY_TBL").Count());
    }

    [Fact]
    public async Task A_day_of_last_week_changes_nothing()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Publish("pubinfo_daily_Wed.zip", Day(Rows("BILL_HISTORY_TBL").Take(2)), Sunday.AddDays(-4));
        run.Watch(Bill);
        await run.RunAsync();
        run.Bill(Bill).Actions.Count.ShouldBe(Rows("BILL_HISTORY_TBL").Count());
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_a_problem_and_nothing_is_lost()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Watch(Bill);
        await run.RunAsync();
        var before = File.ReadAllText(run.Workspace.File($"bills/{Bill}.md"));
        var half = File.ReadAllBytes(run.Published.File($"{CaliforniaRun.Host}/pubinfo_2025.zip"));
        File.WriteAllBytes(run.Published.File($"{CaliforniaRun.Host}/pubinfo_2025.zip"), half[..(half.Length / 2)]);
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("no ZIP archive", StringComparison.Ordinal));
        File.ReadAllText(run.Workspace.File($"bills/{Bill}.md")).ShouldBe(before);
    }

    [Fact]
    public async Task A_measure_of_another_session_in_the_archive_of_a_day_is_passed_over()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        var day = Day(Rows("BILL_HISTORY_TBL").Take(1).Select(row => Cells(row, (5, "2026-07-13 18:00:00"))));
        day["BILL_TBL.dat"] += Rows("BILL_TBL").First().Replace("20252026", "20272028", StringComparison.Ordinal) + "\n";
        run.Publish("pubinfo_daily_Mon.zip", day, Sunday.AddDays(1));
        run.Watch(Bill);
        (await run.RunAsync()).Failed.ShouldBe(0);
    }

    [Fact]
    public async Task A_day_that_cannot_be_read_is_no_day_without_news()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_daily_Mon.zip", "<html>busy</html>", "text/html");
        run.Watch(Bill);
        var report = await run.RunAsync();
        (report.Failed, report.Created).ShouldBe((1, 0));
    }

    [Theory]
    [InlineData(60, 400)]
    [InlineData(-200, 100)]
    public async Task An_archive_that_rotted_on_the_disk_comes_again_whole(int at, int length)
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", CaliforniaRun.Session(2025), Sunday);
        run.Watch(Bill);
        await run.RunAsync();
        // The file rots on the disk; its length stays.
        var kept = Directory.EnumerateFiles(run.Workspace.File(".policytracker/downloads"), "*", SearchOption.AllDirectories).Single(file => !file.EndsWith(".json", StringComparison.Ordinal));
        var bytes = File.ReadAllBytes(kept);
        Array.Fill<byte>(bytes, 0xff, at < 0 ? bytes.Length + at : at, length);
        File.WriteAllBytes(kept, bytes);
        var report = await run.RunAsync();
        report.Failed.ShouldBe(1);
        report.Problems.ShouldContain(problem => problem.File!.Contains("pubinfo_2025.zip", StringComparison.Ordinal) || problem.Message.StartsWith(Bill, StringComparison.Ordinal));
        (await run.RunAsync()).Failed.ShouldBe(0);
        run.Server.Requests.Where(request => request.Path == "/pubinfo_2025.zip").Select(request => request.Status).ShouldBe([200, 304, 200]);
    }

    [Fact]
    public async Task An_archive_without_its_tables_is_a_problem()
    {
        await using var run = await CaliforniaRun.StartAsync();
        run.Publish("pubinfo_2025.zip", new Dictionary<string, string> { ["README.txt"] = "nothing" }, Sunday);
        run.Watch(Bill);
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("The table of measures is missing.", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Rows(string table) =>
        CaliforniaRun.Table($"2025/{table}").Split('\n').Where(row => row.StartsWith(Key, StringComparison.Ordinal));

    private static Dictionary<string, string> Day(IEnumerable<string> history) => new(StringComparer.Ordinal)
    {
        ["BILL_TBL.dat"] = string.Concat(Rows("BILL_TBL").Select(row => Cells(row, (13, "2026-07-14 18:00:00")) + "\n")),
        ["BILL_HISTORY_TBL.dat"] = string.Concat(history.Select(row => row + "\n")),
    };

    private static string Cells(string row, params (int Column, string Text)[] edits)
    {
        var cells = row.Split('\t');
        foreach (var (column, text) in edits)
            cells[column] = text;
        return string.Join('\t', cells);
    }
}
