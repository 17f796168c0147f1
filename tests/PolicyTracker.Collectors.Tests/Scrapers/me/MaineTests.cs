using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Tests.Scrapers.Me;

public sealed class MaineTests
{
    private const string Host = "legislature.maine.gov/";
    private const string Display = Host + "legis/bills/display_ps.asp";
    private const string Summary = Host + "LawMakerWeb/summary.asp";
    private const string Dockets = Host + "LawMakerWeb/dockets.asp";
    private const string Directory = Host + "legis/bills/billdirectory_ps.asp";

    [Fact]
    public async Task A_document_is_found_through_the_page_of_the_directory_that_holds_its_number()
    {
        await using var run = await ScraperRun.StartAsync("me");
        var bill = await run.ReadAsync("me/132/ld1805");
        (bill.Identifier, bill.Chamber, bill.Extras["paper"]).ShouldBe(("LD 1805", Chamber.Upper, "SP 705"));
        run.Server.Requests.Where(request => request.Path != "/robots.txt").Select(request => request.Path + request.Query).ShouldBe(
        [
            "/legis/bills/billdirectory_ps.asp?snum=132&ldFrom=1801", "/legis/bills/display_ps.asp?snum=132&paper=SP0705",
            "/LawMakerWeb/summary.asp?paper=SP0705&SessionID=16", "/LawMakerWeb/dockets.asp?ID=280098840",
        ]);
    }

    [Fact]
    public async Task The_directory_is_read_up_to_the_first_page_that_is_not_there()
    {
        await using var run = await ScraperRun.StartAsync("me");
        run.Edit(Directory, text => text.Replace("LD 332", "LD 12"));
        var first = File.ReadAllText(Path.Combine(RecordedSource.Of("me").Recordings, Host, "legis/bills/billdirectory_ps.asp_q/snum=132&ldFrom=201.html"));
        run.Server.Answer(Directory, (answer, request) =>
        {
            answer.Response.ContentType = "text/html";
            answer.Response.StatusCode = request.Query.EndsWith("ldFrom=1", StringComparison.Ordinal) ? 200 : 404;
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(answer.Response, first);
        });
        (await run.DiscoverAsync("132")).Bills.ShouldHaveSingleItem().Title.ShouldBe("An Act To Establish Mandatory Minimum Sentences For Gross Sexual Assaults Against Children And Aggravated Sex Trafficking Of Children");
    }

    [Fact]
    public async Task A_joint_committee_acts_in_neither_chamber_and_before_the_floor()
    {
        await using var run = await ScraperRun.StartAsync("me");
        var actions = (await run.ReadAsync("me/132/ld1427")).Actions;
        var report = actions.Single(action => action.Text == "Reported Out - OTP-AM/OTP-AM");
        report.Chamber.ShouldBeNull();
        actions[actions.ToList().IndexOf(report) + 1].Text.ShouldBe("Reports READ.");
    }

    [Fact]
    public async Task Counts_of_a_roll_call_belong_to_the_line_above_it()
    {
        await using var run = await ScraperRun.StartAsync("me");
        var votes = (await run.ReadAsync("me/132/ld1395")).Votes;
        votes.Select(vote => (vote.Chamber, vote.Yeas, vote.Nays, vote.Other, vote.Result)).ShouldBe(
            [(Chamber.Lower, 76, 65, 10, VoteResult.Pass), (Chamber.Upper, 20, 15, 0, VoteResult.Pass)]);
        votes.ShouldAllBe(vote => vote.Motion.Contains("Majority Ought Not to Pass Report"));
    }

    [Fact]
    public async Task A_title_that_tells_of_a_signature_signs_nothing()
    {
        await using var run = await ScraperRun.StartAsync("me");
        foreach (var page in new[] { Directory, Display })
            run.Edit(page, text => text.Replace("An Act To Reduce Trafficking In The State", "An Act Signed by the Governor"));
        var bill = await run.ReadAsync("me/132/ld524");
        bill.Title.ShouldBe("An Act Signed by the Governor");
        bill.Actions.ShouldNotContain(action => action.Is(ActionClassification.ExecutiveSignature));
    }

    [Fact]
    public async Task A_chapter_and_its_kind_are_the_law()
    {
        await using var run = await ScraperRun.StartAsync("me");
        run.Edit(Summary, text => text.Replace("</table>", "<tr><td>Chapter:</td><td>999</td></tr><tr><td>Final Law Type:</td><td>Public Law</td></tr></table>"));
        (await run.ReadAsync("me/132/ld1598")).Laws.ShouldBe(["Public Law, Chapter 999"]);
    }

    [Theory]
    [InlineData(Directory, "LD 1805", "LD 1806", "reads the number of me/132/ld1805")]
    [InlineData(Directory, "snum=132", "snum=131", "leads to another legislature")]
    [InlineData(Directory, "display_ps.asp", "other.asp", "The directory has no row")]
    [InlineData(Display, "LD 1805", "LD 1806", "is not that of LD 1805")]
    [InlineData(Display, "132nd", "131st", "does not name the 132 legislature")]
    [InlineData(Display, "Result", "Outcome", "table with the columns Date, Action, Result")]
    [InlineData(Summary, "dockets.asp", "docket.asp", "a[href*=\"dockets.asp\"]")]
    [InlineData(Dockets, "Chamber", "House", "table with the columns Date, Chamber, Action")]
    [InlineData(Dockets, "/202", "/192", "years away from its session")]
    [InlineData(Dockets, "/202", " soon ", "which is no day")]
    [InlineData(Dockets, "</html>", "", "does not end with </html>")]
    public async Task A_page_that_is_not_as_expected_is_refused_with_what_was_looked_for(string page, string good, string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("me");
        run.Edit(page, text => text.Replace(good, bad));
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("me/132/ld1805"))).Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("4/25/1925", "years away from its session")]
    [InlineData("soon", "which is no day")]
    public async Task A_row_with_an_impossible_date_is_left_out_and_told(string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("me");
        var whole = (await run.ReadAsync("me/132/ld1805")).Actions.Count;
        run.Edit(Dockets, text => text.Replace("4/25/2025", bad));
        (await run.ReadAsync("me/132/ld1805")).Actions.Count.ShouldBeInRange(1, whole - 1);
        run.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains(says));
    }

    [Fact]
    public async Task A_document_that_the_directory_lacks_is_absent()
    {
        await using var run = await ScraperRun.StartAsync("me");
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("me/132/ld1806"))).Kind.ShouldBe(SourceFailure.NotFound);
    }

    [Theory]
    [InlineData("2024-12-04", 132)]
    [InlineData("2026-04-15", 132)]
    [InlineData("2026-12-02", 133)]
    public void A_legislature_begins_in_the_december_before(string day, int number) =>
        MaineLegislature.Of(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Number.ShouldBe(number);
}
