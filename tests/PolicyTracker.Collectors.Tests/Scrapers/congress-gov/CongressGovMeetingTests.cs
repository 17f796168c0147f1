using System.Text.Json.Nodes;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.CongressGov;

/// <summary>Committee meetings on a measure's agenda: added, moved, cancelled, gone; and silence is never a cancellation.</summary>
public sealed class CongressGovMeetingTests
{
    private const string Id = "us/119/hr4323";
    private const string List = "api.congress.gov/v3/committee-meeting/119";

    [Theory]
    [InlineData("2026-09-17 14:00:00+00:00", "2026-09-17 10:00")]
    [InlineData("2026-09-17T14:00:00Z", "2026-09-17 10:00")]
    [InlineData("2026-12-03T01:30:00Z", "2026-12-02 20:30")]
    [InlineData("2026-11-01T14:00:00Z", "2026-11-01 09:00")]
    [InlineData("2026-10-31T14:00:00Z", "2026-10-31 10:00")]
    [InlineData("2026-09-17T04:00:00Z", "2026-09-17 ")]
    public async Task Times_are_those_of_Washington(string written, string local)
    {
        await using var run = await StartAsync(Meeting("119100", written));
        await run.RunAsync("congress-gov");
        var meeting = Event(run, "119100");
        $"{meeting.Date:yyyy-MM-dd} {meeting.Time}".ShouldBe(local);
        (meeting.Zone, meeting.Kind, meeting.Place, meeting.Status).ShouldBe(("America/New_York", "hearing", "2141 Rayburn House Office Building", "confirmed"));
    }

