using System.Buffers;

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

    private readonly Phrase[] _atStart;
    private readonly Phrase[] _anywhere;

    /// <summary>The longest part of each phrase, sought in one pass: most texts have none of them.</summary>
    private readonly SearchValues<string> _keys;

    public Phrases(params IReadOnlyList<string> words)
    {
        Words = words;
        var phrases = words.Select(Phrase.Of).ToList();
        _atStart = [.. phrases.Where(phrase => phrase.AtStart)];
        _anywhere = [.. phrases.Where(phrase => !phrase.AtStart)];
        _keys = SearchValues.Create(
            [.. _anywhere.Select(phrase => phrase.Parts.MaxBy(part => part.Length)!)], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The phrases as the method page prints them.</summary>
    public IReadOnlyList<string> Words { get; }

    public bool IsEmpty => Words.Count == 0;

    /// <summary>Whether the text has one of the phrases, each from the start of a word.</summary>
    public bool AreIn(string text)
    {
        var own = WithoutPrefix(text);
        return HasOne(_atStart, own) || (own.ContainsAny(_keys) && HasOne(_anywhere, own));
    }

    private static bool HasOne(Phrase[] phrases, ReadOnlySpan<char> text)
    {
        foreach (var phrase in phrases)
            if (phrase.IsIn(text))
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

    private readonly record struct Phrase(bool AtStart, string[] Parts)
    {
        public static Phrase Of(string words) =>
            new(words.StartsWith('^'), words.TrimStart('^').Split('…', StringSplitOptions.TrimEntries));

        public bool IsIn(ReadOnlySpan<char> text)
        {
            if (AtStart && !text.StartsWith(Parts[0], StringComparison.OrdinalIgnoreCase))
                return false;
            foreach (var part in Parts)
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
