using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The daily issues since the last discovery, from govinfo (https://www.govinfo.gov/bulkdata/FR): what there is to read
/// while the API turns us away. They have the same documents, without a search.
/// </summary>
internal sealed class RegisterIssues(ScrapeContext context)
{
    private const int FurthestBack = 30;
    private const long LargestIssue = 96 * 1024 * 1024;

    /// <summary>Without an issue on so many working days, something else is wrong than holidays.</summary>
    private const int MostHolidays = 2;

    private readonly List<RegisterDocument> _documents = [];

    public IReadOnlyList<RegisterDocument> Documents => _documents;

    /// <summary>Days since the last discovery that were not looked at; null when there are none.</summary>
    public Problem? Gap { get; private set; }

    /// <summary>The same for every record of a run; their documents are on the shelf too.</summary>
    /// <exception cref="SourceException">An issue could not be had.</exception>
    public static Task<RegisterIssues> OfAsync(ScrapeContext context, SourceException why, CancellationToken cancellation) =>
        context.OnceAsync("issues", async () =>
        {
            var issues = new RegisterIssues(context);
            await issues.ReadAsync(why, cancellation);
            (await RegisterShelf.OfAsync(context)).Add(issues.Documents);
            return issues;
        });

    private async Task ReadAsync(SourceException why, CancellationToken cancellation)
    {
        var (missing, read) = (0, 0);
        foreach (var day in Days())
            if (await IssueAsync(day, cancellation))
                read++;
            else
                missing += day == Today ? 0 : 1;
        if (missing > MostHolidays && read == 0)
            throw why;
        context.Tell(Problem.Warning("source-fallback",
            $"The Federal Register's own service could not be asked ({why.Sentence}) The daily issues of govinfo were read in its place: {read} of them, {_documents.Count} documents. New documents are found; older ones that are linked to them are not looked up.", why.Address.ToString()));
    }

    private DateOnly Today => context.Today(UnitedStates.Zone);

    private IEnumerable<DateOnly> Days()
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Since, TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone)).DateTime);
        if (first < Today.AddDays(-FurthestBack))
        {
            Gap = Problem.Error("source-gap-in-time",
                $"Documents from {OneLine.Iso(first)} to {OneLine.Iso(Today.AddDays(-FurthestBack - 1))} were not looked at: of the daily issues, at most {FurthestBack} days are read. Run \"policytracker collect federal-register --since {OneLine.Iso(first)}\" when the service answers again.");
            first = Today.AddDays(-FurthestBack);
        }

        for (var day = first; day <= Today; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                yield return day;
    }

    // No issue appears on a federal holiday, and today's may not be there yet.
    private async Task<bool> IssueAsync(DateOnly day, CancellationToken cancellation)
    {
        var address = RegisterIssue.Address(day);
        try
        {
            var answer = await context.Client.GetAsync(new(address) { MediaTypes = UnitedStatesScraper.XmlTypes, MaxBytes = LargestIssue, Deadline = TimeSpan.FromMinutes(5) }, cancellation);
            _documents.AddRange(RegisterIssue.Read(SafeXml.Read(answer, RegisterIssue.Root), day, address));
            answer.Keep();
            return true;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            return false;
        }
    }
}
