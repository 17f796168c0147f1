using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;
using PolicyTracker.Output;
using PolicyTracker.Schedule;

namespace PolicyTracker.Tests;

public sealed class ScheduleTests
{
    private static readonly Scraper Govinfo = AllScrapers.List.Single(scraper => scraper.Name == "govinfo");

    [Theory]
    [InlineData(null, "2026-02-01T12:00:00Z", true)]
    [InlineData("2026-02-01T11:00:00Z", "2026-02-01T11:19:00Z", false)]
    [InlineData("2026-02-01T11:00:00Z", "2026-02-01T12:21:00Z", true)]
    [InlineData("2026-01-25T11:00:00Z", "2026-02-01T11:00:00Z", true)]
    public void A_source_is_due_when_its_time_has_come_since_it_last_answered(string? answered, string now, bool due)
    {
        using var workspace = new Workspace();
        workspace.Write("content/sources.yml", "govinfo: {cron: 20 20 7 * * ?}\n");

        // 07:20:20 in Washington is 12:20:20 UTC in winter.
        Timetable.IsDue(Govinfo, ContentTree.Read(workspace.Path), answered is null ? null : DateTimeOffset.Parse(answered), DateTimeOffset.Parse(now))
            .ShouldBe(due);
    }

    [Fact]
    public async Task A_source_is_asked_at_its_times_and_never_twice_at_once()
    {
        using var workspace = new Workspace();
        workspace.Write("content/sources.yml", "govinfo: {cron: \"* * * * * ?\"}\n");
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null);
        var (asked, open, most) = (0, 0, 0);
        await using (await Timetable.StartAsync([Govinfo], ContentTree.Read(workspace.Path), terminal, WorkAsync, CancellationToken.None))
            for (var tries = 0; tries < 200 && Volatile.Read(ref asked) < 3; tries++)
                await Task.Delay(100);

        asked.ShouldBeGreaterThanOrEqualTo(3);
        most.ShouldBe(1);
        open.ShouldBe(0);

        async Task WorkAsync(Scraper scraper)
        {
            most = Math.Max(most, Interlocked.Increment(ref open));
            await Task.Delay(1500);
            Interlocked.Decrement(ref open);
            Interlocked.Increment(ref asked);
        }
    }
}
