using System.Text;

namespace PolicyTracker.Core.Files;

/// <summary>Text from outside as Markdown that shows the same letters: nothing in it can become markup.</summary>
public static class Markdown
{
    // GitHub also makes links of bare addresses, mentions of people (@) and issue numbers (#).
    private const string Special = "\\`*_[]<>#|~&$@";

    private static readonly System.Buffers.SearchValues<char> SpecialLetters = System.Buffers.SearchValues.Create(Special);

    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny(SpecialLetters) < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
        {
            if (Special.Contains(letter, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    /// <summary>A link when the address is http or https, otherwise only the text.</summary>
    public static string Link(string text, string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"
            ? $"[{Escape(Text.Clean(text))}](<{Text.Clean(url).Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)}>)"
            : Escape(Text.Clean(text));
}
