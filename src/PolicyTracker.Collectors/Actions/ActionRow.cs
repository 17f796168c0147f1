using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Ladder;

namespace PolicyTracker.Collectors.Actions;

/// <summary>One row: words, and what they mean.</summary>
/// <param name="Chamber">Who acts, where the words say so better than the source; null keeps what the source says.</param>
/// <param name="Classification">Empty for words that move nothing, although a row further down would take them for more.</param>
/// <param name="Recorded">A line of a real history that the row was made for.</param>
/// <param name="Place">File and line, for messages.</param>
public sealed record ActionRow(
    Phrases Pattern, Chamber? Chamber, IReadOnlyList<ActionClassification> Classification, string Recorded, string Place)
{
    /// <exception cref="InvalidDataException">The row is not of the form that the head of <c>common.tsv</c> describes.</exception>
    internal static ActionRow Read(string line, string place)
    {
        var cells = line.Split('\t');
        if (cells.Length != 4 || cells.Any(string.IsNullOrWhiteSpace))
            throw new InvalidDataException($"{place}: a row has four cells with tabs between them: pattern, chamber, classification, recorded line.");
        return new(new(cells[0]), ChamberOf(cells[1], place), [.. Words(cells[2]).Select(word => ClassificationOf(word, place))], cells[3], place);
    }

    private static string[] Words(string cell) => cell == "-" ? [] : cell.Split(',', StringSplitOptions.TrimEntries);

    private static Chamber? ChamberOf(string cell, string place) =>
        cell == "-" ? null
        : Vocabulary<Chamber>.TryParse(cell, out var chamber) ? chamber
        : throw new InvalidDataException($"{place}: \"{cell}\" is no chamber. Allowed are -, {string.Join(", ", Vocabulary<Chamber>.Words)}.");

    private static ActionClassification ClassificationOf(string word, string place) =>
        Vocabulary<ActionClassification>.TryParse(word, out var classification) ? classification
        : throw new InvalidDataException($"{place}: \"{word}\" is no classification. Allowed are {string.Join(", ", Vocabulary<ActionClassification>.Words)}.");
}
