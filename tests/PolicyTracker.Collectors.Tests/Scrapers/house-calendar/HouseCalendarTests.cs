using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.HouseCalendar;

/// <summary>The House's floor and committees over several runs: the recordings, and what a test makes of them.</summary>
public sealed class HouseCalendarTests
{
    private const string Calendar = "/Committee/Calendar/";
    private const string Floor = "/floor/Download.aspx";
    private const string Marked = "us/119/hr4464";
    private const string Both = "us/119/hr6470";

    private readonly Dictionary<string, Func<string, string>> _edits = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_bill_has_its_week_on_the_floor_and_its_markup()
    {
        await using var run = await StartAsync();
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Shown(Marked).ShouldBe("09-10 09:30 markup confirmed");
        run.Shown(Both).ShouldBe("09-10 09:30 markup confirmed, 09-11  floor cancelled");
        run.Events(Marked)[0].ShouldBe(new BillEvent(new(2026, 9, 10), "09:30", "America/New_York", "markup", "House Budget Committee: markup", "210 CHOB", "confirmed", "house:119566"));
    }

    [Fact]
    public async Task A_meeting_that_moves_and_one_that_is_put_off_are_told_once()
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[$"{Calendar}ByEvent.aspx?EventID=119566"] = page => page.Replace("Thursday, September 10, 2026 (9:30 AM)", "Friday, September 11, 2026 (10:00 AM)", StringComparison.Ordinal);
        await run.RunAsync();
        run.Shown(Marked).ShouldBe("09-11 10:00 markup confirmed");
        _edits[$"{Calendar}ByEvent.aspx?EventID=119566"] = page => page.Replace("<div class=\"meeting-date\">", "<strong class=\"status-alert\">Postponed</strong><div class=\"meeting-date\">", StringComparison.Ordinal);
        await run.RunAsync();
        (await run.RunAsync()).Changes.ShouldBeEmpty();
        run.Shown(Marked).ShouldBe("09-10 09:30 markup cancelled");
        run.Told("hr4464").ShouldBe("event-added, event-changed, event-cancelled");
    }

    [Fact]
    public async Task A_meeting_that_is_not_listed_any_more_is_shown_as_such()
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[$"{Calendar}ByDay.aspx?DayID=09102026"] = page => page.Replace("EventID=119566", "EventID=x", StringComparison.Ordinal);
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Shown(Marked).ShouldBe("09-10 09:30 markup no-longer-listed");
    }

    [Theory]
    [InlineData("ByEvent.aspx?EventID=119566", "<h1>", "<h4>")]
    [InlineData("ByEvent.aspx?EventID=119566", "EventID=119566\" id", "EventID=119559\" id")]
    [InlineData("ByEvent.aspx?EventID=119566", "September 10, 2026", "soon")]
    public async Task A_meeting_whose_page_cannot_be_read_stays_as_it_was_and_is_said(string path, string good, string bad)
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[Calendar + path] = page => page.Replace(good, bad, StringComparison.Ordinal);
        var report = await run.RunAsync();
        (report.Succeeded, report.Changes.Count).ShouldBe((true, 0));
        report.Problems.ShouldContain(problem => problem.Message.Contains("Meeting 119566 is listed and could not be read"));
        run.Shown(Marked).ShouldBe("09-10 09:30 markup confirmed");
    }

    [Theory]
    [InlineData("ByDay.aspx?DayID=09102026", "MainContent_GridViewMeetings", "Other")]
    [InlineData("ByDay.aspx?DayID=09102026", "DayID=09102026", "DayID=09112026")]
    [InlineData("ByDay.aspx?DayID=09072026", "No meetings found.", "Please come back later.")]
    public async Task A_day_that_proves_nothing_takes_nothing_away(string path, string good, string bad)
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[Calendar + path] = page => page.Replace(good, bad, StringComparison.Ordinal);
        var report = await run.RunAsync();
        (report.Succeeded, report.Changes.Count).ShouldBe((false, 0));
        run.Shown(Marked).ShouldBe("09-10 09:30 markup confirmed");
    }

    [Fact]
    public async Task A_bill_that_is_put_back_on_the_floor_is_confirmed()
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[$"{Floor}?file=/billsthisweek/20260907/20260907.xml"] = xml => xml.Replace("remove-date=\"2026-09-04T15:20:08.180\"", "remove-date=\"\"", StringComparison.Ordinal);
        (await run.RunAsync()).Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.EventChanged);
        run.Shown(Both).ShouldBe("09-10 09:30 markup confirmed, 09-11  floor confirmed");
    }

    [Theory]
    [InlineData("week-date=\"2026-09-07\"", "week-date=\"2026-08-31\"")]
    [InlineData("floorschedule", "schedule")]
    [InlineData("legis-num>", "number>")]
    public async Task A_schedule_of_another_week_or_shape_is_none(string good, string bad)
    {
        await using var run = await StartAsync();
        await run.RunAsync();
        _edits[$"{Floor}?file=/billsthisweek/20260907/20260907.xml"] = xml => xml.Replace(good, bad, StringComparison.Ordinal);
        var report = await run.RunAsync();
        (report.Succeeded, report.Changes.Count).ShouldBe((false, 0));
        run.Shown(Both).ShouldEndWith("09-11  floor cancelled");
    }

    [Fact]
    public async Task A_week_that_is_not_published_says_nothing()
    {
        await using var run = await StartAsync();
        _edits[$"{Floor}?file=/billsthisweek/20260907/20260907.xml"] = _ => "<HTML><body>The requested file was not found.</body></HTML>";
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Shown(Both).ShouldBe("09-10 09:30 markup confirmed");
        _edits[$"{Floor}?file=/billsthisweek/20260907/20260907.xml"] = _ => "<HTML><body>Sign in</body></HTML>";
        (await run.RunAsync()).Succeeded.ShouldBeFalse();
    }

    private Task<Run> StartAsync() => Run.StartAsync(_edits);

    private sealed class Run(ReplayServer server) : IAsyncDisposable
    {
        private readonly TempFolder _workspace = new();
        private int _hours;

        public static async Task<Run> StartAsync(Dictionary<string, Func<string, string>> edits)
        {
            var server = await ReplayServer.StartAsync(RecordedSource.Of("house-calendar").Recordings);
            server.Spoil = (request, good) => edits.TryGetValue(request.Path + Uri.UnescapeDataString(request.Query), out var edit)
                ? good with { Body = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(good.Body))) }
                : good;
            return new(server);
        }

        public Task<CollectReport> RunAsync() =>
            RecordedSource.Of("house-calendar").CollectAsync(_workspace, server, RecordedSource.Now.AddHours(_hours++));

        public IReadOnlyList<BillEvent> Events(string id) => new BillStore(_workspace.Path).Find(BillId.Parse(id))!.Events;

        public string Shown(string id) => string.Join(", ", Events(id).Select(happening => $"{happening.Date:MM-dd} {happening.Time} {happening.Kind} {happening.Status}"));

        public string Told(string number) => string.Join(", ", new ChangeLog(_workspace.Path).All().Where(change => change.Bill.Number == number).OrderBy(change => change.ObservedAt).Select(change => change.Kind.Word()));

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            _workspace.Dispose();
        }
    }
}
