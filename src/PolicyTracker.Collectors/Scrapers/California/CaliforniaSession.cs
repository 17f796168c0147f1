using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The two years of a session as the public data tells them: a row and a title line of every measure. The weekly archive
/// comes first, then those of the days since, which replace rows.
/// </summary>
internal sealed class CaliforniaSession : IDisposable
{
    private readonly Dictionary<string, CaliforniaRow> _bills = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaliforniaRow> _latest = new(StringComparer.Ordinal);

    private CaliforniaSession(int year, IReadOnlyList<CaliforniaTables> sources)
    {
        Year = year;
        Sources = sources;
    }

    /// <summary>The odd year in which it begins.</summary>
    public int Year { get; }

    public IReadOnlyList<CaliforniaTables> Sources { get; }

    /// <summary>Where the rows of measures stand, for messages.</summary>
    public Uri Address => Sources[0].AddressOf(CaliforniaTable.Bills.File);

    public IEnumerable<CaliforniaMeasure> Measures => _bills.Values.Select(row => new CaliforniaMeasure(row, TitleOf(row)));

    public static async Task<CaliforniaSession> LoadAsync(int year, ScrapeContext context, CancellationToken cancellation)
    {
        var full = await CaliforniaTables.OfSessionAsync(year, context.Client, cancellation);
        var session = new CaliforniaSession(year, [full, .. await CaliforniaDays.SinceAsync(full, year, context, cancellation)]);
        foreach (var source in session.Sources)
            await session.AddAsync(source, cancellation);
        if (session._bills.Count == 0)
            throw new ScrapeException(session.Address, $"The table has no measure of the {year}-{year + 1} session.");
        return session;
    }

    /// <exception cref="SourceException">The session has no such measure.</exception>
    public CaliforniaMeasure Find(BillId id) => _bills.GetValueOrDefault(CaliforniaMeasure.KeyOf(id)) is { } row
        ? new(row, TitleOf(row))
        : throw new SourceException(Address, SourceFailure.NotFound, $"The public data of {Year} has no row for {id}.");

    /// <summary>What a run is after: what it follows, and what is about a topic.</summary>
    public IReadOnlySet<string> Wanted(ScrapeContext context) => Measures
        .Where(measure => context.Followed.Contains(measure.Id) || IsOfTopic(measure, context.Topics))
        .Select(measure => measure.Key).ToHashSet(StringComparer.Ordinal);

    public void Dispose()
    {
        foreach (var source in Sources)
            source.Dispose();
    }

    private static bool IsOfTopic(CaliforniaMeasure measure, IReadOnlyList<Topic> topics) => topics.Count > 0
        && TopicMatcher.Match(topics, new() { Id = measure.Id, Identifier = measure.Identifier, Title = measure.Title }).Count > 0;

    private string TitleOf(CaliforniaRow row) => _latest.GetValueOrDefault(row.Key(0, "bill_id"))?[6] ?? "";

    private async Task AddAsync(CaliforniaTables source, CancellationToken cancellation)
    {
        var isFull = source == Sources[0];
        if (!await source.ReadAsync(CaliforniaTable.Bills, row => AddBill(row, isFull), cancellation) && isFull)
            throw new ScrapeException(Address, "The table of measures is missing.");
        if (!await source.ReadAsync(CaliforniaTable.Versions, AddVersion, cancellation) && isFull)
            throw new ScrapeException(source.AddressOf(CaliforniaTable.Versions.File), "The table of versions, which has the titles, is missing.");
    }

    // In the first days of a session the archive of a day may still hold the one before.
    private void AddBill(CaliforniaRow row, bool isFull)
    {
        if (isFull || CaliforniaMeasure.YearOf(row.Key(1, "session_year")) == Year)
            Add(_bills, CaliforniaMeasure.Checked(row, Year).Key(0, "bill_id"), row, 13);
    }

    // Versions count down from 99: the lowest number is the newest text.
    private void AddVersion(CaliforniaRow row)
    {
        var bill = row.Key(1, "bill_id");
        if (!_latest.TryGetValue(bill, out var known) || row.Number(2) < known.Number(2))
            _latest[bill] = row;
        else if (row.Number(2) == known.Number(2))
            Add(_latest, bill, row, 17);
    }

    // A file of another day may hold an older row.
    private static void Add(Dictionary<string, CaliforniaRow> rows, string key, CaliforniaRow row, int touched)
    {
        if (!rows.TryGetValue(key, out var known) || !(row.Moment(touched) < known.Moment(touched)))
            rows[key] = row;
    }
}
