using System.Text;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ny;

public partial class NewYorkPageTests
{
    [Theory]
    [InlineData("ny/2015-2016/s2422", Stage.InCommittee, "REFERRED TO INVESTIGATIONS AND GOVERNMENT OPERATIONS")]
    [InlineData("ny/2015-2016/s434", Stage.SecondChamberCommittee, "referred to consumer affairs and protection")]
    [InlineData("ny/2017-2018/a1646", Stage.SecondChamberCommittee, "REFERRED TO VETERANS, HOMELAND SECURITY AND MILITARY AFFAIRS")]
    [InlineData("ny/2017-2018/a6361", Stage.Enacted, "signed chap.348")]
    [InlineData("ny/2017-2018/s4821", Stage.SecondChamberCommittee, "referred to correction")]
    [InlineData("ny/2023-2024/s6169", Stage.InCommittee, "REFERRED TO ELECTIONS")]
    public async Task A_bill_stood_where_its_steps_prove_before_its_session_ended(string id, Stage stage, string proof)
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch(id);
        (await run.RunAsync()).Failed.ShouldBe(0);
        var bill = run.Bill(id);
        var status = StatusLadder.Derive(bill);
        status.Stage.ShouldBe(stage);
        bill.Actions[status.Action!.Value - 1].Text.ShouldBe(proof);
    }

    [CorpusFact]
    public async Task Every_step_of_every_recorded_page_is_there()
    {
        // An independent reading: every "<td>mm/dd/yy</td> <td>words</td></tr>" of the file, without a parser of HTML.
        var said = Directory.EnumerateFiles(Corpus.Path($"states/ny/{NewYorkRun.Page}")).ToDictionary(IdOf, file => Cells()
            .Matches(Encoding.Latin1.GetString(File.ReadAllBytes(file)))
            .Select(match => $"20{match.Groups[3].Value}-{match.Groups[1].Value}-{match.Groups[2].Value} {match.Groups[4].Value.Trim()}").ToList());
        await using var run = await NewYorkRun.StartAsync(Corpus.Path(""));
        run.Watch(said.Keys);
        (await run.RunAsync()).Failed.ShouldBe(0);
        foreach (var (id, steps) in said)
            run.Bill(id).Actions.Select(action => $"{action.Date:yyyy-MM-dd} {action.Text}").ShouldBe(steps, id);
        said.Values.Sum(steps => steps.Count).ShouldBe(62);
    }

    [Fact]
    public async Task Capitals_are_the_Senate_s_and_small_letters_the_Assembly_s()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2023-2024/s6169");
        await run.RunAsync();
        run.Bill("ny/2023-2024/s6169").Actions.Where(action => action.Date == new DateOnly(2024, 1, 3)).Select(action => (action.Chamber, action.Text))
            .ShouldBe([(Chamber.Lower, "died in assembly"), (Chamber.Lower, "returned to senate"), (Chamber.Upper, "REFERRED TO ELECTIONS")]);
    }

    [Fact]
    public async Task The_letter_of_an_amendment_is_no_part_of_a_number()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2023-2024/s6169");
        await run.RunAsync();
        var bill = run.Bill("ny/2023-2024/s6169");
        bill.Identifier.ShouldBe("S 6169");
        bill.Related.ShouldBe([new("ny/2023-2024/a5934", BillRelation.Companion)]);
        bill.Versions.Select(version => version.Note).ShouldBe(["S 6169", "S 6169-A", "S 6169-B"]);
    }

    [Fact]
    public async Task Latin_letters_under_a_wrong_label_are_read_all_the_same()
    {
        NewYorkRun.Recording("S2422").ShouldContain((byte)0xA7);
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2015-2016/s2422");
        run.AnswerPage(NewYorkRun.Recording("S2422"));
        (await run.RunAsync()).Failed.ShouldBe(0);
        run.Bill("ny/2015-2016/s2422").Title.ShouldBe("Expands the definition of \"public body\"");
    }

    [Fact]
    public async Task A_bill_that_gave_way_to_its_companion_has_failed_and_names_it()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/s4821");
        run.AnswerPage(Edited("S4821", "referred to correction", "substituted by a6327a"));
        await run.RunAsync();
        var bill = run.Bill("ny/2017-2018/s4821");
        StatusLadder.Derive(bill).Stage.ShouldBe(Stage.Failed);
        bill.Related.ShouldBe([new("ny/2017-2018/a6327", BillRelation.SubstitutedBy)]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("13/41/17")]
    public async Task A_step_without_a_day_is_told_and_left_out(string day)
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/a1646");
        run.AnswerPage(Edited("A1646", "<td>04/24/18</td>", $"<td>{day}</td>"));
        var report = await run.RunAsync();
        run.Bill("ny/2017-2018/a1646").Actions.Count.ShouldBe(9);
        report.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains("reported referred to ways and means", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_veto_is_a_veto()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/a6361");
        run.AnswerPage(Edited("A6361", "signed chap.348", "vetoed memo.12"));
        await run.RunAsync();
        run.Bill("ny/2017-2018/a6361").Actions[^1].ShouldSatisfyAllConditions(
            action => action.Chamber.ShouldBe(Chamber.Executive),
            action => action.Is(ActionClassification.ExecutiveVeto).ShouldBeTrue());
    }

    [Theory]
    [InlineData("<html><body><div id=\"nv_bot_contents\"></div></body></html>", "was asked for")]
    [InlineData("<html><head><title>We will be back</title></head><body></body></html>", "perhaps a login or maintenance page")]
    public async Task A_page_that_is_not_the_bill_s_is_refused_with_a_reason(string page, string reason)
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/s4821");
        run.AnswerPage(Encoding.UTF8.GetBytes(page));
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_of_the_same_number_in_another_session_is_refused()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2015-2016/s4821");
        run.AnswerPage(NewYorkRun.Recording("S4821"));
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("The page is of \"S04821\" of 2017", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reserved_number_is_left_out_and_said()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/s4821");
        var page = Rows().Replace(Encoding.Latin1.GetString(Edited("S4821", "TITLE....Requires inmates to have an acceptable residence to qualify for parole", "")), "");
        run.AnswerPage(Encoding.Latin1.GetBytes(page));
        var report = await run.RunAsync();
        report.Created.ShouldBe(0);
        report.Problems.ShouldContain(problem => problem.Message.Contains("the number is reserved", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_key_a_person_is_told_that_nothing_new_is_looked_for()
    {
        await using var run = await NewYorkRun.StartAsync();
        run.Watch("ny/2017-2018/s4821");
        run.Workspace.Write("content/topics/x.md", "---\ntitle: X\nmatch:\n  any: [parole]\n---\nText.\n");
        var report = await run.RunAsync(discover: true);
        report.Created.ShouldBe(1);
        report.Problems.ShouldContain(problem => problem.Message.Contains("NewYorkKey", StringComparison.Ordinal));
    }

    private static byte[] Edited(string print, string old, string now)
    {
        var page = Encoding.Latin1.GetString(NewYorkRun.Recording(print));
        page.ShouldContain(old);
        return Encoding.Latin1.GetBytes(page.Replace(old, now, StringComparison.Ordinal));
    }

    // 2017-A1646-20180518T231109.html
    private static string IdOf(string file) =>
        Path.GetFileName(file).Split('-') is [var year, var print, ..] && int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) is var first
            ? $"ny/{first}-{first + 1}/{print.ToLowerInvariant()}" : throw new InvalidDataException(file);

    [GeneratedRegex("<td>([0-9]{2})/([0-9]{2})/([0-9]{2})</td> <td>([^<]*)</td></tr>")]
    private static partial Regex Cells();

    [GeneratedRegex("<TR valign=\"top\">.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Rows();
}
