using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Looks through sessions each on its own: the next one, whose lists are announced before they are filled, keeps no
/// bill of the current one from being found.
/// </summary>
internal static class EachSession
{
    /// <summary>What was found, in the order of the sessions; those that could not be looked through are problems.</summary>
    /// <exception cref="SourceException">None of them gave a bill, and one failed.</exception>
    public static async Task<Discovery> FindAsync<T>(
        IEnumerable<T> sessions, Func<T, Task<IReadOnlyList<DiscoveredBill>>> find, ScrapeContext context)
    {
        var found = new List<DiscoveredBill>();
        var failures = new List<(T Session, SourceException Reason)>();
        foreach (var session in sessions)
            try
            {
                found.AddRange(await find(session));
            }
            catch (SourceException failure)
            {
                failures.Add((session, failure));
            }

        if (found.Count == 0 && failures is [var first, ..])
            throw first.Reason;
        // What is not there yet cannot have moved; what could not be read may have, so it is looked for again.
        var isWhole = failures.TrueForAll(failure => failure.Reason.Kind == SourceFailure.NotFound);
        return new(found, isWhole ? context.Now : context.Since, [.. failures.Select(failure => Part(failure.Session, failure.Reason))]);
    }

    private static Problem Part<T>(T session, SourceException failure) => Problem.Warning(
        "source-session-part",
        $"Bills of the session {session} were not looked for: {failure.Sentence} The other sessions were looked through; a new session has its list from its first bills on.",
        failure.Address.ToString());
}
