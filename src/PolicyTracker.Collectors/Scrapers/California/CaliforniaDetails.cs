namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// The rows of the wanted measures of a session, gathered in one pass over each table. Rows of other measures are seen
/// and forgotten.
/// </summary>
internal sealed class CaliforniaDetails(CaliforniaSession session, IReadOnlySet<string> wanted)
{
    private readonly Dictionary<string, List<CaliforniaRow>> _history = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaliforniaRow>> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaliforniaRow>> _authors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaliforniaRow>> _votes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaliforniaRow>> _hearings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CaliforniaRow>> _vetoes = new(StringComparer.Ordinal);

    public bool Holds(string key) => wanted.Contains(key);

    /// <summary>The session has a table of histories at all; mirrors of the oldest ones lack it.</summary>
    public bool HasHistory { get; private set; }

    /// <summary>A source gave its list of hearings, so that one that is left out is off.</summary>
    public bool HasHearings { get; private set; }

    public IReadOnlyList<CaliforniaRow> History(string bill) => Of(_history, bill);

    /// <summary>Newest first.</summary>
    public IReadOnlyList<CaliforniaRow> Versions(string bill) => [.. Of(_versions, bill).OrderBy(row => row.Number(2))];

    public IReadOnlyList<CaliforniaRow> Authors(string version) => Of(_authors, version);

    public IReadOnlyList<CaliforniaRow> Votes(string bill) => Of(_votes, bill);

    /// <summary>The governor sent a message with the measure's return.</summary>
    public bool HasVetoMessage(string bill) => _vetoes.ContainsKey(bill);

    public IReadOnlyList<CaliforniaRow> Hearings(string bill) => Of(_hearings, bill);

    public async Task<CaliforniaDetails> LoadAsync(CancellationToken cancellation)
    {
        foreach (var source in session.Sources)
        {
            var versions = Gather(wanted);
            await source.ReadAsync(CaliforniaTable.Versions, versions.See(1), cancellation);
            Merge(_versions, versions, CaliforniaUpserts.ByKey(17, 0));
            var authors = Gather(_versions.Values.SelectMany(rows => rows).Select(row => row.Key(0, "bill_version_id")).ToHashSet(StringComparer.Ordinal));
            await source.ReadAsync(CaliforniaTable.Authors, authors.See(0), cancellation);
            Merge(_authors, authors, CaliforniaUpserts.Whole);
            await AddAsync(source, CaliforniaTable.Votes, _votes, CaliforniaUpserts.ByKey(10, 0, 1, 2, 3, 4), cancellation);
            HasHearings |= await AddAsync(source, CaliforniaTable.Hearings, _hearings, CaliforniaUpserts.ByKey(6, 0, 1, 2, 3, 4), cancellation);
            await AddAsync(source, CaliforniaTable.Vetoes, _vetoes, CaliforniaUpserts.Whole, cancellation);
            HasHistory |= await AddAsync(source, CaliforniaTable.History, _history, CaliforniaUpserts.History, cancellation);
        }

        foreach (var source in session.Sources)
            source.Keep();
        return this;
    }

    private static List<CaliforniaRow> Of(Dictionary<string, List<CaliforniaRow>> rows, string key) => rows.GetValueOrDefault(key) ?? [];

    private static CaliforniaGathering Gather(IReadOnlySet<string> keys) => new(keys);

    private async Task<bool> AddAsync(
        CaliforniaTables source, CaliforniaTable table, Dictionary<string, List<CaliforniaRow>> known,
        Func<List<CaliforniaRow>, List<CaliforniaRow>, List<CaliforniaRow>> upsert, CancellationToken cancellation)
    {
        var gathered = Gather(wanted);
        var isThere = await source.ReadAsync(table, gathered.See(0), cancellation);
        Merge(known, gathered, upsert);
        return isThere;
    }

    private static void Merge(
        Dictionary<string, List<CaliforniaRow>> known, CaliforniaGathering gathered,
        Func<List<CaliforniaRow>, List<CaliforniaRow>, List<CaliforniaRow>> upsert)
    {
        foreach (var (key, rows) in gathered.Rows)
            known[key] = known.TryGetValue(key, out var old) ? upsert(old, rows) : rows;
    }
}

/// <summary>Keeps the rows of some keys while a table streams by.</summary>
internal sealed class CaliforniaGathering(IReadOnlySet<string> keys)
{
    public Dictionary<string, List<CaliforniaRow>> Rows { get; } = new(StringComparer.Ordinal);

    public Action<CaliforniaRow> See(int column) => row =>
    {
        if (row.Cells[column] is not { } key || !keys.Contains(key))
            return;
        if (!Rows.TryGetValue(key, out var rows))
            Rows[key] = rows = [];
        rows.Add(row);
    };
}
