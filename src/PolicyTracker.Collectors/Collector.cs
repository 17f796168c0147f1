using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Store;

namespace PolicyTracker.Collectors;

/// <summary>
/// Runs scrapers: reads what is followed, looks for new measures, and saves what was found. One collector for one run;
/// whoever calls holds the <see cref="WorkspaceLock"/>.
/// </summary>
public sealed class Collector(CollectOptions options, ContentTree content, TimeProvider time, IProgress<CollectProgress>? progress = null)
{
    // Sources on one host take turns, and a host that failed stays alone for the rest of this collector's life.
    private readonly HostGates _gates = new();

    /// <summary>Runs one source once. Failures of the source are in the report; the records stay as they were.</summary>
    public async Task<CollectReport> RunAsync(Scraper scraper, CancellationToken cancellation = default)
    {
        var now = Whole(time.GetUtcNow());
        var state = SourceState.Read(options.StateFolder, scraper.Name);
        using var client = new SourceClient(ClientOptions(scraper), time, _gates);
        var since = Since(scraper, state, now);
        var followed = FollowedBills.Of(scraper, options, content, DateOnly.FromDateTime(now.UtcDateTime));
        var context = Context(scraper, new(client, now, since) { StateFolder = Path.Combine(options.StateFolder, "sources", scraper.Name) }, followed);
        var run = new CollectorRun(scraper, options, content, context, Store(scraper, context), followed, state, progress);
        try
        {
            var report = await run.RunAsync(cancellation);
            Remember(scraper, Advanced(state, run, since, now) with { Listed = run.Listed }, report, now);
            return report;
        }
        catch (OperationCanceledException)
        {
            // What a run has read before it was stopped need not be looked for again.
            if (!options.DryRun)
                Advanced(state, run, since, now).Write(options.StateFolder, scraper.Name);
            throw;
        }
    }

    // A run that was told to begin later than the mark has left a gap, so the mark stays.
    private static SourceState Advanced(SourceState state, CollectorRun run, DateTimeOffset since, DateTimeOffset now) =>
        run.SeenUntil is { } seen && since <= Mark(state, now) ? state with { SeenUntil = seen } : state;

    private ScrapeContext Context(Scraper scraper, ScrapeContext context, FollowedBills followed) => context with
    {
        Calendar = content.Calendar,
        Sessions = content.Source(scraper.Name).Sessions is { Count: > 0 } chosen
            ? chosen
            : [.. content.Calendar.Open(scraper.Jurisdiction, context.Today(scraper.Zone)).Select(session => session.Id)],
        Topics = content.Topics,
        StandingRins = content.StandingRins,
        Followed = followed.Ids,
        Recorded = id => new BillStore(options.Workspace).Read(id)?.Bill,
        Key = scraper.KeyName is { } name ? options.Keys.GetValueOrDefault(name) : null,
        Dataset = options.Dataset,
        Ignored = content.Ignored,
        Accept = IsAccepted(scraper, context),
    };

    private bool IsAccepted(Scraper scraper, ScrapeContext context) =>
        options.Accept || content.Source(scraper.Name).AcceptUntil >= context.Today(scraper.Zone);

    private StoreRun Store(Scraper scraper, ScrapeContext context)
    {
        var today = context.Today(scraper.Zone);
        BillStatus Derive(Bill bill) => Adjournment.StatusOf(bill, content.Calendar.EndOf(bill.Id), today);
        return new(new(options.Workspace), scraper.Name, context.Now, Derive)
        {
            Accept = options.Accept,
            DryRun = options.DryRun,
            Merge = Merge(scraper),
            OnlyNewer = options.Dataset is not null,
        };
    }

    private SourceMerge Merge(Scraper scraper)
    {
        var others = AllScrapers.List.Where(other => other.Name != scraper.Name).ToLookup(other => other.IsEnabled(content), other => other.Voice);
        return new(scraper.Voice, [scraper.Voice, .. others[true]], [.. others[false]]);
    }

    private SourceClientOptions ClientOptions(Scraper scraper)
    {
        var settings = content.Source(scraper.Name);
        var standard = new SourceClientOptions
        {
            AllowedHosts = [.. scraper.Hosts.Union(scraper.TextHosts, StringComparer.OrdinalIgnoreCase)],
            Via = options.Via,
            StateFolder = options.StateFolder,
            RecordFolder = options.RecordFolder,
            Repository = content.Site.Repository is { } repository ? new($"https://github.com/{repository}") : null,
        };
        return standard with
        {
            Pace = settings.PaceMs is { } pace ? TimeSpan.FromMilliseconds(pace) : standard.Pace,
            Deadline = settings.TimeoutS is { } timeout ? TimeSpan.FromSeconds(timeout) : standard.Deadline,
            MaxBytes = settings.MaxMb is { } megabytes ? megabytes * 1024L * 1024 : standard.MaxBytes,
        };
    }

    // Without a mark, a week: long enough for a tracker that was off for days, short enough for a first morning.
    private DateTimeOffset Since(Scraper scraper, SourceState state, DateTimeOffset now) => options.Since is { } day
        ? new(day.ToDateTime(TimeOnly.MinValue), TimeZoneInfo.FindSystemTimeZoneById(scraper.Zone).GetUtcOffset(day.ToDateTime(TimeOnly.MinValue)))
        : Mark(state, now);

    // A mark in the future comes from a clock that was wrong.
    private static DateTimeOffset Mark(SourceState state, DateTimeOffset now) =>
        state.SeenUntil is { } seen ? (seen < now ? seen : now) : now.AddDays(-7);

    private void Remember(Scraper scraper, SourceState state, CollectReport report, DateTimeOffset now)
    {
        if (options.DryRun)
            return;
        if (options.Dataset is not null)
        {
            RememberImport(scraper, report);
            return;
        }

        // One bill says nothing of its source, and a run without discovery cannot say that discovery works again.
        var isOneBill = options.Bill is not null;
        var isPartial = isOneBill || (options.NoDiscovery && content.Topics.Count > 0);
        if (!report.Succeeded && !isOneBill)
            state = state with { FailingSince = state.FailingSince ?? now, Reason = report.Reason };
        else if (report.Succeeded && !isPartial)
            state = new(state.SeenUntil, now) { Listed = state.Listed };
        state.Write(options.StateFolder, scraper.Name);
        if (report is { Succeeded: true, Asked: > 0 } && !isOneBill)
            Freshness.Record(options.Workspace, scraper.Name, new(DateOnly.FromDateTime(now.UtcDateTime), report.Asked - report.Failed));
    }

    // A file is as old as the newest thing that it tells, whatever the day on which it is read, and it says nothing of
    // whether the source answers.
    private void RememberImport(Scraper scraper, CollectReport report)
    {
        var known = Freshness.Read(options.Workspace).GetValueOrDefault(scraper.Name);
        if (report.NewestAction is { } newest && !(known?.LastSuccess >= newest))
            Freshness.Record(options.Workspace, scraper.Name, new(newest, report.Asked - report.Failed));
    }

    private static DateTimeOffset Whole(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
