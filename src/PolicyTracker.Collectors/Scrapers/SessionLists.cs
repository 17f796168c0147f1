using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Lists of several sessions: the next one is absent or empty for months, and must not hide the one that sits.</summary>
internal static class SessionLists
{
    /// <exception cref="SourceException">No session answered.</exception>
    public static async Task<Discovery> DiscoverAsync<T>(
        this ScrapeContext context, IEnumerable<T> sessions, Func<T, Task<IEnumerable<DiscoveredBill>>> list)
    {
        var found = new List<DiscoveredBill>();
        var failures = new List<SourceException>();
        var hasAnswer = false;
        foreach (var session in sessions)
            try
            {
                found.AddRange(await list(session));
                hasAnswer = true;
            }
            catch (SourceException failure)
            {
                failures.Add(failure);
            }

        if (!hasAnswer && failures.Count > 0)
            throw failures[0];
        return new([.. found.OrderBy(bill => bill.Seen)], context.Now, [.. failures.Select(Told)]);
    }

    private static Problem Told(SourceException failure) => failure.Kind is SourceFailure.NotFound or SourceFailure.Empty
        ? Problem.Warning("source-session", $"One of the sessions has no list yet: {failure.Sentence}", failure.Address.ToString())
        : Problem.Error("source-session", $"The list of one of the sessions could not be had: {failure.Sentence}", failure.Address.ToString());
}
