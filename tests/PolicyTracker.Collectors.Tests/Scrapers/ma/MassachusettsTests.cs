using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Scrapers;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Ma;

public sealed class MassachusettsTests
{
    private const string Documents = "malegislature.gov/api/GeneralCourts/192/Documents";

    [Fact]
    public async Task A_document_is_found_once_and_by_its_bill_number_only()
    {
        await using var run = await ScraperRun.StartAsync("ma");
        var found = await run.DiscoverAsync("192nd");
        found.Bills.Select(bill => bill.Id.Number).ShouldBe(["h119", "h1867", "s1035"]);
    }

    [Fact]
    public async Task A_docket_that_got_its_number_is_not_written_under_an_id_that_nobody_asked_for()
    {
        await using var run = await ScraperRun.StartAsync("ma");
        run.Server.Answer(Documents + "/HD2200", File.ReadAllText(Path.Combine(RecordedSource.Of("ma").Recordings, Documents, "H1867.json")), "application/json");
        var refused = await Should.ThrowAsync<SourceException>(() => run.ReadAsync("ma/192nd/hd2200"));
        (refused.Kind, refused.Sentence).ShouldBe((SourceFailure.NotFound, "ma/192nd/hd2200 has the number ma/192nd/h1867 now: put ma/192nd/h1867 in its place in the watch list, and delete its record bills/ma/192nd/hd2200.md if there is one."));
        (await run.ReadAsync("ma/192nd/h1867")).Aliases.ShouldBe(["ma/192nd/hd2200"]);
    }

    [Fact]
    public async Task A_docket_that_has_a_record_of_its_own_is_no_alias()
    {
        await using var run = await ScraperRun.StartAsync("ma");
        run.Follow("ma/192nd/hd2200");
        (await run.ReadAsync("ma/192nd/h1867")).Aliases.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_next_court_may_be_empty()
    {
        await using var run = await ScraperRun.StartAsync("ma");
        run.Server.Answer("malegislature.gov/api/GeneralCourts/193/Documents", "[]", "application/json");
        var found = await run.DiscoverAsync("193rd", "192nd");
        (found.Bills.Count, found.Problems.Count).ShouldBe((3, 1));
    }

    [Theory]
    [InlineData("Passed to be engrossed", Stage.PassedFirstChamber)]
    [InlineData("Enacted and laid before the Governor", Stage.ToExecutive)]
    [InlineData("Signed by the Governor, Chapter 269 of the Acts of 2022", Stage.Enacted)]
    [InlineData("Accompanied a study order, see H4716", Stage.Failed)]
    [InlineData("Accompanied H4003", Stage.Failed)]
    [InlineData("Reporting date extended to Friday June 30, 2022", Stage.InCommittee)]
    public async Task A_documented_step_leads_to_its_stage(string step, Stage stage) =>
        StatusLadder.Derive(await ReadAsync("Referred to the committee on the Judiciary", step)).Stage.ShouldBe(stage);

    [Theory]
    [InlineData("Accompanied a new draft, see H4003", BillRelation.ReplacedBy)]
    [InlineData("Published as amended, see H4003", BillRelation.ReplacedBy)]
    [InlineData("Accompanied H4003", BillRelation.SubstitutedBy)]
    [InlineData("Accompanied a study order, see H4003", BillRelation.Related)]
    [InlineData("Reported on a part of H4003", BillRelation.Replaces)]
    public async Task A_redraft_leads_to_the_document_that_carries_the_text_on(string step, BillRelation relation) =>
        (await ReadAsync(step)).Related.ShouldBe([new("ma/192nd/h4003", relation)]);

    [Fact]
    public async Task A_law_is_named_as_the_state_prints_it() =>
        (await ReadAsync("Signed by the Governor, Chapter 269 of the Acts of 2022")).Laws.ShouldBe(["Chapter 269 of the Acts of 2022"]);

    [Theory]
    [InlineData("H1867", "\"BillNumber\": \"H1867\"", "\"BillNumber\": \"H1868\"", null)]
    [InlineData("H1867", "H1867", "H1868", "and ma/192nd/h1867 was asked for")]
    [InlineData("H1867", "\"GeneralCourtNumber\": 192", "\"GeneralCourtNumber\": 193", "The field \"GeneralCourtNumber\" is 193")]
    public async Task A_document_of_another_number_or_court_is_refused(string number, string good, string bad, string? says)
    {
        await using var run = await ScraperRun.StartAsync("ma");
        run.Edit($"{Documents}/{number}", text => text.Replace(good, bad));
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("ma/192nd/h1867"))).Message.ShouldContain(says ?? "was asked for");
    }

    [Theory]
    [InlineData("[]", "not a list with rows")]
    [InlineData("{\"Message\": \"An error has occurred.\"}", "not a list with rows")]
    [InlineData("[{\"Date\": \"0001-01-01T00:00:00\", \"Branch\": \"House\", \"Action\": \"Referred\"}]", "which is no day")]
    [InlineData("[{\"Date\": \"2021-03-29T11:09:49.9770000\", \"Branch\": \"House\"}]", "The field \"Action\" is missing")]
    public async Task A_history_that_is_none_is_refused(string history, string says)
    {
        await using var run = await ScraperRun.StartAsync("ma");
        run.Server.Answer(Documents + "/H1867/DocumentHistoryActions", history, "application/json");
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("ma/192nd/h1867"))).Message.ShouldContain(says);
    }

    [Theory]
    [InlineData("192nd", 2021)]
    [InlineData("194th", 2025)]
    [InlineData("201st", 2039)]
    public void A_general_court_is_two_years(string session, int year)
    {
        MassachusettsCourt.OfSession(session).ShouldBe(MassachusettsCourt.Of(new DateOnly(year + 1, 2, 1)));
        MassachusettsCourt.Of(new DateOnly(year, 2, 1)).Session.ShouldBe(session);
    }

    [CorpusTheory]
    [InlineData("H119")]
    [InlineData("H142")]
    [InlineData("H1867")]
    [InlineData("S1035")]
    [InlineData("S459")]
    public async Task Every_person_of_a_recorded_document_is_a_sponsor(string number)
    {
        var raw = Corpus.Text($"states/ma/{Documents}/{number}.json");
        var people = Regex.Matches(raw[..raw.IndexOf("\"BillHistory\"", StringComparison.Ordinal)], "\"Name\": ?\"([^\"]+)\"")
            .Select(match => Regex.Unescape(match.Groups[1].Value)).Distinct().ToList();
        await using var run = await ScraperRun.StartAsync("ma", Corpus.Root);
        (await run.ReadAsync($"ma/192nd/{number.ToLowerInvariant()}")).Sponsors.Select(sponsor => sponsor.Name).ShouldBe(people);
    }

    private static async Task<Bill> ReadAsync(params string[] steps)
    {
        await using var run = await ScraperRun.StartAsync("ma");
        var rows = steps.Select((step, day) => $"{{\"Date\": \"2021-03-{29 + (day % 3)}T11:09:49.9770000\", \"Branch\": \"House\", \"Action\": \"{step}\"}}");
        run.Server.Answer(Documents + "/H1867/DocumentHistoryActions", $"[{string.Join(',', rows)}]", "application/json");
        return await run.ReadAsync("ma/192nd/h1867");
    }
}
