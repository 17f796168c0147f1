using System.Security.Cryptography;
using System.Text;

namespace PolicyTracker.Core.Texts;

/// <summary>
/// What a version's <c>sha256</c> is: equal exactly where numbers, headings, words and what was struck or inserted are
/// equal. Indents and anchors are the reader's choice and do not count; upper and lower case do.
/// </summary>
/// <remarks>
/// SHA-256 over UTF-8. For each part: U+001D, the mark, the number, U+001F, the heading; for each of its lines: U+001E,
/// and for each span the mark and the words. Marks are <c>=</c> plain, <c>-</c> struck, <c>+</c> inserted, after a
/// U+001F. Normalised words contain none of these controls.
/// </remarks>
public static class TextHash
{
    /// <summary><c>n1:</c> and 64 hexadecimal digits.</summary>
    public static string Of(BillText text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var section in text.Sections)
            Append(hash, section);
        return Shown(hash);
    }

    /// <summary>The same of one part, to find the parts that differ.</summary>
    public static string Of(TextSection section)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, section);
        return Shown(hash);
    }

    private static string Shown(IncrementalHash hash) => $"{TextNormaliser.Name}:{Convert.ToHexStringLower(hash.GetHashAndReset())}";

    private static void Append(IncrementalHash hash, TextSection section)
    {
        var part = new StringBuilder().Append('\u001D').Append(Sign(section.Mark)).Append(section.Number).Append('\u001F').Append(section.Heading);
        foreach (var line in section.Lines)
        {
            part.Append('\u001E');
            foreach (var span in line.Spans)
                part.Append('\u001F').Append(Sign(span.Mark)).Append(span.Words);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(part.ToString()));
    }

    private static char Sign(TextMark mark) => mark switch { TextMark.Struck => '-', TextMark.Inserted => '+', _ => '=' };
}
