using System.Text;
using PolicyTracker.Core.Texts;

namespace PolicyTracker.Collectors.Texts;

/// <summary>
/// Words of a page on their way to a paragraph: signs from Unicode's private use area stand where something struck or
/// inserted begins and ends, so that lines can be cut and joined like any text.
/// </summary>
internal static class MarkedWords
{
    public const char Struck = '\uE000';
    public const char Inserted = '\uE001';
    public const char End = '\uE002';

    private static readonly char[] Signs = [Struck, Inserted, End];

    /// <summary>Text from outside, which has no signs.</summary>
    public static string Foreign(string text) => Plain(text);

    /// <summary>The words without the signs.</summary>
    public static string Plain(string words) =>
        words.AsSpan().IndexOfAny(Signs) < 0 ? words : string.Concat(words.Where(letter => !Signs.Contains(letter)));

    /// <summary>What is left after so many characters of the words; the signs among them stay.</summary>
    public static string After(string words, int count)
    {
        var rest = new StringBuilder(words.Length);
        foreach (var letter in words)
            if (Signs.Contains(letter) || count-- <= 0)
                rest.Append(letter);
        return rest.ToString();
    }

    /// <summary>What the first word is.</summary>
    public static TextMark FirstMark(string words)
    {
        var mark = TextMark.Plain;
        foreach (var letter in words)
        {
            if (!Signs.Contains(letter) && !char.IsWhiteSpace(letter))
                return mark;
            mark = Next(mark, letter);
        }

        return mark;
    }

    public static void Add(TextAssembler text, string words)
    {
        var mark = TextMark.Plain;
        foreach (var piece in Pieces(words))
        {
            mark = Next(mark, piece[0]);
            text.Words(Signs.Contains(piece[0]) ? piece[1..] : piece, mark);
        }
    }

    private static TextMark Next(TextMark mark, char letter) => letter switch
    {
        Struck => TextMark.Struck,
        Inserted => TextMark.Inserted,
        End => TextMark.Plain,
        _ => mark,
    };

    private static IEnumerable<string> Pieces(string words)
    {
        var from = 0;
        while (from < words.Length)
        {
            var next = words.AsSpan(from + 1).IndexOfAny(Signs);
            var end = next < 0 ? words.Length : from + 1 + next;
            yield return words[from..end];
            from = end;
        }
    }
}
