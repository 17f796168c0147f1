using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The archives of the days since the weekly one: <c>pubinfo_daily_Mon.zip</c> to <c>pubinfo_daily_Sat.zip</c>.</summary>
internal static class CaliforniaDays
{
    /// <summary>Oldest first. A day without an archive is nothing new.</summary>
    /// <exception cref="SourceException">One that is there could not be had: without it the steps of its day would be missing.</exception>
    public static async Task<IReadOnlyList<CaliforniaTables>> SinceAsync(
        CaliforniaTables full, int year, ScrapeContext context, CancellationToken cancellation)
    {
        var today = context.Today(CaliforniaScraper.CapitolZone);
        var archives = new List<CaliforniaTables>();
        if (full is not CaliforniaArchive || today.Year - ((today.Year + 1) % 2) != year)
            return archives;
        foreach (var day in Days(full.Written, today))
            if (await OpenAsync(day, context.Client, cancellation) is { } archive && !(archive.Written < full.Written))
                archives.Add(archive);
        return archives;
    }

    private static IEnumerable<DayOfWeek> Days(DateTimeOffset? written, DateOnly today)
    {
        var first = today.AddDays(-6);
        if (written is { } moment && DateOnly.FromDateTime(moment.UtcDateTime).AddDays(-1) is var before && before > first)
            first = before;
        for (var day = first; day <= today; day = day.AddDays(1))
            if (day.DayOfWeek != DayOfWeek.Sunday)
                yield return day.DayOfWeek;
    }

    private static async Task<CaliforniaTables?> OpenAsync(DayOfWeek day, SourceClient client, CancellationToken cancellation)
    {
        try
        {
            return await CaliforniaArchive.OpenAsync($"pubinfo_daily_{day.ToString()[..3]}.zip", client, cancellation);
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.NotFound)
        {
            return null;
        }
    }
}
