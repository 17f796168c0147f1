using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Tests.Scrapers.Nd;

public sealed class NorthDakotaTests
{
    private const string File = "ndlegis.gov/api/assembly/69-2025/data/bills.json";

    [Fact]
    public async Task The_number_shows_the_kind_and_the_chamber()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        run.Edit(File, text => text.Replace("\"2330\"", "\"4001\"").Replace("\"SB 2330\"", "\"SCR 4001\"").Replace("\"2220\"", "\"9001\""));
        (await run.DiscoverAsync("69")).Bills.Select(bill => bill.Id.Number).Order().ShouldBe(["hb1308", "hb1361", "hb1569", "hcr3028", "scr4001"]);
        var resolution = await run.ReadAsync("nd/69/scr4001");
        (resolution.Identifier, resolution.Classification, resolution.Chamber).ShouldBe(("SCR 4001", BillClassification.ConcurrentResolution, Chamber.Upper));
    }

    [Fact]
    public async Task The_file_is_asked_for_once_for_all_its_measures()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        await run.ReadAsync("nd/69/hb1308");
        await run.ReadAsync("nd/69/sb2330");
        run.Server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Totals_of_votes_come_from_the_sentences()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        var vote = (await run.ReadAsync("nd/69/sb2220")).Votes.ShouldHaveSingleItem();
        (vote.Yeas, vote.Nays, vote.Result).ShouldBe((10, 36, VoteResult.Fail));
    }

    [Theory]
    [InlineData("\"actions\"", "\"action\"", "The list \"actions\" of nd/69/hb1308 is missing")]
    [InlineData("\"HB 1308\"", "\"HB 1309\"", "names another measure")]
    [InlineData("\"bills\"", "\"bill\"", "no object \"bills\"")]
    [InlineData("\"1308\"", "\"13080\"", "nothing under the number of nd/69/hb1308")]
    [InlineData("\"2025-", "\"2052-", "years away from its session")]
    [InlineData("\"description\"", "\"text\"", "The field \"description\" is missing")]
    public async Task What_is_not_as_documented_is_refused_with_the_name_of_the_field(string good, string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("nd");
        run.Edit(File, text => text.Replace(good, bad));
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("nd/69/hb1308"))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task An_assembly_that_has_not_met_is_no_empty_list()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        run.Edit(File, _ => "{\"last_updated\": null, \"bills\": {}}");
        (await Should.ThrowAsync<SourceException>(() => run.DiscoverAsync("69"))).Message.ShouldContain("has not met yet");
    }

    [Fact]
    public async Task The_next_assembly_may_be_absent()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        var found = await run.DiscoverAsync("70", "69");
        (found.Bills.Count, found.Problems.ShouldHaveSingleItem().Severity).ShouldBe((6, Severity.Warning));
    }

    [Fact]
    public async Task A_row_with_an_impossible_date_is_left_out_and_told()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        run.Edit(File, text => text.Replace("\"2025-01-13\"", "\"2052-01-13\""));
        (await run.ReadAsync("nd/69/hb1308")).Actions.Count.ShouldBeInRange(1, 25);
        run.Problems.ShouldContain(problem => problem.Rule == "source-date");
    }

    [Fact]
    public async Task A_number_that_the_file_lacks_is_absent()
    {
        await using var run = await ScraperRun.StartAsync("nd");
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("nd/69/hb1999"))).Kind.ShouldBe(SourceFailure.NotFound);
    }

    [Theory]
    [InlineData(2025, 69, "69-2025")]
    [InlineData(2026, 69, "69-2025")]
    [InlineData(2027, 70, "70-2027")]
    public void An_assembly_is_two_years(int year, int number, string name)
    {
        var assembly = NorthDakotaAssembly.Of(new DateOnly(year, 6, 1));
        (assembly.Number, assembly.Name).ShouldBe((number, name));
    }
}
