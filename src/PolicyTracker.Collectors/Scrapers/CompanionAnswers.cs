using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Answers that say more of a measure than its own does; without them the rest still counts.</summary>
internal static class CompanionAnswers
{
    /// <summary>What the read gives, or what stands in for it where the source has no such document (404).</summary>
    /// <exception cref="SourceException">Any other failure: what cannot be had now must not look like nothing.</exception>
    public static async Task<T> OrWhenAbsent<T>(this Task<T> read, T otherwise)
    {
        try
        {
            return await read;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return otherwise;
        }
    }
}
