namespace PolicyTracker.Collectors.Scrapers;

/// <summary>How the rows of a day take the place of older ones of the same measure.</summary>
internal static class CaliforniaUpserts
{
    /// <summary>All rows of the measure come anew.</summary>
    public static List<CaliforniaRow> Whole(List<CaliforniaRow> old, List<CaliforniaRow> rows) => rows;

    /// <summary>Of rows with the same key the newest stays; a file of another day may hold an older one.</summary>
    /// <param name="touched">The cell that says when the publisher last touched the row (trans_update).</param>
    public static Func<List<CaliforniaRow>, List<CaliforniaRow>, List<CaliforniaRow>> ByKey(int touched, params int[] columns) =>
        (old, rows) => [.. old.Concat(rows).GroupBy(row => KeyOf(row, columns), StringComparer.Ordinal).Select(same => same.Aggregate((kept, row) => row.Moment(touched) < kept.Moment(touched) ? kept : row))];

    /// <summary>
    /// The publisher writes a history again under new numbers at every change, so the number is no key. A day that has
    /// the first step has them all; otherwise date, place in the sequence and words tell which rows are the same.
    /// </summary>
    public static List<CaliforniaRow> History(List<CaliforniaRow> old, List<CaliforniaRow> rows)
    {
        if (rows.Max(row => row.Moment(5)) < old.Max(row => row.Moment(5)))
            return old;
        return rows.Min(row => row.Day(2)) <= old.Min(row => row.Day(2)) ? rows : ByKey(5, 2, 6, 3)(old, rows);
    }

    private static string KeyOf(CaliforniaRow row, int[] columns) => string.Join('\t', columns.Select(column => row[column]));
}
