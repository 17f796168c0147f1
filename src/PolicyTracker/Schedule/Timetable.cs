using PolicyTracker.Collectors;
using PolicyTracker.Core.Content;
using PolicyTracker.Output;
using Quartz;

namespace PolicyTracker.Schedule;

/// <summary>Asks each source at its times, in the zone of its jurisdiction, for as long as the program runs.</summary>
public sealed class Timetable : IAsyncDisposable
{
    internal const string Work = "work";

    private readonly IScheduler _scheduler;

    private Timetable(IScheduler scheduler) => _scheduler = scheduler;

    /// <param name="work">Collects one source.</param>
    /// <exception cref="StopException">A cron of <c>content/sources.yml</c> is not understood.</exception>
    public static async Task<Timetable?> StartAsync(
        IEnumerable<Scraper> scrapers, ContentTree content, Terminal terminal, Func<Scraper, Task> work, CancellationToken cancel)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz => quartz.UseInMemoryStore(_ => { })).BuildScheduler(cancel);
        foreach (var scraper in scrapers)
        {
            var cron = Cron(scraper, content);
            var job = JobBuilder.Create<CollectJob>().WithIdentity(scraper.Name).Build();
            job.JobDataMap[Work] = () => work(scraper);
            var trigger = TriggerBuilder.Create().WithIdentity(scraper.Name)
                .WithCronSchedule(cron, schedule => schedule.WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
                .Build();
            var next = await scheduler.ScheduleJob(job, trigger, cancellationToken: cancel);
            terminal.Log($"{scraper.Name}: will be asked on schedule, next on {next:yyyy-MM-dd HH:mm} UTC.");
        }

        await scheduler.Start(cancel);
        return new(scheduler);
    }

    /// <summary>Whether a source's time has come since it last answered in full.</summary>
    public static bool IsDue(Scraper scraper, ContentTree content, DateTimeOffset? lastSuccess, DateTimeOffset now) =>
        lastSuccess is not { } success || Cron(scraper, content).GetNextValidTimeAfter(success) is not { } next || next <= now;

    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(waitForJobsToComplete: true);

    private static CronExpression Cron(Scraper scraper, ContentTree content)
    {
        var cron = content.Source(scraper.Name).Cron ?? scraper.Cron;
        try
        {
            return new(cron, TimeZoneInfo.FindSystemTimeZoneById(scraper.Zone));
        }
        catch (FormatException exception)
        {
            throw StopException.Usage(
                $"The cron \"{cron}\" of {scraper.Name} in content/sources.yml is not understood: {exception.Message} "
                + "It has six parts, seconds first, such as 0 20 0/4 * * ?.");
        }
    }
}

/// <summary>One firing: the work of one source, never twice at once.</summary>
[DisallowConcurrentExecution]
internal sealed class CollectJob : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await ((Func<Task>)context.MergedJobDataMap[Timetable.Work]!)();
}
