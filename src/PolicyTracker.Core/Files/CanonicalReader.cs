namespace PolicyTracker.Core.Files;

/// <summary>
/// Reads exactly the YAML that our own writers make, and nothing else: plain or JSON-quoted scalars, one-line JSON
/// objects, lists with one JSON item a line. Anything else gives null, and <see cref="YamlReader"/> takes over.
/// </summary>
/// <remarks>General YAML reading costs several times the rendering of a page; this costs a small part of it.</remarks>
public static class CanonicalReader
{
    /// <summary>A map in the canonical form, or null.</summary>
    /// <param name="text">Lines that end with LF.</param>
    /// <param name="firstLine">The number of the first line in its file.</param>
    public static Fact? ReadMap(ReadOnlySpan<char> text, int firstLine)
    {
        var entries = new List<KeyValuePair<string, Fact>>();
        var lines = new LineReader(text, firstLine);
        while (lines.Next(out var line))
        {
            if (!SplitKey(line, out var key, out var rest) || entries.Exists(entry => entry.Key == key))
                return null;
            var value = rest.IsEmpty ? ReadItems(ref lines, lines.Number) : ReadValue(rest, lines.Number, key.Length + 3);
            if (value is null)
                return null;
            entries.Add(new(key, value));
        }

        return lines.Broken || entries.Count == 0 ? null : new(FactKind.Map, "", firstLine, 1) { Entries = entries };
    }

    /// <summary>A list in the canonical form, one item a line, or null.</summary>
    public static Fact? ReadList(ReadOnlySpan<char> text, int firstLine)
    {
        var lines = new LineReader(text, firstLine);
        var list = ReadItems(ref lines, firstLine);
        return lines.Broken || lines.Next(out _) ? null : list;
    }

    /// <summary>One value in the one-line form, or null.</summary>
    public static Fact? ReadOneLine(ReadOnlySpan<char> text, int line = 1, int column = 1)
    {
        var reader = new OneLineReader(text, line, column);
        return reader.Value() is { } value && reader.AtEnd ? value : null;
    }

    private static Fact? ReadItems(ref LineReader lines, int line)
    {
        var items = new List<Fact>();
        while (lines.Peek(out var item) && item.StartsWith("- "))
        {
            lines.Next(out _);
            if (item.Length < 3 || item[2] is not ('{' or '"') || ReadOneLine(item[2..], lines.Number, 3) is not { } fact)
                return null;
            items.Add(fact);
        }

        return items.Count == 0 ? null : new(FactKind.List, "", line, 1) { Items = items };
    }

    private static bool SplitKey(ReadOnlySpan<char> line, out string key, out ReadOnlySpan<char> rest)
    {
        var end = line.IndexOfAnyExcept(Keys);
        key = "";
        rest = default;
        if (end < 1 || line[end] != ':' || (line.Length > end + 1 && line[end + 1] != ' ') || line.Length == end + 2)
            return false;
        key = line[..end].ToString();
        rest = line.Length > end + 2 ? line[(end + 2)..] : default;
        return true;
    }

    private static Fact? ReadValue(ReadOnlySpan<char> text, int line, int column) => text[0] switch
    {
        '{' or '"' => ReadOneLine(text, line, column),
        >= '0' and <= '9' => PlainScalar.IsNumber(text) ? new(FactKind.Number, text.ToString(), line, column) : null,
        _ => PlainScalar.IsPlain(text) ? new(FactKind.Text, text.ToString(), line, column) : null,
    };

    private static readonly System.Buffers.SearchValues<char> Keys =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz_-0123456789");

    private ref struct LineReader(ReadOnlySpan<char> text, int firstLine)
    {
        private ReadOnlySpan<char> _rest = text;

        /// <summary>The number of the line that <see cref="Next"/> gave last.</summary>
        public int Number { get; private set; } = firstLine - 1;

        /// <summary>The last line did not end with LF.</summary>
        public bool Broken { get; private set; }

        public readonly bool Peek(out ReadOnlySpan<char> line)
        {
            var end = _rest.IndexOf('\n');
            line = end < 0 ? _rest : _rest[..end];
            return !_rest.IsEmpty;
        }

        public bool Next(out ReadOnlySpan<char> line)
        {
            if (!Peek(out line))
                return false;
            Broken |= line.Length == _rest.Length;
            _rest = Broken ? default : _rest[(line.Length + 1)..];
            Number++;
            return true;
        }
    }
}
