using PolicyTracker.Core.Bills;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Tests.Model;

public class EventTimesTests
{
    [Theory]
    [InlineData("2026-03-24", "10:00", "America/New_York", "10:00 a.m. Eastern", "2026-03-24T10:00-04:00")]
    [InlineData("2026-01-27", "12:00", "America/Chicago", "12:00 noon Central", "2026-01-27T12:00-06:00")]
    [InlineData("2026-01-27", "00:00", "America/Boise", "12:00 midnight Mountain", "2026-01-27T00:00-07:00")]
    [InlineData("2026-01-27", "13:05", "America/Los_Angeles", "1:05 p.m. Pacific", "2026-01-27T13:05-08:00")]
    [InlineData("2026-07-27", "09:00", "America/Phoenix", "9:00 a.m. Arizona", "2026-07-27T09:00-07:00")]
    [InlineData("2026-03-24", "10:00", "Europe/Kyiv", "10:00 a.m. (Europe/Kyiv)", "2026-03-24T10:00+02:00")]
    [InlineData("2026-03-24", "10:00", "Mars/Crater One", "10:00 a.m. (Mars/Crater One)", "2026-03-24T10:00")]
    [InlineData("2026-03-24", "10:00", null, "10:00 a.m. (time zone not given)", "2026-03-24T10:00")]
    [InlineData("2026-03-24", "after recess", "America/New_York", "after recess Eastern", "2026-03-24")]
    [InlineData("2026-03-24", null, "America/New_York", "time not given, Eastern", "2026-03-24")]
    public void A_time_says_its_zone(string day, string? time, string? zone, string words, string iso)
    {
        var one = Event(day, time, zone);
        EventTimes.Words(one).ShouldBe(words);
        EventTimes.Iso(one).ShouldBe(iso);
    }

    [Theory]
    [InlineData("2026-03-07", "10:00", "-05:00")]
    [InlineData("2026-03-08", "01:59", "-05:00")]
    [InlineData("2026-03-08", "02:30", "")]
    [InlineData("2026-03-08", "03:00", "-04:00")]
    [InlineData("2026-11-01", "00:30", "-04:00")]
    [InlineData("2026-11-01", "10:00", "-05:00")]
    public void A_day_on_which_clocks_change_keeps_the_hour_that_was_printed(string day, string time, string offset) =>
        EventTimes.Iso(Event(day, time, "America/New_York")).ShouldBe($"{day}T{time}{offset}");

    [Fact]
    public void Meetings_of_one_day_stand_by_the_moment_whole_days_first()
    {
        BillEvent[] day =
        [
            Event("2026-03-24", "10:00", "America/Los_Angeles"), Event("2026-03-24", "10:00", "America/New_York"),
            Event("2026-03-24", "09:30", "America/Chicago"), Event("2026-03-24", null, "America/New_York"),
        ];
        day.OrderBy(EventTimes.Order).Select(EventTimes.Words).ShouldBe(
            ["time not given, Eastern", "10:00 a.m. Eastern", "9:30 a.m. Central", "10:00 a.m. Pacific"]);
    }

    private static BillEvent Event(string day, string? time, string? zone) =>
        new(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), time, zone, EventKinds.Hearing, "Hearing on examples");
}
