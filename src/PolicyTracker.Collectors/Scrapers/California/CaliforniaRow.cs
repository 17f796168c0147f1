using System.Globalization;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A table of the public data: its file, and how many cells a row has in every session since 1989.</summary>
internal sealed record CaliforniaTable(string File, int Columns)
{
    public static readonly CaliforniaTable Bills = new("BILL_TBL.dat", 19);
    public static readonly CaliforniaTable History = new("BILL_HISTORY_TBL.dat", 13);
    public static readonly CaliforniaTable Versions = new("BILL_VERSION_TBL.dat", 18);
    public static readonly CaliforniaTable Authors = new("BILL_VERSION_AUTHORS_TBL.dat", 10);
    public static readonly CaliforniaTable Votes = new("BILL_SUMMARY_VOTE_TBL.dat", 15);
    public static readonly CaliforniaTable Vetoes = new("VETO_MESSAGE_TBL.dat", 5);

    // Not in any recording: only the first cells are counted on.
    public static readonly CaliforniaTable Hearings = new("COMMITTEE_HEARING_TBL.dat", 5);
}

/// <summary>One row; cells by their place, because the tables have no heads.</summary>
internal sealed record CaliforniaRow(string?[] Cells, Uri Address)
{
    public string? this[int column] => Text.CleanOrNull(Cells[column]);

    /// <summary>A cell that every row of its table has.</summary>
    public string Key(int column, string name) => this[column]
        ?? throw new ScrapeException(Address, $"The {name} (cell {column + 1}) of a row is empty.", string.Join(" | ", Cells.Take(5)));

    public int? Number(int column) =>
        int.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    public long? Long(int column) =>
        long.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day of the capitol's calendar; null where the cell holds none.</summary>
    public DateOnly? Day(int column) => Moment(column) is { } moment ? DateOnly.FromDateTime(moment) : null;

    /// <summary>A moment in the capitol's zone, such as when the publisher last touched the row.</summary>
    public DateTime? Moment(int column) =>
        DateTime.TryParseExact(column < Cells.Length ? this[column] : null, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment
            : null;

    public static bool IsNear(DateOnly day, int session) => day.Year >= session - 2 && day.Year <= session + 3;

    /// <summary>A day that lies in the session or two years around it; null where the cell holds none.</summary>
    public DateOnly? DayNear(int column, int session) => Day(column) is { } day && IsNear(day, session) ? day : null;
}