    [Theory]
    [InlineData("Canceled", "cancelled")]
    [InlineData("Postponed", "cancelled")]
    [InlineData("Rescheduled", "confirmed")]
    public async Task A_meeting_that_is_off_is_off_and_one_with_a_new_date_is_the_same_one(string status, string recorded)
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromDays(1));
        Publish(run, Meeting("119100", status == "Rescheduled" ? "2026-09-24T18:00:00Z" : "2026-09-17T14:00:00Z", status));
        var report = await run.RunAsync("congress-gov");
        report.Changes.ShouldHaveSingleItem().Kind.ShouldBe(status == "Rescheduled" ? ChangeKind.EventChanged : ChangeKind.EventCancelled);
        var meeting = Event(run, "119100");
        meeting.Status.ShouldBe(recorded);
        if (status == "Rescheduled")
            (meeting.Date, meeting.Time).ShouldBe((new(2026, 9, 24), "14:00"));
    }

    [Fact]
    public async Task A_coming_meeting_that_is_gone_when_it_is_asked_for_is_no_longer_listed()
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromDays(1));
        Publish(run);
        run.Server.Answer($"{List}/house/119100", "gone", "text/plain", 404);
        var report = await run.RunAsync("congress-gov");
        report.Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.EventCancelled);
        Event(run, "119100").Status.ShouldBe("no-longer-listed");
        (await run.RunAsync("congress-gov")).Updated.ShouldBe(0);
    }

    [Fact]
    public async Task A_meeting_that_a_list_of_changes_leaves_out_stays_even_without_the_memory_of_it()
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        Publish(run);
        Directory.Delete(run.Workspace.File(".policytracker"), recursive: true);
        run.Time.Advance(TimeSpan.FromDays(1));
        (await run.RunAsync("congress-gov")).Changes.ShouldBeEmpty();
        Event(run, "119100").Status.ShouldBe("confirmed");
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Without_the_list_nothing_is_said_of_meetings(int status)
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromDays(1));
        run.Server.Answer(List, "no", "text/plain", status);
        run.Server.Answer($"{List}/house/119100", "no", "text/plain", status);
        var report = await run.RunAsync("congress-gov");
        report.Problems.ShouldHaveSingleItem().Message.ShouldStartWith("The committee meetings could not be had, so hearings stay as they are in the records");
        report.Updated.ShouldBe(0);
        Event(run, "119100").Status.ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_meeting_is_read_again_only_when_the_source_touched_it()
    {
        await using var run = await StartAsync(Meeting("119100", "2026-08-20T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromHours(4));
        await run.RunAsync("congress-gov");
        run.Server.Requests.Count(request => request.Path.EndsWith("/house/119100", StringComparison.Ordinal)).ShouldBe(1);
        run.Server.Requests.Where(request => request.Path.EndsWith("/committee-meeting/119", StringComparison.Ordinal)).Select(request => request.Query).ShouldBe(
        [
            "?format=json&fromDateTime=2026-08-02T10:00:00Z&toDateTime=2026-09-01T12:00:00Z&limit=250",
            "?format=json&fromDateTime=2026-08-25T16:00:00Z&toDateTime=2026-09-01T16:00:00Z&limit=250",
        ]);
    }

    [Theory]
    [InlineData(null, "Scheduled", "confirmed", 0)]
    [InlineData("to be announced", "Scheduled", "confirmed", 1)]
    [InlineData(null, "Postponed", "cancelled", 0)]
    public async Task A_meeting_without_a_date_stays_as_it_was_and_stops_nothing(string? date, string status, string recorded, int told)
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromHours(4));
        Publish(run, Changed(Meeting("119100", date, status), "2026-09-01T13:00:00Z"));
        var report = await run.RunAsync("congress-gov");
        report.Problems.Count.ShouldBe(told);
        report.Changes.Select(change => change.Kind).ShouldBe(recorded == "confirmed" ? [] : [ChangeKind.EventCancelled]);
        Event(run, "119100").ShouldSatisfyAllConditions(known => known.Date.ShouldBe(new(2026, 9, 17)), known => known.Status.ShouldBe(recorded));
        run.Time.Advance(TimeSpan.FromDays(10));
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        run.Server.Requests.Last(request => request.Path.EndsWith("/committee-meeting/119", StringComparison.Ordinal)).Query.ShouldContain("fromDateTime=2026-09-01T14:00:00Z");
    }

    [Theory]
    [InlineData("{\"bills\":[]}", "confirmed")]
    [InlineData("{\"nominations\":[{\"number\":12}]}", "confirmed")]
    [InlineData("null", "confirmed")]
    [InlineData("{\"bills\":[{\"congress\":119,\"number\":\"30\",\"type\":\"HR\"}]}", "no-longer-listed")]
    public async Task Only_an_agenda_that_names_other_bills_takes_one_off(string agenda, string recorded)
    {
        await using var run = await StartAsync(Meeting("119100", "2026-09-17T14:00:00Z"));
        await run.RunAsync("congress-gov");
        run.Time.Advance(TimeSpan.FromHours(4));
        var later = Changed(Meeting("119100", "2026-09-18T14:00:00Z"), "2026-09-01T13:00:00Z");
        later["relatedItems"] = JsonNode.Parse(agenda);
        Publish(run, later);
        await run.RunAsync("congress-gov");
        Event(run, "119100").Status.ShouldBe(recorded);
        Event(run, "119100").Date.ShouldBe(new(2026, 9, recorded == "confirmed" ? 18 : 17));
        (await run.RunAsync("congress-gov")).Updated.ShouldBe(0);
    }

    [Fact]
    public async Task A_joint_meeting_is_found_without_the_memory_of_it()
    {
        var meeting = Meeting("119100", "2026-09-17T14:00:00Z");
        meeting["chamber"] = "NoChamber";
        await using var run = await StartAsync(meeting);
        await run.RunAsync("congress-gov");
        Event(run, "119100").Status.ShouldBe("confirmed");
        Publish(run);
        Directory.Delete(run.Workspace.File(".policytracker"), recursive: true);
        run.Time.Advance(TimeSpan.FromDays(1));
        (await run.RunAsync("congress-gov")).Changes.ShouldBeEmpty();
        Event(run, "119100").Status.ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_host_that_has_enough_in_the_middle_costs_no_measure_and_nothing_is_read_twice()
    {
        JsonObject[] meetings = [.. Enumerable.Range(119100, 6).Select(number => Meeting($"{number}", "2026-08-17T14:00:00Z"))];
        await using var run = await StartAsync(meetings);
        run.Server.Answer($"{List}/house/119103", (context, _) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "3400";
            return Task.CompletedTask;
        });
        var report = await run.RunAsync("congress-gov");
        report.Created.ShouldBe(1);
        report.Problems.ShouldContain(problem => problem.Message.StartsWith("The committee meetings could not be had", StringComparison.Ordinal));
        run.Record(Id).Events.ShouldBeEmpty();
        Publish(run, meetings);
        await run.RunAsync("congress-gov");
        run.Record(Id).Events.Count.ShouldBe(6);
        run.Server.Requests.Count(request => request.Path.EndsWith("/house/119100", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task For_one_measure_no_month_of_meetings_is_read()
    {
        await using var run = await StartAsync([.. Enumerable.Range(119100, 60).Select(number => Meeting($"{number}", "2026-08-17T14:00:00Z"))]);
        (await run.RunAsync("congress-gov")).Problems.ShouldHaveSingleItem().Message.ShouldBe("Congress.gov touched 60 committee meetings. This run reads the newest 40 of them, the next runs the others.");
        (await run.RunAsync("congress-gov")).Problems.ShouldBeEmpty();
        run.Record(Id).Events.Count.ShouldBe(60);
    }

    [CorpusFact]
    public void The_recorded_meeting_gives_its_place_and_time_and_both_bills()
    {
        var address = new Uri("https://api.congress.gov/v3/committee-meeting/118/house/115538?format=json");
        using var answer = System.Text.Json.JsonDocument.Parse(Corpus.Text("federal/api.congress.gov-nohost/v3/committee-meeting/118/house/115538.json"));
        var meeting = Collectors.Scrapers.CongressGovMeeting.Read(answer.RootElement.GetProperty("committeeMeeting"), address);
        (meeting.Event!.Date, meeting.Event.Time, meeting.Event.Kind, meeting.Event.Place, meeting.Event.Id)
            .ShouldBe((new(2023, 3, 24), "09:00", "hearing", "1324 Longworth House Office Building", "congress:115538"));
        meeting.Bills.Select(id => id.Value).ShouldBe(["us/118/hr1532", "us/118/hr1246"]);
    }

    private static async Task<CongressGovRun> StartAsync(params JsonObject[] meetings)
    {
        var run = await CongressGovRun.StartAsync();
        run.Watch(Id);
        Publish(run, meetings);
        return run;
    }

    private static BillEvent Event(CongressGovRun run, string number) => run.Record(Id).Events.Single(known => known.Id == $"congress:{number}");

    private static void Publish(CongressGovRun run, params JsonObject[] meetings)
    {
        foreach (var meeting in meetings)
            CongressGovMade.Answer(run.Server, $"v3/committee-meeting/119/{Chamber(meeting).ToLowerInvariant()}/{meeting["eventId"]}", new() { ["committeeMeeting"] = meeting.DeepClone() });
        var rows = meetings.Select(meeting => new JsonObject { ["chamber"] = Chamber(meeting), ["congress"] = 119, ["eventId"] = meeting["eventId"]!.DeepClone(), ["updateDate"] = meeting["updateDate"]!.DeepClone() });
        CongressGovMade.Answer(run.Server, "v3/committee-meeting/119", new() { ["committeeMeetings"] = new JsonArray([.. rows]), ["pagination"] = new JsonObject { ["count"] = meetings.Length } });
    }

    private static string Chamber(JsonObject meeting) => meeting["chamber"]!.GetValue<string>();

    private static JsonObject Changed(JsonObject meeting, string updated)
    {
        meeting["updateDate"] = updated;
        return meeting;
    }

    private static JsonObject Meeting(string number, string? date, string status = "Scheduled") => new()
    {
        ["chamber"] = "House",
        ["congress"] = 119,
        ["eventId"] = number,
        ["date"] = date,
        ["location"] = new JsonObject { ["building"] = "Rayburn House Office Building", ["room"] = "2141" },
        ["meetingStatus"] = status,
        ["relatedItems"] = new JsonObject { ["bills"] = new JsonArray(new JsonObject { ["congress"] = 119, ["number"] = "4323", ["type"] = "HR" }) },
        ["title"] = "Hearing on relief for survivors",
        ["type"] = "Hearing",
        ["updateDate"] = $"2026-08-31T10:00:00Z {status}",
    };
}
