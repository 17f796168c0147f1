namespace PolicyTracker.Core.Texts;

/// <summary>
/// Puts a Latin letter and the mark that follows it together, as Unicode's NFC does for the letters of U+00C0 to U+017F and
/// U+0218 to U+021B. A table of our own, because a program without the tables of its system would give other hashes.
/// </summary>
internal static class Accents
{
    private static readonly Row[] Rows =
    [
        new('\u0300', "AEIOUaeiou", "ÀÈÌÒÙàèìòù"),
        new('\u0301', "AEIOUYaeiouyCcLlNnRrSsZz", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹź"),
        new('\u0302', "AEIOUaeiouCcGgHhJjSsWwYy", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷ"),
        new('\u0303', "ANOanoIiUu", "ÃÑÕãñõĨĩŨũ"),
        new('\u0304', "AaEeIiOoUu", "ĀāĒēĪīŌōŪū"),
        new('\u0306', "AaEeGgIiOoUu", "ĂăĔĕĞğĬĭŎŏŬŭ"),
        new('\u0307', "CcEeGgIZz", "ĊċĖėĠġİŻż"),
        new('\u0308', "AEIOUaeiouyY", "ÄËÏÖÜäëïöüÿŸ"),
        new('\u030A', "AaUu", "ÅåŮů"),
        new('\u030B', "OoUu", "ŐőŰű"),
        new('\u030C', "CcDdEeLlNnRrSsTtZz", "ČčĎďĚěĽľŇňŘřŠšŤťŽž"),
        new('\u0326', "SsTt", "ȘșȚț"),
        new('\u0327', "CcGgKkLlNnRrSsTt", "ÇçĢģĶķĻļŅņŖŗŞşŢţ"),
        new('\u0328', "AaEeIiUu", "ĄąĘęĮįŲų"),
    ];

    public static string Composed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u0328'))
            return text;
        var composed = new System.Text.StringBuilder(text.Length);
        foreach (var letter in text)
            if (composed.Length > 0 && Together(composed[^1], letter) is { } one)
                composed[^1] = one;
            else
                composed.Append(letter);
        return composed.ToString();
    }

    private static char? Together(char letter, char mark) =>
        Array.Find(Rows, row => row.Mark == mark) is { } row && row.Letters.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? row.Together[at] : null;

    /// <param name="Mark">The combining mark.</param>
    /// <param name="Letters">What it may follow.</param>
    /// <param name="Together">What they are together, in the same order.</param>
    private sealed record Row(char Mark, string Letters, string Together);
}
