using CsvHelper;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A row of one of the files; cells by the name of their column, without the blanks that pad them.</summary>
internal sealed record VirginiaRow(IReadOnlyDictionary<string, int> Columns, IReadOnlyList<string> Cells)
{
    public string this[string column] => Cells[Columns[column]];
}

/// <summary>Reads one of the files as a whole; a file that is cut off or is something else is refused as a whole.</summary>
internal static class VirginiaTable
{
    /// <param name="columns">Columns that the file must have.</param>
    /// <param name="isLoose">Cells like <c>"1001" - Chief Patron</c> are allowed.</param>
    /// <param name="mayBeEmpty">A head without rows is good.</param>
    public static IReadOnlyList<VirginiaRow> Read(SourceDocument document, IReadOnlyList<string> columns, bool isLoose = false, bool mayBeEmpty = false)
    {
        var text = document.Text;
        try
        {
            using var reader = CsvReader.FromText(text, Options(isLoose));
            var places = Places(reader.Headers, document.Address, columns);
            var rows = Rows(reader, places);
            return rows.Count > 0 || mayBeEmpty ? rows : throw new ScrapeException(document.Address, "The file has its head and not a single row.", text);
        }
        catch (CsvFormatException broken)
        {
            throw new ScrapeException(
                document.Address, $"Row {broken.RecordNumber} does not have the cells of the head. The file is cut off or damaged.",
                text.Split('\n').ElementAtOrDefault((int)broken.RecordNumber - 1), broken);
        }
    }

    private static List<VirginiaRow> Rows(CsvReader reader, Dictionary<string, int> places)
    {
        var rows = new List<VirginiaRow>();
        while (reader.Read())
            rows.Add(new(places, Array.ConvertAll(reader.Current.ToArray(), Text.Clean)));
        return rows;
    }

    private static Dictionary<string, int> Places(IEnumerable<string> head, Uri address, IReadOnlyList<string> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (place, name) in head.Index())
            places.TryAdd(Text.Clean(name), place);
        return columns.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing
            ? throw new ScrapeException(address, $"The head of the file has no column {missing}.", string.Join(",", places.Keys))
            : places;
    }

    private static CsvReaderOptions Options(bool isLoose) => new()
    {
        AllowLineBreaksInQuotes = false,
        MalformedData = isLoose ? CsvMalformedDataHandling.Recover : CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Throw,
    };
}
