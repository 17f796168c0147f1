using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A row of <c>BILL_TBL</c>: who the measure is, and where the publisher says that it stands.</summary>
/// <param name="Title">The subject line of its newest version.</param>
internal sealed record CaliforniaMeasure(CaliforniaRow Row, string Title)
{
    private const string Jurisdiction = "ca";

    /// <summary>Its key in every table: <c>202520260AB831</c>.</summary>
    public string Key => Row.Key(0, "bill_id");

    /// <summary>The session as Open States has it: <c>20252026</c>, <c>20252026 Special Session 1</c>.</summary>
    public string Session => Extraordinary is { } number ? $"{Years} Special Session {number}" : Years;

    public BillId Id => BillId.From(Jurisdiction, Session, Type + Row.Key(4, "measure_num"));

    /// <summary><c>AB 831</c>; of the first extraordinary session <c>AB 1 X1</c>.</summary>
    public string Identifier => $"{Type} {Row.Key(4, "measure_num")}{(Extraordinary is { } number ? $" X{number}" : "")}";

    public string? MeasureState => Row[5];

    public string? CurrentStatus => Row[17];

    /// <summary>When the publisher last touched the row.</summary>
    public DateTimeOffset? Touched => Row.Moment(13) is { } moment
        ? new(moment, TimeZoneInfo.FindSystemTimeZoneById(CaliforniaScraper.CapitolZone).GetUtcOffset(moment))
        : null;

    public Chamber Chamber => Type[0] == 'S' ? Chamber.Upper : Chamber.Lower;

    public BillClassification Classification => Type switch
    {
        "HR" or "SR" => BillClassification.Resolution,
        _ when Type.EndsWith("CA", StringComparison.Ordinal) => BillClassification.ConstitutionalAmendment,
        _ when Type.EndsWith("CR", StringComparison.Ordinal) => BillClassification.ConcurrentResolution,
        _ when Type.EndsWith("JR", StringComparison.Ordinal) => BillClassification.JointResolution,
        _ => BillClassification.Bill,
    };

    /// <summary>The law as the state prints it: <c>Chapter 623, Statutes of 2025</c>; null where no chapter was assigned.</summary>
    public string? Law => Row[9] is not { } number || number == "0" || Row[6] is not { } year
        ? null
        : $"{(Row[7] == "CHR" ? "Res. " : "")}Chapter {number}, Statutes of {(LawSession is { } name ? $"{Years[..4]}-{Years[4..]} {name} Extraordinary Session" : year)}";

    private string Type => Row.Key(3, "measure_type").ToUpperInvariant();

    private string Years => Row.Key(1, "session_year");

    private string? Extraordinary => Row.Key(2, "session_num") is var number && number == "0" ? null : number;

    private string? LawSession => Row[8] switch
    {
        "1" => "First",
        "2" => "Second",
        "3" => "Third",
        "4" => "Fourth",
        "5" => "Fifth",
        "6" => "Sixth",
        "7" => "Seventh",
        "8" => "Eighth",
        _ => null,
    };

    /// <summary>The odd year of an id's session: 2025 of <c>20252026-special-session-1</c>; null when it is no session of California.</summary>
    public static int? YearOf(string session) =>
        session.Length >= 8 && int.TryParse(session[..4], out var year) && session.StartsWith($"{year}{year + 1}", StringComparison.Ordinal) ? year : null;

    /// <summary>The key of an id: <c>ca/19992000-special-session-1/ab1</c> is <c>199920001AB1</c>.</summary>
    public static string KeyOf(BillId id) =>
        $"{id.Session[..8]}{(id.Session.Length > 8 ? id.Session.Split('-')[^1] : "0")}{id.Number.ToUpperInvariant()}";

    /// <summary>The row, when it is one of the session and of the measure that it names.</summary>
    public static CaliforniaRow Checked(CaliforniaRow row, int year)
    {
        var key = row.Key(0, "bill_id");
        var told = string.Concat(row.Key(1, "session_year"), row.Key(2, "session_num"), row.Key(3, "measure_type"), row.Key(4, "measure_num"));
        if (key != told)
            throw new ScrapeException(row.Address, $"A row is called {key} and tells of {told}.", string.Join(" | ", row.Cells.Take(6)));
        return YearOf(row.Key(1, "session_year")) == year
            ? row
            : throw new ScrapeException(row.Address, $"The table of the {year}-{year + 1} session has a measure of another one.", string.Join(" | ", row.Cells.Take(6)));
    }
}
