using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Va;

/// <summary>The steps of the recorded files in the plainest way: lines cut at their quotation marks.</summary>
internal static partial class VirginiaReading
{
    /// <summary>Number as the files print it, day, text; with repeats.</summary>
    public static List<(string Bill, DateOnly Day, string Text)> History(string recording) =>
    [
        .. from line in Corpus.Text($"states/va/lis_csv/{recording}").Split('\n').Skip(1)
           let cells = Cells(line)
           where cells.Length == 4
           select (cells[0], Day(cells[1]), Blanks().Replace(Actor().Replace(cells[2], ""), " ").Trim()),
    ];

    /// <summary>The latest steps that BILLS.CSV names.</summary>
    public static List<(string Bill, DateOnly Day, string Text)> Latest(string recording)
    {
        var rows = Corpus.Text($"states/va/lis_csv/{recording}").Split('\n').Select(Cells).Where(cells => cells.Length == 41).Skip(1);
        return
        [
            .. from row in rows
               from column in new[] { 5, 8, 10, 12 }
               where row[column].Length > 0
               select (row[0], Day(row[column + 1]), Blanks().Replace(row[column], " ").Trim()),
        ];
    }

    private static string[] Cells(string line) =>
        line.Trim().Length < 2 ? [] : line.Trim()[1..^1].Split("\",\"").Select(cell => cell.Trim().Replace("\"\"", "\"", StringComparison.Ordinal)).ToArray();

    private static DateOnly Day(string text)
    {
        var parts = text.Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new(parts[2] < 100 ? 2000 + parts[2] : parts[2], parts[0], parts[1]);
    }

    [GeneratedRegex("^[HSGC] ")]
    private static partial Regex Actor();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
