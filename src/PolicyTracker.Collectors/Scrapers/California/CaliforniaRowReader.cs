using System.Text;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Reads the rows of one <c>.dat</c> table, one at a time: cells with tabs between them, text in backticks, <c>NULL</c>
/// bare, and a backslash before what would otherwise end a cell.
/// </summary>
/// <param name="address">Where the table comes from, for messages.</param>
/// <param name="columns">A row with fewer cells is no row of this table.</param>
internal sealed class CaliforniaRowReader(Stream table, Uri address, int columns) : IDisposable
{
    private const int Nothing = -1;
    private const int LongestCell = 1 << 20;

    // A byte-order mark is skipped; a byte that is no UTF-8 is an error, never a replacement character.
    private readonly StreamReader _text = new(table, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 1 << 16);
    private readonly StringBuilder _cell = new();
    private readonly char[] _letters = new char[1 << 15];
    private int _at;
    private int _filled;
    private long _row;

    /// <summary>The next row; null at the end.</summary>
    /// <exception cref="ScrapeException">What comes is no row of the table, or the table breaks off.</exception>
    public string?[]? Next()
    {
        if (Peek() == Nothing)
            return null;
        _row++;
        var cells = new List<string?>(columns);
        int end;
        do
        {
            cells.Add(Cell());
            end = Take();
        }
        while (end == '\t');
        if (end == Nothing)
            throw Broken("breaks off inside a row", cells);
        return cells.Count >= columns ? [.. cells] : throw Broken($"has {cells.Count} cells where the table has {columns}", cells);
    }

    public void Dispose() => _text.Dispose();

    private string? Cell()
    {
        _cell.Clear();
        if (Peek() == '`')
        {
            Take();
            ReadQuoted();
            return _cell.ToString();
        }

        while (Peek() is not ('\t' or '\n' or '\r' or Nothing))
            Append((char)Take());
        if (Peek() == '\r')
            Take();
        return _cell.ToString() is "NULL" ? null : _cell.ToString();
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var letter = Take();
            if (letter == Nothing || (letter == '`' && Peek() is '\t' or '\n' or '\r' or Nothing))
                break;
            // A backtick inside a text is doubled.
            if (letter == '`' && Peek() == '`')
                Take();
            Append(letter == '\\' ? Escaped(Take()) : (char)letter);
        }

        if (Peek() == '\r')
            Take();
    }

    private static char Escaped(int letter) => letter switch
    {
        'n' or 'r' => '\n',
        't' => '\t',
        '0' or Nothing => ' ',
        _ => (char)letter,
    };

    private void Append(char letter)
    {
        if (_cell.Length >= LongestCell)
            throw Broken("has a cell without an end", []);
        _cell.Append(letter);
    }

    private int Peek() => _at < _filled || Fill() ? _letters[_at] : Nothing;

    private int Take() => _at < _filled || Fill() ? _letters[_at++] : Nothing;

    private bool Fill()
    {
        try
        {
            _filled = _text.Read(_letters);
            _at = 0;
            return _filled > 0;
        }
        catch (DecoderFallbackException exception)
        {
            throw new ScrapeException(address, $"The table is not valid UTF-8, soon after row {_row}. Nothing of it is used.", inner: exception);
        }
    }

    private ScrapeException Broken(string what, IEnumerable<string?> cells) =>
        new(address, $"Row {_row} of the table {what}.", string.Join(" | ", cells.Take(4).Append(_cell.ToString())));
}
