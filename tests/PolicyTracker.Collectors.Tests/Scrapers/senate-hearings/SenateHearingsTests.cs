using PolicyTracker.Core.Bills;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.SenateHearings;

/// <summary>Runs one after another, as the days go by: what becomes of the records and what is told.</summary>
public sealed class SenateHearingsTests
{
    private const string Bill = "us/119/s1748";

    private const string Empty = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><css_meetings_scheduled><meeting><cmte_code/><committee/><type/><date>02-OCT-2026</date><date_iso_8601>2026-10-02</date_iso_8601><time>12:00:00</time><room/><matter>No committee hearings scheduled</matter><video_url/></meeting></css_meetings_scheduled>";

    private const string Denied = "<HTML><HEAD>\n<TITLE>Access Denied</TITLE>\n</HEAD><BODY>\n<H1>Access Denied</H1>\n</BODY>\n</HTML>\n";

    private static readonly Row Markup = new("338704", "2026-08-05", "Business meeting to consider S.1748, to protect the safety of children.");
    private static readonly Row Other = new("338700", "2026-08-05", "Hearings to examine pending nominations.") { Type = "Open Hearing" };

    [Fact]
    public async Task A_meeting_that_moves_and_one_that_vanishes_are_told_once()
    {
        await using var run = await HearingsRun.StartAsync(Bill, "us/119/s737", "us/119/s2");
        var vanishing = new Row("338689", "2026-08-04", "Hearings to examine S. 737, to require verification.") { Type = "Open Hearing" };
        run.Publish(Markup, vanishing, Other);
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Publish(Markup with { Day = "2026-08-06", Time = "14:30:00" }, Other);
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        (await run.RunAsync()).Changes.ShouldBeEmpty();

        run.Shown(Bill).ShouldBe("08-06 14:30 confirmed");
        run.Shown("us/119/s737").ShouldBe("08-04 10:00 no-longer-listed");
        run.Logged.ShouldBe(
        [
            "s1748 event-added 2026-08-05 10:00 Senate Judiciary Committee: business meeting",
            "s737 event-added 2026-08-04 10:00 Senate Judiciary Committee: hearing",
            "s1748 event-changed 2026-08-06 14:30 Senate Judiciary Committee: business meeting",
            "s737 event-cancelled 2026-08-04 10:00 Senate Judiciary Committee: hearing",
        ], ignoreOrder: true);
        File.ReadAllText(run.Workspace.File("bills/us/119/s2.md")).ShouldNotContain("senate.gov", Case.Insensitive, "a bill that no committee lists is none of this source's");
    }

