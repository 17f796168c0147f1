using System.Globalization;
using System.Text;

namespace PolicyTracker.Core.Files;

/// <summary>Text as records hold it: one line, single blanks, nothing that a file cannot carry.</summary>
public static class Text
{
    /// <summary>
    /// Collapses every run of white space (no-break spaces and line separators included) into one blank, trims,
    /// drops controls and overrides of direction, and replaces lone surrogates.
    /// </summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (IsClean(text))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
                AppendBlank(clean);
            else if (IsVisible(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().TrimEnd(' ');
    }

    /// <summary>An empty text is no text.</summary>
    public static string? CleanOrNull(string? text) => Clean(text) is { Length: > 0 } clean ? clean : null;

    private static bool IsClean(string text)
    {
        var blank = true;
        foreach (var letter in text)
        {
            if (letter is not (>= ' ' and <= '~') || (letter == ' ' && blank))
                return false;
            blank = letter == ' ';
        }

        return !blank;
    }

    private static void AppendBlank(StringBuilder clean)
    {
        if (clean.Length > 0 && clean[^1] != ' ')
            clean.Append(' ');
    }

    // Noncharacters (U+FFFE and its kin) and byte-order marks cannot stand in YAML. Embeddings and overrides of
    // direction can make a title read as another one (https://www.unicode.org/reports/tr36/); joiners are letters' own.
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control
        && rune.Value is not (0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFDD0 and <= 0xFDEF))
        && (rune.Value & 0xFFFE) != 0xFFFE;
}
