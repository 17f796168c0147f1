using System.Buffers;
using System.Globalization;
using System.Text;

namespace PolicyTracker.Core.Texts;

/// <summary>
/// The normaliser <c>n1</c>: what two prints of the same words have in common. Its name stands before every hash, so it
/// never changes; better rules would be an <c>n2</c>.
/// </summary>
/// <remarks>
/// In this order:
/// <list type="number">
/// <item>A lone surrogate becomes U+FFFD.</item>
/// <item>Every run of white space (line ends, tabs, no-break, thin and other blanks) is one blank; none at the ends.</item>
/// <item>Controls, soft hyphens, zero-width characters and marks of direction are dropped.</item>
/// <item>Single quotation marks, primes and accents that stand for them are <c>'</c>; double ones, and two single ones in a row, are <c>"</c>.</item>
/// <item>Hyphens, dashes and the minus sign are <c>-</c>. A dash (em dash, horizontal bar, or several in a row) has no blanks around it.</item>
/// <item>The Latin ligatures U+FB00 to U+FB06 are their letters.</item>
/// <item>An ellipsis, and three or more full stops with or without blanks between, are <c>...</c>.</item>
/// <item>After a section sign stands a blank.</item>
/// <item>A Latin letter and the accent that follows it are one character.</item>
/// </list>
/// Case, punctuation and everything else stay. Line numbers, page headings and words broken at the end of a line are no
/// matter of characters: the readers of pages and plain texts take them out before.
/// </remarks>
public static class TextNormaliser
{
    /// <summary>Stands before every hash, with a colon.</summary>
    public const string Name = "n1";

    // Everything else in ASCII stays as it is: most paragraphs need no more than this look.
    private static readonly SearchValues<char> Harmless = SearchValues.Create(
        "!#$%&()*+,/0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_abcdefghijklmnopqrstuvwxyz{|}~\"");

    private const char Blank = ' ';
    private const char Dash = '—';

    /// <summary>The words on one line.</summary>
    public static string Words(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.AsSpan().ContainsAnyExcept(Harmless))
            return text ?? "";
        return Accents.Composed(Joined(Mapped(Whole(text))));
    }

    /// <summary>The same for the words between two others: blanks at the ends are kept, as one.</summary>
    public static string Inner(string text)
    {
        var words = Words(text);
        if (words.Length == 0)
            return text.Any(char.IsWhiteSpace) ? " " : "";
        return (char.IsWhiteSpace(text[0]) ? " " : "") + words + (char.IsWhiteSpace(text[^1]) ? " " : "");
    }

    private static string Whole(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? string.Concat(text.EnumerateRunes()) : text;

    // One character for each kind; runs are put together afterwards.
    private static string Mapped(string text)
    {
        var mapped = new StringBuilder(text.Length);
        foreach (var letter in text)
            switch (letter)
            {
                case '‘' or '’' or '‚' or '‛' or '′' or '`' or '´': mapped.Append('\''); break;
                case '“' or '”' or '„' or '‟' or '″' or '«' or '»': mapped.Append('"'); break;
                case '‐' or '‑' or '‒' or '–' or '−' or '﹣' or '－': mapped.Append('-'); break;
                case Dash or '―' or '⸺' or '⸻' or '﹘': mapped.Append(Dash); break;
                case '…': mapped.Append("..."); break;
                case >= 'ﬀ' and <= 'ﬆ': mapped.Append(Ligatures[letter - 'ﬀ']); break;
                case var _ when char.IsWhiteSpace(letter): mapped.Append(Blank); break;
                case var _ when IsDropped(letter): break;
                default: mapped.Append(letter); break;
            }

        return mapped.ToString();
    }

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    private static bool IsDropped(char letter) =>
        letter is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF'
        || char.GetUnicodeCategory(letter) == UnicodeCategory.Control;

    private static string Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = at + Run(text, at);
            Append(joined, text.AsSpan(at, end - at));
            at = end;
        }

        return joined.ToString().Trim(Blank);
    }

    /// <summary>How many characters belong together: blanks with dashes, full stops with blanks between, quotes.</summary>
    private static int Run(string text, int at)
    {
        var rest = text.AsSpan(at);
        return rest[0] switch
        {
            Blank or '-' or Dash => Length(rest.IndexOfAnyExcept(Blank, '-', Dash), rest.Length),
            '.' => rest[..Length(rest.IndexOfAnyExcept('.', Blank), rest.Length)].TrimEnd(Blank).Length,
            '\'' => Length(rest.IndexOfAnyExcept('\''), rest.Length),
            '§' => Length(rest.IndexOfAnyExcept('§', Blank), rest.Length),
            _ => Length(rest.IndexOfAny(Beginnings), rest.Length),
        };
    }

    private static readonly SearchValues<char> Beginnings = SearchValues.Create(" -—.'§");

    private static int Length(int found, int length) => found < 0 ? length : found;

    private static void Append(StringBuilder joined, ReadOnlySpan<char> run)
    {
        switch (run[0])
        {
            case Blank or '-' or Dash:
                joined.Append(Gap(run));
                break;
            case '.' when run.Count('.') >= 3:
                joined.Append("...");
                break;
            case '\'':
                joined.Append('"', run.Length / 2).Append('\'', run.Length % 2);
                break;
            case '§':
                joined.Append('§', run.Count('§')).Append(Blank);
                break;
            default:
                AppendSingle(joined, run);
                break;
        }
    }

    // Two full stops with blanks between them are an accident of print; the blanks are one.
    private static void AppendSingle(StringBuilder joined, ReadOnlySpan<char> run)
    {
        foreach (var letter in run)
            if (letter != Blank || joined[^1] != Blank)
                joined.Append(letter);
    }

    private static string Gap(ReadOnlySpan<char> run)
    {
        var hyphens = run.Count('-');
        if (run.Contains(Dash) || hyphens > 1)
            return "-";
        return hyphens == 0 ? " " : $"{(run[0] == Blank ? " " : "")}-{(run[^1] == Blank ? " " : "")}";
    }
}
