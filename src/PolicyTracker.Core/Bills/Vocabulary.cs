using System.Collections.Frozen;
using System.Text;

namespace PolicyTracker.Core.Bills;

/// <summary>
/// The words of an enumeration as files, pages and feeds write them: <c>PassedFirstChamber</c> is
/// <c>passed-first-chamber</c>, <c>Reading1</c> is <c>reading-1</c>.
/// </summary>
public static class Vocabulary<T> where T : struct, Enum
{
    private static readonly FrozenDictionary<string, T> ByWord =
        Enum.GetValues<T>().ToFrozenDictionary(value => Kebab(value.ToString()), StringComparer.Ordinal);

    private static readonly FrozenDictionary<T, string> ByValue =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Kebab(value.ToString()));

    /// <summary>Every word, in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Enum.GetValues<T>().Select(value => ByValue[value])];

    /// <summary>The word of a value.</summary>
    public static string Word(T value) => ByValue[value];

    /// <summary>The value of a word; false when it is none of <see cref="Words"/>.</summary>
    public static bool TryParse(string word, out T value) => ByWord.TryGetValue(word, out value);

    private static string Kebab(string name)
    {
        var word = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (word.Length > 0 && (char.IsUpper(letter) || char.IsDigit(letter)))
                word.Append('-');
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}

/// <summary>Short ways to the words of the closed lists.</summary>
public static class VocabularyExtensions
{
    /// <summary>The word that files and pages use for this value.</summary>
    public static string Word<T>(this T value) where T : struct, Enum => Vocabulary<T>.Word(value);
}
