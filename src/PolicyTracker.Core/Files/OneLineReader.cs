using System.Text;

namespace PolicyTracker.Core.Files;

/// <summary>Reads the one-line form to the letter; whatever deviates gives null.</summary>
internal ref struct OneLineReader(ReadOnlySpan<char> text, int line, int column)
{
    // Deeper than any record goes; a hostile line must not exhaust the stack.
    private const int DeepestNesting = 8;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;
    private int _depth;

    public readonly bool AtEnd => _at == _text.Length;

    public Fact? Value()
    {
        if (AtEnd || _depth > DeepestNesting)
            return null;
        var start = column + _at;
        return _text[_at] switch
        {
            '"' => String() is { } text ? new(FactKind.Text, text, line, start) : null,
            '{' => Map(start),
            '[' => List(start),
            't' => Take("true") ? new(FactKind.Flag, "true", line, start) : null,
            'f' => Take("false") ? new(FactKind.Flag, "false", line, start) : null,
            _ => Number(start),
        };
    }

    private Fact? Map(int start)
    {
        var entries = new List<KeyValuePair<string, Fact>>();
        _at++;
        _depth++;
        while (!Take("}"))
        {
            if ((entries.Count > 0 && !Take(", ")) || AtEnd || _text[_at] != '"' || String() is not { } key)
                return null;
            if (!Take(": ") || Value() is not { } value || entries.Exists(entry => entry.Key == key))
                return null;
            entries.Add(new(key, value));
        }

        _depth--;
        return new(FactKind.Map, "", line, start) { Entries = entries };
    }

    private Fact? List(int start)
    {
        var items = new List<Fact>();
        _at++;
        _depth++;
        while (!Take("]"))
        {
            if ((items.Count > 0 && !Take(", ")) || Value() is not { } value)
                return null;
            items.Add(value);
        }

        _depth--;
        return new(FactKind.List, "", line, start) { Items = items };
    }

    private Fact? Number(int start)
    {
        var length = _text[_at..].IndexOfAnyExceptInRange('0', '9');
        var digits = length < 0 ? _text[_at..] : _text.Slice(_at, length);
        if (!PlainScalar.IsNumber(digits))
            return null;
        _at += digits.Length;
        return new(FactKind.Number, digits.ToString(), line, start);
    }

    private string? String()
    {
        var rest = _text[(_at + 1)..];
        var end = rest.IndexOfAny('"', '\\');
        if (end < 0)
            return null;
        if (rest[end] == '"')
        {
            _at += end + 2;
            return rest[..end].ToString();
        }

        return EscapedString(rest);
    }

    private string? EscapedString(ReadOnlySpan<char> rest)
    {
        var unescaped = new StringBuilder();
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] == '"')
            {
                _at += at + 2;
                return unescaped.ToString();
            }

            if (rest[at] == '\\' && (++at == rest.Length || rest[at] is not ('"' or '\\')))
                return null;
            unescaped.Append(rest[at]);
        }

        return null;
    }

    private bool Take(string expected)
    {
        if (!_text[_at..].StartsWith(expected))
            return false;
        _at += expected.Length;
        return true;
    }
}
