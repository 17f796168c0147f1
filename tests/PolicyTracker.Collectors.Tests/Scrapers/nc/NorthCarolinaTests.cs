using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Nc;

/// <summary>What the accepted records do not show, and the layout that no recording proves.</summary>
public sealed class NorthCarolinaTests
{
    private const string Old = "www.ncleg.net/gascripts/BillLookUp/BillLookUp.pl";
    private const string Now = "www.ncleg.gov/BillLookUp/2025/H74";
    private const string Feed = "www.ncleg.gov/Legislation/Bills/FiledBillsFeed/2025";

    [Fact]
    public async Task A_page_with_the_newest_step_first_gives_the_same_record()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("nc").Recordings);
        var straight = await ReadAsync(server, "nc/2017/hb5");
        server.Spoil = (_, good) => good with { Body = Reversed(good.Body) };
        (await ReadAsync(server, "nc/2017/hb5")).Actions.ShouldBe(straight.Actions, new ActionComparer());
    }

    [Fact]
    public async Task A_number_that_is_a_resolution_becomes_that_resolution()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("nc").Recordings);
        var bill = await ReadAsync(server, "nc/2017/h1");
        (bill.Id.Value, bill.Identifier, bill.Classification).ShouldBe(("nc/2017/hr1", "HR 1", BillClassification.Resolution));
    }

    [Theory]
    [InlineData("<h1>404: File Not Found</h1></body></html>", "td that reads")]
    [InlineData("<h1>House Bill 5</h1>", "does not end with </html>")]
    public async Task Another_page_is_refused_with_what_was_sought(string page, string reason)
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(Old, $"<html><body>{page}", "text/html");
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(server, "nc/2017/hb5"))).Message.ShouldContain(reason);
    }

    [Fact]
    public async Task A_history_without_rows_is_refused()
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("nc").Recordings);
        server.Spoil = (_, good) => good with { Body = System.Text.Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(System.Text.Encoding.UTF8.GetString(good.Body), @"\d\d/\d\d/\d{4}", "")) };
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(server, "nc/2017/hb5"))).Message.ShouldContain("has no row with a day");
    }

    [Fact]
    public async Task The_layout_of_today_is_read_as_it_is_described()
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(Now, Today(), "text/html");
        var bill = await ReadAsync(server, "nc/2025/hb74");
        (bill.Identifier, bill.Title).ShouldBe(("HB 74", "House Budget Technical Corrections."));
        bill.Actions.Select(action => action.Text).ShouldBe(["Filed", "Passed 1st Reading", "Passed 2nd Reading", "Passed 3rd Reading", "Ch. SL 2025-4"]);
        bill.Laws.ShouldBe(["S.L. 2025-4"]);
        bill.Sponsors.ShouldBe([new("Lambeth", Role: SponsorRole.Primary, Id: "nc:H603"), new("Arp", Role: SponsorRole.Cosponsor, Id: "nc:H640")]);
        bill.Versions.Select(version => version.Code).ShouldBe(["H74v0", "H74v1"]);
        bill.Votes.ShouldBe([new(new(2025, 2, 5), Chamber.Lower, "Passed 2nd Reading", 112, 0, null, VoteResult.Pass, "https://www.ncleg.gov/Legislation/Votes/RollCallVoteTranscript/2025/H/21")]);
        StatusLadder.Derive(bill).Stage.ShouldBe(Stage.Enacted);
    }

    [Theory]
    [InlineData("House Bill 74", "House Bill 75")]
    [InlineData("History", "Hearings")]
    [InlineData("/2025/", "/2023/")]
    public async Task A_page_of_today_that_is_not_as_described_is_refused(string words, string others)
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(Now, Today().Replace(words, others, StringComparison.Ordinal), "text/html");
        await Should.ThrowAsync<ScrapeException>(() => ReadAsync(server, "nc/2025/hb74"));
    }

    [Fact]
    public async Task Filed_bills_are_found_in_both_feeds_with_their_titles()
    {
        await using var server = await ReplayServer.StartAsync();
        foreach (var chamber in "HS")
            server.Answer($"{Feed}/{chamber}", $"<rss><channel><title>Filed</title><item><title>{chamber}585: Human Trafficking Reporting/Response System.</title><link>https://www.ncleg.gov/BillLookUp/2025/{chamber}585</link><description>House Bill</description></item></channel></rss>", "application/rss+xml");
        var found = await DiscoverAsync(server, "2025");
        found.Bills.Select(bill => (bill.Id.Value, bill.Title)).ShouldBe(
            [("nc/2025/hb585", "Human Trafficking Reporting/Response System."), ("nc/2025/sb585", "Human Trafficking Reporting/Response System.")]);
    }

    [Theory]
    [InlineData("Dispute Resolution Act", "<description>House Bill</description>", "hb100")]
    [InlineData("Dispute Resolution Act", "", "hb100")]
    [InlineData("House Resolution 100 - Honoring a Joint Resolution", "", "hr100")]
    [InlineData("H100: A Bill on Trade", "<category>Joint Resolution</category>", "hjr100")]
    public async Task The_kind_of_a_filed_bill_is_not_taken_from_the_words_of_its_title(string title, string kind, string number)
    {
        await using var server = await ReplayServer.StartAsync();
        foreach (var chamber in "HS")
            server.Answer($"{Feed}/{chamber}", $"<rss><channel><item><title>{title}</title><link>https://www.ncleg.gov/BillLookUp/2025/H100</link>{kind}</item></channel></rss>", "application/rss+xml");
        (await DiscoverAsync(server, "2025")).Bills.Select(bill => bill.Id.Value).ShouldBe([$"nc/2025/{number}"]);
    }

    [Fact]
    public async Task A_feed_of_the_next_session_that_is_empty_keeps_no_bill_of_the_current_one_from_being_found()
    {
        await using var server = await ReplayServer.StartAsync();
        foreach (var chamber in "HS")
        {
            server.Answer($"{Feed}/{chamber}", $"<rss><channel><item><title>{chamber}585: Reporting.</title><link>https://www.ncleg.gov/BillLookUp/2025/{chamber}585</link></item></channel></rss>", "application/rss+xml");
            server.Answer($"{Feed.Replace("2025", "2027", StringComparison.Ordinal)}/{chamber}", "<rss><channel></channel></rss>", "application/rss+xml");
        }

        var found = await DiscoverAsync(server, "2027", "2025");
        found.Bills.Count.ShouldBe(2);
        found.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Rule.ShouldBe("source-session-part"),
            problem => problem.Message.ShouldContain("session 2027 were not looked for: The feed of filed bills has no <item>"));
        await Should.ThrowAsync<ScrapeException>(() => DiscoverAsync(server, "2027"));
    }

    [Fact]
    public async Task Another_kind_of_measure_with_the_same_number_is_not_the_one_asked_for()
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(Now, Today(), "text/html");
        (await Should.ThrowAsync<ScrapeException>(() => ReadAsync(server, "nc/2025/hr74"))).Message.ShouldContain("The page is about HB 74 of 2025, and HR74 was asked for.");
    }

    [Theory]
    [InlineData("13/41/2025")]
    [InlineData("")]
    [InlineData("2/4/1925")]
    public async Task A_step_without_a_day_of_the_session_is_told_and_left_out(string day)
    {
        await using var server = await ReplayServer.StartAsync();
        server.Answer(Now, Today().Replace("<div>3/19/2025</div>", $"<div>{day}</div>", StringComparison.Ordinal), "text/html");
        using var folder = new TempFolder();
        using var client = Client(server);
        var context = Context(client, folder);
        var bill = await RecordedSource.Of("nc").Scraper.ReadAsync(BillId.Parse("nc/2025/hb74"), context, default);
        bill.Actions.Count.ShouldBe(4);
        context.Problems.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            problem => problem.Rule.ShouldBe("source-date"), problem => problem.Message.ShouldContain("Ch. SL 2025-4"));
    }

    [Fact]
    public void The_source_is_off_until_a_person_turns_it_on() => RecordedSource.Of("nc").Scraper.IsUnproven.ShouldBeTrue();

    private static async Task<Bill> ReadAsync(ReplayServer server, string id)
    {
        using var folder = new TempFolder();
        using var client = Client(server);
        return await RecordedSource.Of("nc").Scraper.ReadAsync(BillId.Parse(id), Context(client, folder), default);
    }

    private static async Task<Discovery> DiscoverAsync(ReplayServer server, params string[] sessions)
    {
        using var folder = new TempFolder();
        using var client = Client(server);
        return await RecordedSource.Of("nc").Scraper.DiscoverAsync(Context(client, folder) with { Sessions = sessions }, default);
    }

    private static SourceClient Client(ReplayServer server) => new(new() { AllowedHosts = RecordedSource.Of("nc").Scraper.Hosts, Via = server.Url, Tries = 1 }, new FixedTime());

    private static ScrapeContext Context(SourceClient client, TempFolder folder) => new(client, new FixedTime().GetUtcNow(), default) { StateFolder = folder.Path };

    private static byte[] Reversed(byte[] body)
    {
        var page = System.Text.Encoding.UTF8.GetString(body);
        var head = page.IndexOf("Vote</th></tr>", page.IndexOf("Action History", StringComparison.Ordinal), StringComparison.Ordinal) + "Vote</th></tr>".Length;
        var end = page.IndexOf("</table>", head, StringComparison.Ordinal);
        var rows = page[head..end].Split("</tr>", StringSplitOptions.RemoveEmptyEntries).Where(row => row.Contains("<tr", StringComparison.Ordinal)).Reverse();
        return System.Text.Encoding.UTF8.GetBytes(page[..head] + string.Concat(rows.Select(row => row + "</tr>")) + page[end..]);
    }

    // The words are those of a bill of 2025 as Open States recorded it; the blocks are those that the description names.
    private static string Today() => $"""
        <!DOCTYPE html><html><body><div class="container"><div class="row"><div class="col h1">House Bill 74 / SL 2025-4</div></div>
        <div class="titleSub">2025-2026 Session</div><div class="row"><div class="col"><a href="/Sessions/2025/Bills/House/PDF/H74v1.pdf">House Budget Technical Corrections.</a></div></div>
        <a href="/Sessions/2025/Bills/House/PDF/H74v0.pdf">Filed</a><a href="/Sessions/2025/Bills/House/PDF/H74v1.pdf">Edition 1</a>
        <div class="row"><div class="col-3">Sponsors:</div><div class="col-9"><a href="/Members/Biography/H/603">Lambeth</a>; (Primary) <a href="/Members/Biography/H/640">Arp</a></div></div>
        <div class="card"><div class="card-header">History</div><div class="card-body">
        {Row("3/19/2025", "", "Ch. SL 2025-4", "")}{Row("2/5/2025", "House", "Passed 3rd Reading", "")}
        {Row("2/5/2025", "House", "Passed 2nd Reading", "<a href=\"/Legislation/Votes/RollCallVoteTranscript/2025/H/21\">PASS: 112-0</a>")}
        {Row("2/4/2025", "House", "Passed 1st Reading", "")}{Row("2/4/2025", "House", "Filed", "")}
        </div></div></div></body></html>
        """;

    private static string Row(string day, string chamber, string step, string vote) =>
        $"<div class=\"row\"><div>Date:</div><div>{day}</div><div>Chamber:</div><div>{chamber}</div><div>Action:</div><div>{step}</div><div>Documents:</div><div></div><div>Vote:</div><div>{vote}</div></div>";

    private sealed class ActionComparer : IEqualityComparer<BillAction>
    {
        public bool Equals(BillAction? x, BillAction? y) => (x?.Date, x?.Chamber, x?.Text) == (y?.Date, y?.Chamber, y?.Text);

        public int GetHashCode(BillAction obj) => obj.Text.GetHashCode(StringComparison.Ordinal);
    }
}
