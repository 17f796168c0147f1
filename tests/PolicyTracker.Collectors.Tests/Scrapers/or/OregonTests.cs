using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Or;

public sealed class OregonTests
{
    private const string Service = "api.oregonlegislature.gov/odata/odataservice.svc/";

    [Fact]
    public async Task A_real_list_gives_every_measure_with_both_of_its_titles()
    {
        await using var run = await ScraperRun.StartAsync("or");
        var found = await run.DiscoverAsync("2025S1");
        found.Bills.Select(bill => bill.Id.Value).Order().ShouldBe(["or/2025s1/hb3991", "or/2025s1/hb3992", "or/2025s1/hcr51"]);
        found.Bills[0].Title.ShouldBe("Directs the Division of Audits to conduct performance audits of the Department of Transportation. Relating to transportation; prescribing an effective date; and providing for revenue raising that requires approval by a three-fifths majority.");
        found.Bills[0].Seen.ShouldBe(new DateTimeOffset(2025, 11, 13, 0, 0, 0, TimeSpan.FromHours(-8)));
    }

    [Fact]
    public async Task A_list_is_read_through_all_its_pages()
    {
        await using var run = await ScraperRun.StartAsync("or");
        const string Row = "{\"SessionKey\": \"2011R1\", \"MeasurePrefix\": \"HB\", \"MeasureNumber\": 2785, \"Chamber\": \"H\", \"ActionDate\": \"2011-02-21T00:00:00\", \"ActionText\": \"Public Hearing held.\"}";
        const string Next = "\"odata.nextLink\": \"MeasureHistoryActions?$skiptoken=3\", ";
        run.Server.Answer(Service + "MeasureHistoryActions", (answer, request) =>
        {
            answer.Response.ContentType = "application/json;odata=minimalmetadata";
            return answer.Response.WriteAsync($"{{{(request.Query.Contains("skiptoken") ? "" : Next)}\"value\": [{Row}]}}");
        });
        (await run.ReadAsync("or/2011r1/hb2785")).Actions.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_list_that_breaks_off_is_no_short_list()
    {
        await using var run = await ScraperRun.StartAsync("or");
        run.Edit(Service + "MeasureHistoryActions", text => text.Replace("\"odata.metadata\"", "\"@odata.nextLink\": \"MeasureHistoryActions?$skiptoken=3\", \"odata.metadata\""));
        (await Should.ThrowAsync<ScrapeException>(() => run.ReadAsync("or/2011r1/hb2785"))).Message.ShouldContain("not complete");
    }

    [Fact]
    public async Task Without_the_other_sets_what_the_list_says_stands_and_a_person_is_told()
    {
        await using var run = await ScraperRun.StartAsync("or");
        (await run.ReadAsync("or/2025s1/hb3992")).Extras["emergency"].ShouldBe("yes");
        run.Problems.Count.ShouldBe(4);
        run.Problems[0].Message.ShouldStartWith("The history of or/2025s1/hb3992 could not be had");
    }

    [Theory]
    [InlineData("Measures", "\"2010S1\"", "\"2011R1\"", "and 2010S1 was asked for")]
    [InlineData("Measures", "3623", "3624", "no measure with the MeasurePrefix and MeasureNumber of or/2010s1/hb3623")]
    [InlineData("Measures", "\"value\"", "\"rows\"", "no list \"value\"")]
    [InlineData("MeasureHistoryActions", "3623", "3624", "those of or/2010s1/hb3623 were asked for")]
    [InlineData("MeasureHistoryActions", "\"ActionText\"", "\"Text\"", "The field \"ActionText\" is missing")]
    [InlineData("MeasureHistoryActions", "2010-", "1910-", "years away from its session")]
    public async Task What_is_not_as_asked_for_is_refused_with_the_name_of_the_field(string entity, string good, string bad, string says)
    {
        await using var run = await ScraperRun.StartAsync("or");
        run.Edit(Service + entity, text => text.Replace(good, bad));
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("or/2010s1/hb3623"))).Message.ShouldContain(says);
    }

    [Fact]
    public async Task A_row_with_an_impossible_date_is_left_out_and_told()
    {
        await using var run = await ScraperRun.StartAsync("or");
        var whole = (await run.ReadAsync("or/2010s1/hb3623")).Actions.Count;
        run.Edit(Service + "MeasureHistoryActions", text => text.Replace("2010-02-01T", "1910-02-01T"));
        (await run.ReadAsync("or/2010s1/hb3623")).Actions.Count.ShouldBeInRange(1, whole - 1);
        run.Problems.ShouldContain(problem => problem.Rule == "source-date" && problem.Message.Contains("First reading"));
    }

    [Fact]
    public async Task A_measure_that_is_not_in_the_list_is_absent()
    {
        await using var run = await ScraperRun.StartAsync("or");
        (await Should.ThrowAsync<SourceException>(() => run.ReadAsync("or/2010s1/hb9999"))).Kind.ShouldBe(SourceFailure.NotFound);
    }

    [Theory]
    [InlineData("{\"value\": []}", Severity.Warning, "is empty")]
    [InlineData("{\"rows\": []}", Severity.Error, "no list \"value\"")]
    public async Task A_session_without_a_list_does_not_hide_the_others(string list, Severity severity, string says)
    {
        await using var run = await ScraperRun.StartAsync("or");
        run.Edit(Service + "Measures", text => text.Contains("\"2011R1\"") ? list : text);
        var found = await run.DiscoverAsync("2011R1", "2025S1");
        found.Bills.Count.ShouldBe(3);
        var told = found.Problems.ShouldHaveSingleItem();
        (told.Severity, told.Message.Contains(says)).ShouldBe((severity, true), told.Message);
        await Should.ThrowAsync<SourceException>(() => run.DiscoverAsync("2011R1"));
    }

    [Fact]
    public async Task Half_a_letter_spoils_neither_a_title_nor_the_list()
    {
        await using var run = await ScraperRun.StartAsync("or");
        run.Edit(Service + "Measures", text => text.Replace("Directs the Division", "\\ud800 Directs \\\\ud800 \\ud83d\\ude00 the Division"));
        (await run.DiscoverAsync("2025S1")).Bills[0].Title!.ShouldStartWith("\ufffd Directs \\ud800 \U0001f600 the Division of Audits");
    }

    [Fact]
    public async Task A_days_delay_is_no_carrying_over_to_another_session()
    {
        await using var run = await ScraperRun.StartAsync("or");
        var bill = await run.ReadAsync("or/2010s1/hb3623");
        var delayed = bill with { Actions = [.. bill.Actions.TakeWhile(action => !action.Text.Contains("Rosenbaum"))], Laws = [] };
        delayed.Actions[^1].Text.ShouldStartWith("Carried over");
        StatusLadder.Derive(delayed).Stage.ShouldBe(Stage.SecondChamberReported);
    }

    [CorpusTheory]
    [InlineData("2010s1-hb3623", 1, 18, Stage.Enacted)]
    [InlineData("2011r1-sb140", 2, 10, Stage.SecondChamberCommittee)]
    [InlineData("2011r1-hb2785", 3, 3, Stage.InCommittee)]
    [InlineData("2010s1-sb1051", 4, 3, Stage.DiedOnAdjournment)]
    [InlineData("2010s1-hb3646", 5, 17, Stage.Enacted)]
    public async Task Each_line_of_a_recorded_page_is_an_action_of_its_measure(string id, int page, int lines, Stage stage)
    {
        var html = Corpus.Text($"states/or/2010ss1/bill-detail-{page}.html");
        var naive = html.Split("<tr><td VALIGN=TOP WIDTH=\"15%\">").Where(row => Regex.IsMatch(row, "^[0-9]{2}/[0-9]{2}"))
            .Select(row => (Day: row[..5], Chamber: row[7], Text: Regex.Replace(WebUtility.HtmlDecode(row.Split("<td>")[1].Split("</td>")[0]), "\\s+", " ").Trim())).ToList();
        await using var run = await ScraperRun.StartAsync("or");
        var bill = await run.ReadAsync($"or/{id.Replace('-', '/')}");
        naive.Count.ShouldBe(lines);
        bill.Actions.Select(action => (action.Date.ToString("MM/dd"), action.Text)).ShouldBe(naive.Select(row => (row.Day, row.Text)));
        bill.Actions.Zip(naive).Where(pair => pair.First.Chamber != Chamber.Executive).ShouldAllBe(pair => pair.First.Chamber == (pair.Second.Chamber == 'H' ? Chamber.Lower : Chamber.Upper));
        bill.Actions.Select(action => action.Is(ActionClassification.Passage)).ShouldBe(naive.Select(row => row.Text.Contains("Passed.")));
        StatusLadder.Derive(bill).Stage.ShouldBe(stage);
    }

    [CorpusTheory]
    [InlineData("2020s2", 13)]
    [InlineData("2025s1", 3)]
    [InlineData("2026r1", 304)]
    public async Task Every_measure_of_a_recorded_list_is_found(string session, int count)
    {
        var naive = Regex.Matches(Corpus.Text($"states/or/api.oregonlegislature.gov/odata/odataservice.svc/measures-{session}.json"), "\"MeasureNumber\": ([0-9]+),\\s+\"MeasurePrefix\": \"([A-Z]+)\"")
            .Select(match => $"{match.Groups[2].Value}{match.Groups[1].Value}".ToLowerInvariant()).Order().ToList();
        naive.Count.ShouldBe(count);
        await using var run = await ScraperRun.StartAsync("or");
        run.Server.Answer(Service + "Measures", Corpus.Text($"states/or/api.oregonlegislature.gov/odata/odataservice.svc/measures-{session}.json"), "application/json");
        (await run.DiscoverAsync(session.ToUpperInvariant())).Bills.Select(bill => bill.Id.Number).Order().ShouldBe(naive);
    }
}
