using System.Collections.Frozen;

namespace PolicyTracker.Core.Files;

/// <summary>Which texts may stand without quotation marks: <c>[A-Za-z][A-Za-z0-9 -]*</c> and no keyword of YAML 1.1.</summary>
public static class PlainScalar
{
    // https://yaml.org/type/bool.html and https://yaml.org/type/null.html, compared without case to be on the safe side.
    private static readonly FrozenSet<string> Keywords =
        FrozenSet.ToFrozenSet(["y", "n", "yes", "no", "true", "false", "on", "off", "null"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KeywordSpans =
        Keywords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a clean text can stand plain.</summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]) || text[^1] == ' ')
            return false;
        foreach (var letter in text)
            if (!char.IsAsciiLetterOrDigit(letter) && letter is not (' ' or '-'))
                return false;
        return !KeywordSpans.Contains(text) && !text.Contains("  ", StringComparison.Ordinal);
    }

    /// <summary>A whole number without leading zeros, which YAML 1.1 would read as octal.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) =>
        text.Length is > 0 and < 10 && !text.ContainsAnyExceptInRange('0', '9') && (text.Length == 1 || text[0] != '0');

    /// <summary>A text as a scalar: plain where it may be, otherwise quoted.</summary>
    public static string Write(string text) => IsPlain(text) ? text : OneLine.Quote(text);
}
