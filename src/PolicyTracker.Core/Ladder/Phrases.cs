namespace PolicyTracker.Core.Ladder;

/// <summary>
/// Phrases to look for in the text of an action, in any case. <c>^</c> at the start stands for the start of the
/// text; <c>…</c> stands for any words between.
/// </summary>
/// <remarks>The prefixes that the Library of Congress sets before its twin of a row do not count as text.</remarks>
public sealed class Phrases
{
    public static readonly Phrases None = new();

    private static readonly string[] Prefixes =
    [
        "Passed/agreed to in House", "Passed/agreed to in Senate", "Failed of passage/not agreed to in House",
        "Failed of passage/not agreed to in Senate", "Resolving differences -- House actions",
        "Resolving differences -- Senate actions",
    ];

    private readonly Phrase[] _phrases;

    public Phrases(params IReadOnlyList<string> words)
    {
        Words = words;
        _phrases = [.. words.Select(phrase => new Phrase(phrase))];
    }

    /// <summary>The phrases as the method page prints them.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsEmpty => _phrases.Length == 0;

    /// <summary>Whether the text has one of the phrases, each from the start of a word.</summary>
    public bool AreIn(string text)
    {
        foreach (var phrase in _phrases)
            if (phrase.IsIn(WithoutPrefix(text)))
                return true;
        return false;
    }

    private static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> text)
    {
        foreach (var prefix in Prefixes)
            if (text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                return text[prefix.Length..].TrimStart(" :");
        return text;
    }

    private readonly struct Phrase(string words)
    {
        private readonly bool _atStart = words.StartsWith('^');
        private readonly string[] _parts = words.TrimStart('^').Split('…', StringSplitOptions.TrimEntries);

        public bool IsIn(ReadOnlySpan<char> text)
        {
            if (_atStart && !text.StartsWith(_parts[0], StringComparison.OrdinalIgnoreCase))
                return false;
            foreach (var part in _parts)
            {
                var found = FindWord(text, part);
                if (found < 0)
                    return false;
                text = text[(found + part.Length)..];
            }

            return true;
        }

        private static int FindWord(ReadOnlySpan<char> text, string part)
        {
            for (var from = 0; from <= text.Length - part.Length;)
            {
                var found = text[from..].IndexOf(part, StringComparison.OrdinalIgnoreCase);
                if (found < 0)
                    return -1;
                if (from + found == 0 || !char.IsLetterOrDigit(text[from + found - 1]))
                    return from + found;
                from += found + 1;
            }

            return -1;
        }
    }
}
