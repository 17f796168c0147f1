using System.Text;

namespace PolicyTracker.Core.Texts;

/// <summary>Puts a paragraph together from pieces as a source has them, and normalises it.</summary>
public sealed class TextLineBuilder
{
    private readonly StringBuilder _piece = new();
    private readonly List<TextSpan> _pieces = [];
    private TextMark _mark;

    /// <summary>Goes on with the paragraph.</summary>
    public TextLineBuilder Add(string? words, TextMark mark = TextMark.Plain)
    {
        if (string.IsNullOrEmpty(words))
            return this;
        if (mark != _mark)
            EndPiece();
        _mark = mark;
        _piece.Append(words);
        return this;
    }

    /// <summary>Nothing but white space has come so far.</summary>
    public bool IsEmpty => _pieces.Count == 0 && _piece.Length == 0;

    /// <summary>The paragraph, or null when there are no words in it; the builder is empty afterwards.</summary>
    public TextLine? Build(int depth)
    {
        EndPiece();
        var spans = Spans(_pieces);
        _pieces.Clear();
        return spans.Count == 0 ? null : new(depth, spans);
    }

    private void EndPiece()
    {
        if (_piece.Length > 0)
            _pieces.Add(new(_piece.ToString(), _mark));
        _piece.Clear();
    }

    // A blank beside a struck or inserted passage belongs to neither.
    private static List<TextSpan> Spans(List<TextSpan> pieces)
    {
        var spans = new List<TextSpan>(pieces.Count);
        var isBlankDue = false;
        foreach (var piece in pieces)
        {
            var inner = TextNormaliser.Inner(piece.Words);
            var words = inner.Trim(' ');
            isBlankDue |= inner.StartsWith(' ');
            if (words.Length > 0)
            {
                Append(spans, isBlankDue && spans.Count > 0, piece with { Words = words });
                isBlankDue = false;
            }

            isBlankDue |= inner.EndsWith(' ');
        }

        return spans;
    }

    private static void Append(List<TextSpan> spans, bool afterBlank, TextSpan span)
    {
        if (spans is [.., var last] && last.Mark == span.Mark)
        {
            spans[^1] = last with { Words = TextNormaliser.Words(last.Words + (afterBlank ? " " : "") + span.Words) };
            return;
        }

        if (afterBlank && span.Mark == TextMark.Plain)
            span = span with { Words = " " + span.Words };
        else if (afterBlank && spans[^1].Mark == TextMark.Plain)
            spans[^1] = spans[^1] with { Words = spans[^1].Words + " " };
        else if (afterBlank)
            spans.Add(new(" "));
        spans.Add(span);
    }
}
