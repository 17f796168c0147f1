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

    /// <summary>Without an issue on more working days, something else is wrong than closed offices.</summary>
    private const int MostClosings = 2;

    // For so many days an issue that is not there may be late.
    private const int LatestIssue = 7;

    private readonly List<RegisterDocument> _documents = [];

    public IReadOnlyList<RegisterDocument> Documents => _documents;

    /// <summary>Days since the last discovery that were not looked at.</summary>
    public List<Problem> Gaps { get; } = [];

    /// <summary>The first working day of late without an issue, which may still come; null when there is none.</summary>
    public DateOnly? Awaited { get; private set; }

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
        var (missing, read) = (new List<DateOnly>(), 0);
        foreach (var day in Days())
            if (await IssueAsync(day, cancellation))
                read++;
            else if (day != Today && !FederalHolidays.Is(day))
                missing.Add(day);
        if (missing.Count > MostClosings && read == 0)
            throw why;
        Note(missing);
        context.Tell(Problem.Warning("source-fallback",
            $"The Federal Register's own service could not be asked ({why.Sentence}) The daily issues of govinfo were read in its place: {read} of them, {_documents.Count} documents. New documents are found; older ones that are linked to them are not looked up.", why.Address.ToString()));
    }

    // Offices are closed by order of the President on a day now and then, not on many.
    private void Note(List<DateOnly> missing)
    {
        if (missing.Count > MostClosings)
            Gaps.Add(Problem.Error("source-gap-in-time",
                $"There is no daily issue of {missing.Count} working days, from {OneLine.Iso(missing[0])} on, so their documents were not looked at. The next run looks again from the same day."));
        else if (missing.Find(day => day >= Today.AddDays(-LatestIssue)) is var awaited && awaited != default)
            Awaited = awaited;
    }

    private DateOnly Today => context.Today(UnitedStates.Zone);

    private IEnumerable<DateOnly> Days()
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(context.Since, TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone)).DateTime);
        if (first < Today.AddDays(-FurthestBack))
        {
            Gaps.Add(Problem.Error("source-gap-in-time",
                $"Documents from {OneLine.Iso(first)} to {OneLine.Iso(Today.AddDays(-FurthestBack - 1))} were not looked at: of the daily issues, at most {FurthestBack} days are read. Run \"policytracker collect federal-register --since {OneLine.Iso(first)}\" when the service answers again."));
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
