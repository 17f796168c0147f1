using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Wa;

public sealed class WashingtonTests
{
    private const string Operations = "wslwebservices.leg.wa.gov/LegislationService.asmx/";

    [Theory]
    [InlineData("SB 5936", "SB 5936", "Bill")]
    [InlineData("SSB 5936", "SB 5936", "Substitute Bill")]
    [InlineData("2ESSB 5936", "SB 5936", "Second Engrossed Substitute Bill")]
    [InlineData("E2SHB 1591", "HB 1591", "Engrossed Second Substitute Bill")]
    [InlineData("EHB 1265", "HB 1265", "Engrossed Bill")]
    [InlineData("SHJR 4209", "HJR 4209", "Substitute Resolution")]
    [InlineData("SR 8600", "SR 8600", "Resolution")]
    public void A_prefix_counts_substitutes_and_engrossments_and_is_no_part_of_the_number(string written, string identifier, string note)
    {
        var number = WashingtonNumber.Of(written).ShouldNotBeNull();
        (number.Identifier, number.VersionNote()).ShouldBe((identifier, note));
    }

    [Theory]
    [InlineData("INITIATIVE 2109")]
    [InlineData("SGA 9001")]
    [InlineData("")]
    public void What_is_no_bill_is_left_out(string written) => WashingtonNumber.Of(written).ShouldBeNull();

    [Theory]
    [InlineData("0001-01-01T00:00:00", null)]
    [InlineData("", null)]
    [InlineData("2026-01-12T00:00:00", "2026-01-12")]
    [InlineData("2026-01-12T07:30:00Z", "2026-01-11")]
    public void The_first_year_is_no_date_and_a_time_without_zone_is_the_capitols(string text, string? day) =>
        (CapitolDates.Day(text, WashingtonService.Zone)?.ToString("yyyy-MM-dd")).ShouldBe(day);

