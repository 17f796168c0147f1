using System.Text;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Nm;

/// <summary>What the accepted records do not show: proofs, doubts and discovery.</summary>
public sealed class NewMexicoTests
{

    [Theory]
    [InlineData("nm/2019/hb73", Stage.Reported, "HSEIC: Reported by committee with Do Pass recommendation with amendment(s)")]
    [InlineData("nm/2019/sb11", Stage.Enacted, "Signed by Governor - Chapter 44 - Feb. 28")]
    public async Task The_steps_prove_the_stage(string id, Stage stage, string proof)
    {
        var (bill, problems) = await ReadAsync(id);
        var status = StatusLadder.Derive(bill);
        (status.Stage, bill.Actions[status.Action!.Value - 1].Text).ShouldBe((stage, proof));
        problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DP/a-HJC", "DP/a-HJC [4] DP", "the coded history has 4 steps and the list in words 3")]
    [InlineData("DP/a-HJC", "DX-HJC", "has the code \"DX-HJC\", which is not known here")]
    [InlineData("Calendar Day: 01/29/2019", "", "gives no calendar day for a step of HB 73")]
    public async Task What_the_page_says_twice_and_not_the_same_is_told(string words, string others, string told)
    {
        var (bill, problems) = await ReadAsync("nm/2019/hb73", page => page.Replace(words, others, StringComparison.Ordinal));
        problems.ShouldContain(problem => problem.Message.Contains(told, StringComparison.Ordinal));
        bill.Actions.ShouldAllBe(action => action.Date.Year == 2018 || action.Date.Year == 2019);
    }

    [Theory]
    [InlineData("HB  73", "HB  74", "is about HB 74")]
    [InlineData("2019 Regular", "2018 Regular", "is about HB 73 of the 2018 Regular Session")]
    [InlineData("dataListActions_lblAction_2", "dataListActions_lblOther_2", "counts 3 rows and the page has 2")]
    [InlineData("lblActionText", "lblText", "has no element")]
    public async Task A_page_that_is_not_what_was_asked_for_is_refused(string words, string others, string reason) =>
        (await Should.ThrowAsync<ScrapeException>(() => ReadAsync("nm/2019/hb73", page => page.Replace(words, others, StringComparison.Ordinal)))).Message.ShouldContain(reason);

    [Fact]
    public async Task A_code_means_what_it_means_where_the_words_are_new()
    {
        var (bill, _) = await ReadAsync("nm/2019/hb73", page => page.Replace("DP/a-HJC", "w/o rec-HJC", StringComparison.Ordinal).Replace("Do Pass recommendation with amendment(s)", "no recommendation", StringComparison.Ordinal));
        bill.Actions[^1].Classification.ShouldBe([ActionClassification.CommitteePassage]);
    }

    [Fact]
    public async Task A_committee_whose_page_fails_is_not_renamed_to_its_code()
    {
        await using var run = await ScraperRun.StartAsync("nm");
        run.Server.Answer("www.nmlegis.gov/Committee/Standing_Committee", "busy", "text/plain", 503);
        await Should.ThrowAsync<SourceException>(() => run.ReadAsync("nm/2019/hb73"));
    }

    [CorpusFact]
    public async Task What_was_printed_since_is_found_in_the_directories()
    {
        await using var server = await ReplayServer.StartAsync(Corpus.Root);
        using var folder = new TempFolder();
        using var client = Client(server);
        var context = Context(client, folder, new(2019, 3, 13, 0, 0, 0, TimeSpan.FromHours(-6))) with { Sessions = ["2019"] };
        var found = await RecordedSource.Of("nm").Scraper.DiscoverAsync(context, default);
        found.Bills.Select(bill => bill.Id.Value).ShouldContain("nm/2019/hjm1");
        found.Bills.ShouldAllBe(bill => bill.Seen >= context.Since.AddDays(-2));
        found.Bills.Select(bill => bill.Id).ShouldBeUnique();
        // The corpus has no directory of bills.
        found.Problems.Count(problem => problem.Rule == "source-part").ShouldBe(2);
    }

    [CorpusTheory]
    [InlineData("chamber=H&LegType=B&LegNo=73&year=19", "nm/2019/hb73", 3)]
    [InlineData("chamber=S&LegType=B&LegNo=11&year=19", "nm/2019/sb11", 11)]
    public async Task Every_step_of_a_recorded_page_is_in_its_record(string recording, string id, int steps)
    {
        var page = Corpus.Text($"states/nm/www.nmlegis.gov/Legislation/Legislation/{recording}.html");
        var words = page.Split("dataListActions_lblAction_").Skip(1).Select(row => row.Split("</")).Select(parts => string.Concat(parts.TakeWhile(part => !part.StartsWith("span", StringComparison.Ordinal))))
            .Select(row => (Day: row.Contains("Calendar Day: ", StringComparison.Ordinal) ? row.Split("Calendar Day: ")[1][..10] : null, Text: row.Split('>')[^2].Split('>')[^1])).ToList();
        var (bill, _) = await ReadAsync(id);
        words.Count.ShouldBe(steps);
        bill.Actions.Count.ShouldBe(steps);
        foreach (var (row, action) in words.Zip(bill.Actions))
            (row.Day ?? action.Date.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(action.Date.ToString("MM/dd/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        bill.Actions.ShouldAllBe(action => page.Contains(action.Text, StringComparison.Ordinal));
    }

    private static async Task<(Bill Bill, IReadOnlyList<Problem> Problems)> ReadAsync(string id, Func<string, string>? edit = null)
    {
        await using var server = await ReplayServer.StartAsync(RecordedSource.Of("nm").Recordings);
        server.Spoil = (_, good) => good with { Body = Encoding.UTF8.GetBytes((edit ?? (same => same))(Encoding.UTF8.GetString(good.Body))) };
        using var folder = new TempFolder();
        using var client = Client(server);
        var context = Context(client, folder, default);
        return (await RecordedSource.Of("nm").Scraper.ReadAsync(BillId.Parse(id), context, default), context.Problems);
    }

    private static SourceClient Client(ReplayServer server) => new(new() { AllowedHosts = ["www.nmlegis.gov"], Via = server.Url, Tries = 1 }, new FixedTime());

    private static ScrapeContext Context(SourceClient client, TempFolder folder, DateTimeOffset since) =>
        new(client, new FixedTime().GetUtcNow(), since) { StateFolder = folder.Path };
}
