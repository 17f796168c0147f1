using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The archives of the days since the weekly one: <c>pubinfo_daily_Mon.zip</c> to <c>pubinfo_daily_Sat.zip</c>.</summary>
internal static class CaliforniaDays
{
    /// <summary>Oldest first. One that cannot be had is a problem, and no reason to do without the rest.</summary>
    public static async Task<IReadOnlyList<CaliforniaTables>> SinceAsync(
        CaliforniaTables full, int year, ScrapeContext context, List<Problem> problems, CancellationToken cancellation)
    {
        var today = context.Today(CaliforniaScraper.CapitolZone);
        var archives = new List<CaliforniaTables>();
        if (full is not CaliforniaArchive || today.Year - ((today.Year + 1) % 2) != year)
            return archives;
        foreach (var day in Days(full.Written, today))
            if (await OpenAsync(day, context.Client, problems, cancellation) is { } archive && !(archive.Written < full.Written))
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

    private static async Task<CaliforniaTables?> OpenAsync(
        DayOfWeek day, SourceClient client, List<Problem> problems, CancellationToken cancellation)
    {
        try
        {
            return await CaliforniaArchive.OpenAsync($"pubinfo_daily_{day.ToString()[..3]}.zip", client, cancellation);
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.NotFound)
        {
            return null;
        }
        catch (SourceException failure)
        {
            problems.Add(Problem.Warning(
                "source-read", $"What changed on {day} could not be read: {failure.Sentence} It comes with the next weekly archive.", failure.Address.ToString()));
            return null;
        }
    }
}
