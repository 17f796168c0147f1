using System.Globalization;
using System.Text;

namespace PolicyTracker.Output;

/// <summary>
/// One line that no terminal and no build runner obeys: control characters are shown instead of sent, and what
/// GitHub takes for a workflow command is broken up. Titles and errors come from outside.
/// </summary>
public static class SafeLine
{
    public static string Of(string text)
    {
        var line = text.Any(IsControl) ? Escape(text) : text;
        line = line.Replace("##[", "# #[", StringComparison.Ordinal);
        return line.TrimStart().StartsWith("::", StringComparison.Ordinal) ? line.Replace("::", ": :", StringComparison.Ordinal) : line;
    }

    // Marks of direction can turn a line around on screen; they are shown like control characters.
    private static bool IsControl(char letter) => char.IsControl(letter)
        || letter is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Escape(string text)
    {
        var line = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            if (IsControl(letter))
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                line.Append(letter);
        return line.ToString();
    }
}
