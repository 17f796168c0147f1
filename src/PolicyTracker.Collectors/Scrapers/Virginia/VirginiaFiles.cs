using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The files of one session, read once in a run.</summary>
/// <param name="Bills">BILLS.CSV, without which nothing is known.</param>
/// <param name="History">HISTORY.CSV; empty where it is not there.</param>
/// <param name="WholeThrough">The day through which HISTORY.CSV is complete.</param>
/// <param name="Sponsors">Sponsors.csv; empty where it is not there.</param>
/// <param name="Committees">Names by number (<c>H08</c>); empty where Committees.csv is not there.</param>
internal sealed record VirginiaFiles(
    VirginiaSession Session,
    IReadOnlyDictionary<BillId, VirginiaRow> Bills,
    ILookup<BillId, VirginiaRow> History,
    DateOnly WholeThrough,
    ILookup<BillId, VirginiaRow> Sponsors,
    IReadOnlyDictionary<string, string> Committees)
{
    /// <summary>Names by the numbers of committee and subcommittee (<c>S02001</c>).</summary>
    public IReadOnlyDictionary<string, string> Subcommittees { get; init; } = new Dictionary<string, string>();

    /// <summary>DOCKET.CSV; null where it was not had or, between sessions, has no row.</summary>
    public ILookup<BillId, VirginiaRow>? Dockets { get; init; }

    /// <summary>SUBDOCKET.CSV; null as above.</summary>
    public ILookup<BillId, VirginiaRow>? SubDockets { get; init; }

    private const long MaxBytes = 96L * 1024 * 1024;

    private static readonly string[] BillColumns =
    [
        "Bill_id", "Bill_description", "Patron_id", "Patron_name", "Last_house_committee_id", "Last_house_action", "Last_house_action_date",
        "Last_senate_committee_id", "Last_senate_action", "Last_senate_action_date", "Last_conference_action", "Last_conference_action_date",
        "Last_governor_action", "Last_governor_action_date", "Emergency", "Passed_house", "Passed_senate", "Passed", "Failed", "Carried_over",
        "Approved", "Vetoed", "Full_text_doc1", "Full_text_date1", "Full_text_doc6", "Full_text_date6", "Chapter_id", "Introduction_date",
    ];

    public static async Task<VirginiaFiles> LoadAsync(VirginiaSession session, ScrapeContext context, CancellationToken cancellation)
    {
        var absent = new List<string>();
        Task<IReadOnlyList<VirginiaRow>> Optional(string name, params string[] columns) =>
            ReadOptionalAsync(session, name, columns, absent, context, cancellation);

        var bills = await ReadAsync(session, "BILLS.CSV", BillColumns, context, cancellation);
        var history = await Optional("HISTORY.CSV", "Bill_id", "History_date", "History_description");
        var sponsors = await Optional("Sponsors.csv", "MEMBER_NAME", "MEMBER_ID", "BILL_NUMBER", "PATRON_TYPE");
        var committees = await Optional("Committees.csv", "CHAMBER", "COM_NAME", "COM_COMNO");
        var dockets = await DocketAsync(session, VirginiaDocket.Committees, VirginiaDocket.Columns, context, cancellation);
        var subDockets = await DocketAsync(session, VirginiaDocket.Subcommittees, VirginiaDocket.SubColumns, context, cancellation);
        var subcommittees = subDockets is null ? [] : await Optional("SubCommittees.csv", "COMMITTEE_NUMBER", "SUBCOMMITTEE_NUMBER", "SUBCOMMITTEE_NAME");
        if (absent.Count > 0)
            context.Tell(Missing(session, absent));
        return new VirginiaFiles(
            session, ByBill(session, bills), Rows(session, history, "Bill_id"), Whole(session, history), Rows(session, sponsors, "BILL_NUMBER"),
            committees.DistinctBy(row => row["COM_COMNO"]).ToDictionary(row => row["COM_COMNO"], row => row["COM_NAME"], StringComparer.Ordinal))
        {
            Dockets = dockets,
            SubDockets = subDockets,
            Subcommittees = subcommittees.DistinctBy(row => row["COMMITTEE_NUMBER"] + row["SUBCOMMITTEE_NUMBER"])
                .ToDictionary(row => row["COMMITTEE_NUMBER"] + row["SUBCOMMITTEE_NUMBER"], row => row["SUBCOMMITTEE_NAME"], StringComparer.Ordinal),
        }.Checked(history.Count > 0);
    }

    // The last days of the file are still being filled while it is published.
    private static DateOnly Whole(VirginiaSession session, IReadOnlyList<VirginiaRow> history) =>
        history.Max(row => session.Day(row["History_date"])) is { } last ? last.AddDays(-1) : DateOnly.MinValue;

    private VirginiaFiles Checked(bool hasHistory)
    {
        var silent = hasHistory ? Bills.Keys.Count(id => !History.Contains(id)) : 0;
        return silent <= Math.Max(25, Bills.Count / 10)
            ? this
            : throw new ScrapeException(
                Session.File("HISTORY.CSV"), $"The file tells nothing of {silent} of the {Bills.Count} bills in BILLS.CSV. Part of it seems to be missing.");
    }

    private static Dictionary<BillId, VirginiaRow> ByBill(VirginiaSession session, IReadOnlyList<VirginiaRow> rows)
    {
        var bills = new Dictionary<BillId, VirginiaRow>();
        foreach (var row in rows)
            if (!bills.TryAdd(VirginiaNumber.Of(row["Bill_id"], session.File("BILLS.CSV")).Id(session), row))
                throw new ScrapeException(session.File("BILLS.CSV"), $"The file lists {row["Bill_id"]} twice.");
        return bills;
    }

    private static ILookup<BillId, VirginiaRow> Rows(VirginiaSession session, IReadOnlyList<VirginiaRow> rows, string column) =>
        rows.ToLookup(row => VirginiaNumber.Of(row[column], VirginiaSession.Root).Id(session));

    // A docket that is no good takes no meeting back, and keeps no bill from being read.
    private static async Task<ILookup<BillId, VirginiaRow>?> DocketAsync(
        VirginiaSession session, string name, IReadOnlyList<string> columns, ScrapeContext context, CancellationToken cancellation)
    {
        try
        {
            var document = await context.Client.GetAsync(new(session.File(name)) { MaxBytes = MaxBytes }, cancellation);
            var rows = VirginiaTable.Read(document, columns, mayBeEmpty: true);
            var found = rows.Count == 0 ? null : Rows(session, rows, "Bill_no");
            document.Keep();
            return found;
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            // Between sessions there are none, which is nothing to tell.
            return null;
        }
        catch (SourceException failure) when (failure.Kind is SourceFailure.Unexpected or SourceFailure.Undecodable or SourceFailure.Empty)
        {
            context.Tell(Problem.Warning(
                "source-part", $"The meetings of session {session.Code} could not be read, so those that were known stay: {failure.Sentence}", failure.Address.ToString()));
            return null;
        }
    }

    private static async Task<IReadOnlyList<VirginiaRow>> ReadOptionalAsync(
        VirginiaSession session, string name, IReadOnlyList<string> columns, List<string> absent, ScrapeContext context, CancellationToken cancellation)
    {
        try
        {
            return await ReadAsync(session, name, columns, context, cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound)
        {
            absent.Add(name);
            return [];
        }
    }

    private static async Task<IReadOnlyList<VirginiaRow>> ReadAsync(
        VirginiaSession session, string name, IReadOnlyList<string> columns, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(new(session.File(name)) { MaxBytes = MaxBytes }, cancellation);
        var rows = VirginiaTable.Read(document, columns, isLoose: name == "Sponsors.csv");
        document.Keep();
        return rows;
    }

    private static Problem Missing(VirginiaSession session, List<string> absent)
    {
        var history = absent.Contains("HISTORY.CSV")
            ? " Without HISTORY.CSV only the introduction, the latest step of each chamber, of the conference and of the governor are known, from BILLS.CSV."
            : "";
        var sponsors = absent.Contains("Sponsors.csv") ? " Without Sponsors.csv only the chief patron is known." : "";
        return Problem.Warning(
            "source-part", $"The source does not have {string.Join(", ", absent)} for session {session.Code} (status 404).{history}{sponsors} What was known before is kept.",
            new Uri(VirginiaSession.Root, session.Code).AbsoluteUri);
    }
}
