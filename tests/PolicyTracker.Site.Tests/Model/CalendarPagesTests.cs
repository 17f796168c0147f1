using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;
using PolicyTracker.Testing;

namespace PolicyTracker.Site.Tests.Model;

public class CalendarPagesTests
{
    private static readonly BillEvent Hearing = new(new(2026, 3, 24), "10:00", "America/New_York", EventKinds.Hearing, "Hearing on relief for survivors", "Dirksen 226", "confirmed", "ev1");

    [Fact]
    public async Task An_empty_calendar_says_so_and_who_would_list_what_is_next()
    {
        var inputs = SmallSite.Inputs() with
        {
            Bills = BillShelf.Of([]),
            Freshness = new Dictionary<string, SourceFreshness> { ["senate-hearings"] = new(new(2026, 3, 18), 12) },
        };
        var page = await Page(inputs, SmallSite.Now);
        Lines(page, ".lead").Single().ShouldEndWith("None is on record now.");
        Lines(page, ".empty").ShouldBe(
        [
            "No hearing, markup or deadline is on record. That can mean that none is planned, or that its source is not read: see the list of sources.",
            "Nothing was on record for the last 14 days.",
        ]);
        Lines(page, ".moved").ShouldBe(["Friday, March 20, 2026 Today Nothing is listed for today."]);
        Lines(page, ".sources li").ShouldContain("Senate hearings: last read on Mar 18, 2026, 2 days ago");
        Lines(page, ".sources li").Length.ShouldBe(5);
    }

    [Theory]
    [InlineData("2026-03-25T03:59:00Z", "next")]
    [InlineData("2026-03-25T04:00:00Z", "recent")]
    [InlineData("2026-04-07T12:00:00Z", "recent")]
    [InlineData("2026-04-08T12:00:00Z", null)]
    public async Task A_meeting_is_over_by_the_day_of_its_place_and_stays_two_weeks(string now, string? part)
    {
        var page = await Page(With(Hearing), DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        var found = page.QuerySelectorAll(".events li").Where(row => row.TextContent.Contains("relief for survivors", StringComparison.Ordinal)).ToList();
        found.Select(row => row.Closest("section[aria-labelledby]")!.GetAttribute("aria-labelledby")).ShouldBe(part is null ? [] : [part]);
    }

    [Theory]
    [InlineData(EventStatuses.Cancelled, "cancelled")]
    [InlineData(EventStatuses.NoLongerListed, "no longer listed by the source")]
    [InlineData(EventStatuses.Unconfirmed, "stated in the text, unconfirmed")]
    [InlineData("postponed-again", "postponed again")]
    public async Task What_is_off_or_not_sure_stays_and_says_so(string status, string words)
    {
        var page = await Page(With(Hearing with { Status = status }), SmallSite.Now);
        Lines(page, "#next ~ section .events em").ShouldBe([$"({words})"]);
    }

    [Fact]
    public async Task One_meeting_about_several_measures_stands_once()
    {
        var other = SmallSite.Quiet with { Id = BillId.Parse("us/119/s2256"), Identifier = "S. 2256", Events = [Hearing with { Id = "ev9" }] };
        var page = await Page(SmallSite.Inputs(other), SmallSite.Now);
        var rows = page.QuerySelectorAll(".events li").Where(row => row.TextContent.Contains("relief for survivors", StringComparison.Ordinal)).ToList();
        rows.Count.ShouldBe(1);
        rows[0].QuerySelectorAll("a").Select(link => link.TextContent).ShouldBe(["H.R. 4323", "S. 2256"]);
    }

    [Fact]
    public async Task A_law_that_takes_effect_is_on_the_calendar()
    {
        var page = await Page(SmallSite.Inputs(SmallSite.State with { Effective = new(new(2026, 7, 1), "90 days after the session") }), SmallSite.Now);
        Lines(page, "[id='2026-07'] li").ShouldBe(["from this day, Samoa Takes effect: 90 days after the session HB 12 Relating to convictions of survivors · American Samoa, 39th Example Legislature"]);
        Lines(page, ".facets li").ShouldBe(["March 2026 1", "April 2026 1", "July 2026 1", "January 2027 2"]);
    }

    [Fact]
    public async Task A_source_that_needs_a_key_and_never_answered_says_so()
    {
        var page = await Page(SmallSite.Inputs(), SmallSite.Now);
        Lines(page, ".sources li").ShouldContain("Congress.gov: not read yet: needs a key of its publisher");
        Lines(page, ".sources li").ShouldContain("Senate hearings: not read yet");
    }

    [Theory]
    [InlineData("2026-03-20T12:00:00Z", "next")]
    [InlineData("2026-03-28T03:59:00Z", "next")]
    [InlineData("2026-03-28T04:00:00Z", "recent")]
    public async Task The_schedule_of_a_week_names_no_day_and_is_not_over_before_its_Friday(string now, string part)
    {
        var floor = new BillEvent(new(2026, 3, 23), null, "America/New_York", EventKinds.Floor, "On the House floor schedule for the week of March 23, 2026", null, "confirmed", "house:floor:20260323:1");
        var page = await Page(With(floor), DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Lines(page, $"section[aria-labelledby='{part}'] .events li").ShouldContain(
            "any day of that week On the floor: House floor schedule for the week of March 23, 2026 H.R. 4323 Example Survivors Relief Act · United States, 119th Congress");
    }

    private static SiteInputs With(BillEvent one)
    {
        var inputs = SmallSite.Inputs();
        return inputs with { Bills = BillShelf.Of([SmallSite.Moving with { Events = [one] }]) };
    }

    private static async Task<IHtmlDocument> Page(SiteInputs inputs, DateTimeOffset now)
    {
        using var folder = new TempFolder();
        (await SiteBuilder.BuildAsync(inputs, SiteBuilderTests.Options(folder) with { Now = new FixedTime(now) })).Problems.ShouldBeEmpty();
        return new HtmlParser().ParseDocument(File.ReadAllText(folder.File("site/calendar/index.html")));
    }

    private static string[] Lines(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(one => string.Join(' ', one.InnerHtml.Replace("</p>", " ", StringComparison.Ordinal).Replace("</h3>", " ", StringComparison.Ordinal) is var html
            ? new HtmlParser().ParseDocument(html).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : []))];
}