    [Fact]
    public async Task A_meeting_that_is_over_leaves_the_list_and_stays_in_the_record()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish(Markup, Other);
        await run.RunAsync();
        run.Publish(Empty);
        var report = await run.RunAsync(new(2026, 10, 2, 16, 0, 0, TimeSpan.Zero));
        (report.Succeeded, report.Changes.Count, report.Problems.Count).ShouldBe((true, 0, 0));
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }

    [Fact]
    public async Task A_list_that_says_it_is_empty_calls_off_the_one_meeting_that_was_to_come()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish(Markup);
        await run.RunAsync();
        run.Publish(Empty);
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Shown(Bill).ShouldBe("08-05 10:00 no-longer-listed");
        run.Publish(Markup);
        (await run.RunAsync()).Changes.ShouldHaveSingleItem().Kind.Word().ShouldBe("event-changed");
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }

    public static TheoryData<string, string, string, int> Refusals => new()
    {
        { "the page for those who are turned away", Denied, "text/html", 403 },
        { "the same page under the name of the data", Denied, "text/xml", 200 },
        { "no meeting at all", HearingsRun.ListOf(), "text/xml", 200 },
        { "half a file", HearingsRun.ListOf(Markup, Other)[..600], "text/xml", 200 },
        { "another document", "<?xml version=\"1.0\"?><billStatus/>", "text/xml", 200 },
        { "meetings without a number", HearingsRun.ListOf(Markup with { Number = "" }), "text/xml", 200 },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task What_proves_nothing_takes_nothing_away(string what, string body, string type, int status)
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish(Markup, Other);
        await run.RunAsync();
        run.Publish(body, type, status);
        var report = await run.RunAsync();
        (report.Succeeded, report.Changes.Count).ShouldBe((false, 0), what);
        report.Reason.ShouldNotBeNullOrWhiteSpace();
        report.Problems.ShouldNotBeEmpty(what);
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
        run.Publish(Markup, Other);
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Half_a_list_calls_nothing_off_until_a_person_says_so()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        var rows = Enumerable.Range(1, 6).Select(number => Other with { Number = $"{number}" }).ToArray();
        run.Publish([Markup, .. rows]);
        await run.RunAsync();
        run.Publish([.. rows[..3]]);
        for (var day = 0; day < 2; day++)
        {
            var report = await run.RunAsync();
            report.Succeeded.ShouldBeFalse();
            report.Problems.ShouldContain(problem => problem.Message.Contains("3 of the 7 meetings") && problem.Message.Contains("collect senate-hearings --accept"));
            run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
        }

        run.Publish(Empty);
        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("0 of the 7 meetings"));
        run.Accept = true;
        (await run.RunAsync()).Succeeded.ShouldBeTrue();
        run.Shown(Bill).ShouldBe("08-05 10:00 no-longer-listed");
    }

    [Fact]
    public async Task A_meeting_without_a_day_counts_as_one_to_come_when_half_a_list_is_missing()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish([Markup, Other, .. Enumerable.Range(1, 3).Select(number => Other with { Number = $"{number}", Day = "TBD" })]);
        await run.RunAsync();
        run.Publish(Other);

        (await run.RunAsync()).Problems.ShouldContain(problem => problem.Message.Contains("1 of the 5 meetings"));

        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }

    [Fact]
    public async Task Once_its_meetings_are_over_a_short_list_is_as_good_as_any()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish([Markup, .. Enumerable.Range(1, 9).Select(number => Other with { Number = $"{number}" })]);
        await run.RunAsync();
        run.Publish(new Row("9001", "2026-08-11", "Hearings to examine S. 1748."));
        (await run.RunAsync(new(2026, 8, 5, 21, 0, 0, TimeSpan.Zero))).Succeeded.ShouldBeTrue();
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed, 08-11 10:00 confirmed");
    }

    [Fact]
    public async Task A_meeting_without_a_day_stays_as_it_was_and_is_said()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish(Markup, Other);
        await run.RunAsync();
        run.Publish(Markup with { Day = "TBD" }, Other);
        var report = await run.RunAsync();
        (report.Succeeded, report.Changes.Count).ShouldBe((true, 0));
        report.Problems.ShouldContain(problem => problem.Message.Contains("Meeting 338704 has no day"));
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }

    [Fact]
    public async Task A_number_that_is_used_again_undoes_no_past_meeting()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Publish(Markup);
        await run.RunAsync();
        run.Publish(Markup with { Day = "2026-09-10", Committee = "Finance", Type = "Open Hearing" });
        await run.RunAsync(new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed, 09-10 10:00 confirmed");
        run.Logged[^1].ShouldBe("s1748 event-added 2026-09-10 10:00 Senate Finance Committee: hearing");
        (await run.RunAsync()).Changes.ShouldBeEmpty();
    }

    // The clocks change in the night to Sunday, 8 March and 1 November: ten o'clock is 15:00 and then 14:00, and back.
    [Theory]
    [InlineData("2026-03-06", "2026-03-06T14:30:00Z", "no-longer-listed")]
    [InlineData("2026-03-06", "2026-03-06T15:30:00Z", "confirmed")]
    [InlineData("2026-03-09", "2026-03-09T13:30:00Z", "no-longer-listed")]
    [InlineData("2026-03-09", "2026-03-09T14:30:00Z", "confirmed")]
    [InlineData("2026-10-30", "2026-10-30T14:30:00Z", "confirmed")]
    [InlineData("2026-11-02", "2026-11-02T14:30:00Z", "no-longer-listed")]
    [InlineData("2026-11-02", "2026-11-02T15:30:00Z", "confirmed")]
    public async Task What_is_over_is_judged_by_the_clock_in_Washington(string day, string at, string status)
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        var moment = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        run.Publish(Markup with { Day = day });
        await run.RunAsync(moment.AddDays(-3));
        run.Events(Bill).ShouldHaveSingleItem().Time.ShouldBe("10:00");
        run.Publish(Empty);
        await run.RunAsync(moment);
        run.Events(Bill).ShouldHaveSingleItem().Status.ShouldBe(status);
    }

    [Fact]
    public async Task What_the_topics_want_and_no_record_holds_is_told_to_a_person()
    {
        await using var run = await HearingsRun.StartAsync(Bill);
        run.Workspace.Write("content/topics/trafficking.md", "---\ntitle: Trafficking\nmatch:\n  any: [human trafficking, safety of children]\n---\nText.\n");
        run.Workspace.Write("content/watchlist/all.yml", "bills: []\nignore: [us/119/s99]\n");
        run.Publish(
            Markup,
            new("1", "2026-08-04", "Hearings to examine combating human trafficking.") { Type = "Open Hearing" },
            new("2", "2026-08-04", "Business meeting to consider S. 98, to end human trafficking, S. 99, to study human trafficking, and S. 97, to name a post office."),
            new("3", "2026-07-28", "Hearings to examine human trafficking.") { Type = "Open Hearing" });
        var told = HearingsRun.OfTopics(await run.RunAsync()).Select(problem => problem.Message).ToList();
        told.Count.ShouldBe(2);
        told[0].ShouldBe("2026-08-04 10:00, Senate Judiciary Committee: hearing: \"Hearings to examine combating human trafficking.\" It is about human trafficking and names no bill, so no record shows it.");
        told[1].ShouldContain("us/119/s98 is on the agenda (human trafficking)");
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }

    [Fact]
    public async Task The_list_is_asked_for_once_in_a_run()
    {
        await using var run = await HearingsRun.StartAsync(Bill, "us/119/s737", "us/119/hr1");
        run.Publish(Markup);
        await run.RunAsync();
        run.Server.Requests.Count.ShouldBe(1);
    }

    [CorpusFact]
    public async Task The_busy_day_of_the_corpus_and_then_the_empty_one()
    {
        const string Path = "www.senate.gov/general/committee_schedules/hearings.xml";
        await using var run = await HearingsRun.StartAsync(Bill, "us/119/s737", "us/119/s5038", "us/119/s1");
        run.Publish(Corpus.Text($"federal/{Path}"));
        var report = await run.RunAsync(new(2026, 7, 30, 1, 0, 0, TimeSpan.Zero));
        (report.Succeeded, report.Updated, report.Problems.Count).ShouldBe((true, 3, 0));
        run.Events(Bill).ShouldHaveSingleItem().ShouldBe(new BillEvent(new(2026, 8, 5), "10:00", "America/New_York", "markup", "Senate Commerce, Science, and Transportation Committee: business meeting", "SR-253", "confirmed", "senate:338704"));
        run.Events("us/119/s5038").ShouldHaveSingleItem().Id.ShouldBe("senate:338684");

        run.Publish(Corpus.Text("federal/www.senate.gov/errors/403-access-denied.html"), "text/html", 403);
        (await run.RunAsync()).Succeeded.ShouldBeFalse();
        run.Publish(Corpus.Text("federal/www.senate.gov-at-2026-10-02/general/committee_schedules/hearings.xml"));
        (await run.RunAsync(new(2026, 10, 2, 16, 0, 0, TimeSpan.Zero))).Changes.ShouldBeEmpty();
        run.Shown(Bill).ShouldBe("08-05 10:00 confirmed");
    }
}
