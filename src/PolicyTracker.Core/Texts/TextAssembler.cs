namespace PolicyTracker.Core.Texts;

/// <summary>Takes a text in the order of print and gives it flattened, normalised and with its anchors.</summary>
public sealed class TextAssembler
{
    /// <summary>Parts nested deeper than this stand at this depth.</summary>
    public const int DeepestSection = 9;

    /// <summary>Paragraphs nested deeper than this stand at this depth.</summary>
    public const int DeepestLine = 9;

    private readonly List<TextSection> _sections = [];
    private readonly TextLineBuilder _line = new();
    private List<TextLine> _lines = [];
    private int _depth;

    /// <summary>A part begins.</summary>
    /// <param name="anchor">Where number and heading do not name it: <c>front</c>, <c>preamble</c>.</param>
    public void Section(string? number, string? heading, int depth, TextMark mark = TextMark.Plain, string anchor = "")
    {
        EndLine();
        _lines = [];
        _sections.Add(new(anchor, Clean(number), Clean(heading), Math.Clamp(depth, 0, DeepestSection), _lines, mark));
    }

    /// <summary>A paragraph begins.</summary>
    public void Line(int depth)
    {
        EndLine();
        _depth = Math.Clamp(depth, 0, DeepestLine);
    }

    /// <summary>The paragraph goes on.</summary>
    public void Words(string? words, TextMark mark = TextMark.Plain)
    {
        if (_sections.Count == 0)
            Section(null, null, 0);
        _line.Add(words, mark);
    }

    /// <summary>How deep the paragraph is that was begun last.</summary>
    public int LineDepth => _depth;

    /// <summary>The paragraph that was begun last has words already.</summary>
    public bool IsInLine => !_line.IsEmpty;

    /// <summary>Goes on with the last paragraph of this part although it has ended: a full stop after a table.</summary>
    public void Reopen()
    {
        EndLine();
        if (_lines is not [.., var last])
            return;
        _lines.RemoveAt(_lines.Count - 1);
        _depth = last.Depth;
        foreach (var span in last.Spans)
            _line.Add(span.Words, span.Mark);
    }

    /// <summary>The whole; parts that have neither a name nor words are left out.</summary>
    public BillText Build()
    {
        EndLine();
        return new(TextAnchors.Named([.. _sections.Where(section => section is not { Number: null, Heading: null, Lines.Count: 0 })]));
    }

    private void EndLine()
    {
        if (_line.Build(_depth) is { } line)
            _lines.Add(line);
    }

    private static string? Clean(string? words) => TextNormaliser.Words(words) is { Length: > 0 } clean ? clean : null;
}