    [Fact]
    public async Task The_real_list_gives_each_measure_its_title_and_its_last_step()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        var found = await run.DiscoverAsync("2025-2026");
        found.Bills.Select(bill => bill.Id.Number).Order().ShouldBe(
            ["hb2087", "hb2090", "hb2096", "hb2209", "hjr4209", "hr4665", "sb5936", "scr8407"]);
        found.Bills.Single(bill => bill.Id.Number == "sb5936").Title.ShouldBe("Concerning prevention of and remedies for human trafficking.");
    }

    [Fact]
    public async Task The_highest_version_is_the_bill_and_all_of_them_are_its_versions()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        var bill = await run.ReadAsync("wa/2025-2026/hb1591");
        bill.Identifier.ShouldBe("HB 1591");
        bill.Versions.Select(version => version.Code).ShouldBe(["HB", "SHB", "2SHB"]);
        bill.Versions[^1].Url.ShouldBe("https://lawfilesext.leg.wa.gov/Biennium/2025-26/Htm/Bills/House%20Bills/1591-S2.htm");
    }

    [Fact]
    public async Task A_companion_is_named_by_its_own_number()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Edit(Operations + "GetLegislation", text => text.Replace(
            "<Companions></Companions>", "<Companions><Companion><Biennium>2025-26</Biennium><BillId>SHB 2209</BillId><Status>H Rules</Status></Companion></Companions>"));
        (await run.ReadAsync("wa/2025-2026/sb5936")).Related.ShouldBe([new("wa/2025-2026/hb2209", BillRelation.Companion)]);
    }

    [Fact]
    public async Task A_veto_is_known_by_its_flag()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Edit(Operations + "GetLegislativeStatusChangesByBillNumber", text => text
            .Replace("By resolution, returned to Senate Rules Committee for third reading.", "Governor vetoed.")
            .Replace("<Veto>false</Veto>", "<Veto>true</Veto>"));
        var actions = (await run.ReadAsync("wa/2025-2026/sb5936")).Actions;
        actions[^1].Classification.ShouldBe([ActionClassification.ExecutiveVeto]);
        actions[0].Classification.ShouldBe([ActionClassification.Filing]);
    }

    [Fact]
    public async Task Without_a_history_the_last_step_of_the_entry_stands_and_a_person_is_told()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Remove(Operations + "GetLegislation");
        run.Remove(Operations + "GetLegislativeStatusChangesByBillNumber");
        var bill = await run.ReadAsync("wa/2025-2026/sb5936");
        bill.Actions.Single().Text.ShouldBe("First reading, referred to Law & Justice.");
        run.Problems.ShouldContain(problem => problem.Message.Contains("The history of wa/2025-2026/sb5936 could not be had"));
    }

    [Theory]
    [InlineData("GetLegislation", "SB 5936", "SB 5937", "whose BillId is that of")]
    [InlineData("GetLegislativeStatusChangesByBillNumber", "<BillId>SB 5936", "<BillId>SB 5937", "tells of SB 5937")]
    [InlineData("GetLegislativeStatusChangesByBillNumber", "<ActionDate>20", "<ActionDate>30", "years away from its session")]
    [InlineData("GetLegislativeStatusChangesByBillNumber", "<ActionDate>20", "<ActionDate>soon 20", "which is no day")]
    [InlineData("GetLegislativeStatusChangesByBillNumber", "ArrayOfLegislativeStatus", "html", "where <ArrayOfLegislativeStatus> was expected")]
    [InlineData("GetSponsors", "ArrayOfSponsor", "html", "where <ArrayOfSponsor> was expected")]
    public async Task An_answer_that_is_not_of_the_bill_or_of_its_session_is_refused(string operation, string good, string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Edit(Operations + operation, text => text.Replace(good, bad).Replace($"<{good}", $"<{bad}"));
        var refused = await Should.ThrowAsync<SourceException>(() => run.ReadAsync("wa/2025-2026/sb5936"));
        refused.Message.ShouldContain(says);
        refused.Address.AbsolutePath.ShouldEndWith(operation);
    }

    [Theory]
    [InlineData("2062-01-12T", "years away from its session")]
    [InlineData("0001-01-01T", "which is no day")]
    public async Task A_row_with_an_impossible_date_is_left_out_and_told(string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("wa");
        var whole = (await run.ReadAsync("wa/2025-2026/sb5936")).Actions;
        run.Edit(Operations + "GetLegislativeStatusChangesByBillNumber", text => text.Replace("2026-01-12T", bad));
        (await run.ReadAsync("wa/2025-2026/sb5936")).Actions.Select(action => action.Text).ShouldBe(whole.Where(action => action.Date != new DateOnly(2026, 1, 12)).Select(action => action.Text));
        run.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains(says) && problem.Message.Contains("First reading"));
    }

    [Fact]
    public async Task A_measure_that_is_not_there_is_absent()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Server.Answer(Operations + "GetLegislation", "<ArrayOfLegislation xmlns=\"http://WSLWebServices.leg.wa.gov/\"></ArrayOfLegislation>", "text/xml");
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("wa/2025-2026/sb5936"))).Kind.ShouldBe(SourceFailure.NotFound);
    }

    [Fact]
    public async Task Only_an_answer_that_was_had_says_that_a_hearing_is_off()
    {
        await using var run = await ScraperRun.StartAsync("wa");
        run.Remove(Operations + "GetHearings");
        (await run.ReadAsync("wa/2025-2026/sb5936")).TellsEvents.ShouldBeFalse();
        run.Server.Answer(Operations + "GetHearings", "<ArrayOfHearing></ArrayOfHearing>", "text/xml");
        (await run.ReadAsync("wa/2025-2026/sb5936")).TellsEvents.ShouldBeTrue();
    }

    [CorpusFact]
    public async Task Every_measure_of_the_recorded_list_is_found()
    {
        var raw = Corpus.Text("states/wa/wslwebservices.leg.wa.gov/LegislationService.asmx/GetLegislationIntroducedSince.xml");
        var naive = Regex.Matches(raw, "<Legislation><Biennium>2025-26</Biennium><BillId>([A-Z]+) ([0-9]+)</BillId>")
            .Select(match => $"wa/2025-2026/{match.Groups[1].Value}{match.Groups[2].Value}".ToLowerInvariant()).ToList();
        naive.Count.ShouldBe(752);
        await using var run = await ScraperRun.StartAsync("wa", Corpus.Root);
        (await run.DiscoverAsync("2025-2026")).Bills.Select(bill => bill.Id.Value).ToList().ShouldBe(naive, ignoreOrder: true);
    }
}
