using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ca;

public partial class CaliforniaTests
{
    [Theory]
    [InlineData("ca/20252026/sb275", Stage.Vetoed, "Vetoed by the Governor.")]
    [InlineData("ca/20252026/ab831", Stage.Enacted, "Approved by the Governor.")]
    [InlineData("ca/20252026/ab1656", Stage.SecondChamberReported, "From committee: Amend, and do pass as amended. (Ayes 5. Noes 0.) (June 9).")]
    [InlineData("ca/20252026/ab2052", Stage.SecondChamberReported, "From committee: Amend, and do pass as amended. (Ayes 6. Noes 0.) (June 9).")]
    [InlineData("ca/19992000/ab1", Stage.Enacted, "Approved by the Governor.")]
    [InlineData("ca/19992000-special-session-1/ab1", Stage.Enacted, "Approved by the Governor.")]
    [InlineData("ca/19992000-special-session-1/sb2", Stage.Enacted, "Approved by Governor.")]
    [InlineData("ca/19992000-special-session-1/scr2", Stage.Adopted, "In Assembly. Held at Desk. Unanimous consent granted to consider without reference to committee or file. Read and adopted. (Ayes 56. Noes 15. Page 145.) To Senate.")]
    [InlineData("ca/19891990/sb729", Stage.Enacted, null)]
    public async Task A_measure_stands_where_its_history_proves(string id, Stage stage, string? proof)
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch(id);
        (await run.RunAsync()).Failed.ShouldBe(0);
        var bill = run.Bill(id);
        bill.Status.Stage.ShouldBe(stage);
        (bill.Status.Action is { } number ? bill.Actions[number - 1].Text : null).ShouldBe(proof);
    }

    [CorpusTheory]
    [InlineData(2025, 89)]
    [InlineData(1999, 93)]
    public async Task Every_step_of_every_recorded_measure_is_there(int year, int all)
    {
        // An independent reading: split at tabs, strip backticks, nothing else.
        var rows = Corpus.Text($"states/ca/{CaliforniaRun.Host}/pubinfo_{year}/BILL_HISTORY_TBL.dat").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t')).ToList();
        rows.Count.ShouldBe(all);
        await using var run = await CaliforniaRun.StartAsync(Corpus.Path("states/ca"));
        var ids = rows.Select(row => row[0].Trim('`')).Distinct().ToDictionary(key => key, IdOf);
        run.Watch([.. ids.Values]);
        (await run.RunAsync()).Failed.ShouldBe(0);
        var right = 0;
        foreach (var (key, id) in ids)
        {
            var said = rows.Where(row => row[0].Trim('`') == key).Select(row => $"{row[2][..10]} {Blanks().Replace(row[3].Trim('`'), " ").Trim()}").Order(StringComparer.Ordinal);
            var read = run.Bill(id).Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").Order(StringComparer.Ordinal).ToList();
            read.ShouldBe(said);
            right += read.Count;
        }

        right.ShouldBe(all);
    }

    [Fact]
    public async Task Steps_of_one_day_keep_the_order_of_the_legislature()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/sb275", "ca/19992000-special-session-1/sb1");
        await run.RunAsync();
        run.Bill("ca/20252026/sb275").Actions.Where(action => action.Date == new DateOnly(2025, 9, 8)).Select(action => (action.Chamber, action.Text))
            .ShouldBe([(Chamber.Lower, "Read third time. Passed. (Ayes 78. Noes 1. Page 2998.) Ordered to the Senate."), (Chamber.Upper, "In Senate. Concurrence in Assembly amendments pending.")]);
        // Without a sequence: the numbers of old histories run backwards.
        run.Bill("ca/19992000-special-session-1/sb1").Actions.Where(action => action.Date == new DateOnly(1999, 3, 1)).Select(action => (action.Chamber, action.Text))
            .ShouldBe([(Chamber.Upper, "Read third time. Passed. (Ayes 33. Noes 4. Page 28.) To Assembly."), (Chamber.Lower, "In Assembly. Read first time. Held at Desk.")]);
    }

    [Fact]
    public async Task Discovery_lists_every_measure_of_the_session_and_reads_those_of_a_topic()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [human trafficking]\n---\nText.\n");
        run.Workspace.Write("content/jurisdictions/ca.md", "---\nname: California\nsessions:\n- {id: \"20252026\", name: \"2025-2026\", kind: primary, start: \"2024-12-02\", end: \"2026-11-30\"}\n---\nText.\n");
        var report = await run.RunAsync(discover: true);
        report.Reason.ShouldBeNull();
        report.Created.ShouldBe(1);
        run.Bill("ca/20252026/ab1656").Title.ShouldBe("Human trafficking case continuances.");
        SourceState.Read(run.Workspace.File(".policytracker"), "ca").Listed["ca/20252026"].ShouldBe(4);
    }

    [Fact]
    public async Task A_step_with_an_impossible_date_is_told_and_left_out()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/ab1656");
        await run.RunAsync();
        var before = run.Bill("ca/20252026/ab1656").Actions.Count;
        await using var broken = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        broken.Watch("ca/20252026/ab1656");
        broken.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_HISTORY_TBL.dat", Undated("`202520260AB1656`", 1), "application/octet-stream");
        var report = await broken.RunAsync();
        broken.Bill("ca/20252026/ab1656").Actions.Count.ShouldBe(before - 1);
        report.Problems.Count(problem => problem.Rule == "source-date").ShouldBe(1);
        broken.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_HISTORY_TBL.dat", Undated("`202520260AB1656`", int.MaxValue), "application/octet-stream");
        (await broken.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("steps of 202520260AB1656 has an action_date", StringComparison.Ordinal));
    }

    private static string Undated(string key, int most) => string.Concat(CaliforniaRun.Table("2025/BILL_HISTORY_TBL").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(row => row.StartsWith(key, StringComparison.Ordinal) && most-- > 0 ? Dated().Replace(row, "\t0202-01-01 00:00:00\t", 1) : row).Select(row => row + "\n"));

    [GeneratedRegex(@"\t[0-9]{4}-[0-9]{2}-[0-9]{2} 00:00:00\t")]
    private static partial Regex Dated();

    [Fact]
    public async Task A_history_without_its_end_is_no_history()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/ab831");
        var half = string.Concat(CaliforniaRun.Table("2025/BILL_HISTORY_TBL").Split('\n').Where(row => row.Length > 0 && !row.Contains("Approved", StringComparison.Ordinal) && !row.Contains("Chaptered by", StringComparison.Ordinal)).Select(row => row + "\n"));
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_HISTORY_TBL.dat", half, "application/octet-stream");
        var bills = CaliforniaRun.Table("2025/BILL_TBL").Replace("`623`", "NULL", StringComparison.Ordinal);
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_TBL.dat", bills, "application/octet-stream");
        var report = await run.RunAsync();
        report.Failed.ShouldBe(1);
        report.Problems[^1].Message.ShouldContain("The history is not complete.");
    }

    [Fact]
    public async Task A_history_that_knows_more_than_the_measure_s_row_is_a_problem_to_look_at()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/sb275");
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_TBL.dat", CaliforniaRun.Table("2025/BILL_TBL").Replace("`Vetoed`", "`In Committee Process`", StringComparison.Ordinal), "application/octet-stream");
        var report = await run.RunAsync();
        report.Created.ShouldBe(1);
        report.Problems.ShouldContain(problem => problem.Rule == "source-contradiction" && problem.Message.Contains("SB 275", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_veto_message_without_a_veto_in_the_history_is_not_believed()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/ab1656");
        var message = "`202520260AB1656`\t2026-07-10 00:00:00\tVETO_MESSAGE_TBL_1.lob\t`LEG_ESI`\t2026-07-10 12:17:02\n";
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/VETO_MESSAGE_TBL.dat", message, "application/octet-stream");
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("there is a veto message, and no step of its history is a veto", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hearings_that_are_set_are_told()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/ab1656");
        var hearings = "`202520260AB1656`\t`CS`\t72\t2026-08-10 00:00:00\t`CS72`\t`LEG_ESI`\t2026-07-10 12:17:02\n`202520260AB1656`\t`CS`\t72\t0001-01-01 00:00:00\t`CS72`\t`LEG_ESI`\t2026-07-10 12:17:02\n";
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/COMMITTEE_HEARING_TBL.dat", hearings, "application/octet-stream");
        await run.RunAsync();
        run.Bill("ca/20252026/ab1656").Events.ShouldBe([new(new(2026, 8, 10), null, "America/Los_Angeles", "hearing", "Committee hearing (CS72)", Id: "CS72-2026-08-10")]);
    }

    [Fact]
    public async Task A_table_of_another_session_is_refused()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/sb275");
        run.Server.Answer($"{CaliforniaRun.Host}/pubinfo_2025/BILL_TBL.dat", CaliforniaRun.Table("1999/BILL_TBL"), "application/octet-stream");
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("a measure of another one", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_measure_that_the_session_does_not_have_is_said_to_be_absent()
    {
        await using var run = await CaliforniaRun.StartAsync(CaliforniaRun.Recordings);
        run.Watch("ca/20252026/sb9999");
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("has no row for ca/20252026/sb9999", StringComparison.Ordinal));
    }

    private static string IdOf(string key)
    {
        var session = key[8] == '0' ? key[..8] : $"{key[..8]}-special-session-{key[8]}";
        return BillId.Of("ca", session, key[9..].ToLowerInvariant()).Value;
    }

    [GeneratedRegex(" +")]
    private static partial Regex Blanks();
}
