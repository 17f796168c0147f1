using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Answers that say more of a measure than its own does; without them the rest still counts.</summary>
internal static class CompanionAnswers
{
    /// <summary>What the read gives, or what stands in for it where the source has no such document (404), which a person is told.</summary>
    /// <param name="what">What is missing: <c>The history</c>.</param>
    /// <exception cref="SourceException">Any other failure: what cannot be had now must not look like nothing.</exception>
    public static async Task<T> OrWhenAbsent<T>(this Task<T> read, T otherwise, BillId id, string what, ScrapeContext context)
    {
        try
        {
            return await read;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            context.Tell(Problem.Warning(
                "source-part", $"{what} of {id} could not be had, so the record shows what else is known: {failure.Sentence}", failure.Address.ToString()));
            return otherwise;
        }
    }
}
