using System.Globalization;
using System.Text.RegularExpressions;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The addresses of Open States API v3, and the forms in which it writes numbers of bills.</summary>
internal static partial class OpenStatesAddresses
{
    public const string Host = "v3.openstates.org";

    /// <summary>Most bills of one list answer, and most numbers of one question.</summary>
    public const int PageSize = 20;

    // What is not asked for is absent from the answer. Documents and abstracts are never shown, so they are not asked for.
    private const string Includes =
        "include=sponsorships&include=other_titles&include=actions&include=sources&include=versions&include=votes&include=related_bills";

    /// <summary>One bill.</summary>
    /// <param name="session">As Open States writes it, to the letter.</param>
    public static Uri Bill(BillId id, string session) =>
        new($"https://{Host}/bills/{id.Jurisdiction}/{Uri.EscapeDataString(session)}/{Uri.EscapeDataString(Identifier(id))}?{Includes}");

    /// <summary>Up to twenty bills of one session.</summary>
    public static Uri Bills(string jurisdiction, string session, IEnumerable<BillId> ids) => new(
        $"https://{Host}/bills?jurisdiction={jurisdiction}&session={Uri.EscapeDataString(session)}"
        + $"{string.Concat(ids.Select(id => $"&identifier={Uri.EscapeDataString(Identifier(id))}"))}&{Includes}&per_page={PageSize}");

    /// <summary>Bills with some words that were written anew since a day, oldest first.</summary>
    public static Uri Search(string jurisdiction, string words, DateTimeOffset since, int page) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"https://{Host}/bills?jurisdiction={jurisdiction}&q={Uri.EscapeDataString(words)}&updated_since={since.UtcDateTime:yyyy-MM-dd}&sort=updated_asc&{Includes}&page={page}&per_page={PageSize}"));

    /// <summary>The number of a bill as Open States writes it: <c>hb2393</c> is <c>HB 2393</c>.</summary>
    public static string Identifier(BillId id)
    {
        var letters = id.Number[..^id.Number.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyz").Length];
        var rest = id.Number[letters.Length..].ToUpperInvariant();
        return id.Jurisdiction switch
        {
            // Council periods stand before the number: B 26-0123.
            "dc" when rest.Length > 2 => $"{letters.ToUpperInvariant()} {rest[..2]}-{rest[2..]}",
            // Joint resolutions of Michigan have letters for numbers: HJR A.
            "mi" when rest.Length == 0 && letters.Length > 3 => $"{letters[..3].ToUpperInvariant()} {letters[3..].ToUpperInvariant()}",
            // Extraordinary sessions: AB 1 X1.
            "ca" => $"{letters.ToUpperInvariant()} {rest.Replace("X", " X", StringComparison.Ordinal)}",
            _ => $"{letters.ToUpperInvariant()} {rest}",
        };
    }

    /// <summary>The same form for a number as a scrape may write it: <c>HB1302</c>, <c>SB 0206</c>.</summary>
    public static string Identifier(string written) => Unspaced().Replace(written.ToUpperInvariant(), "$1 ");

    [GeneratedRegex(@"\A([A-Z]+)\s*0*(?=[0-9])", RegexOptions.None, 1000)]
    private static partial Regex Unspaced();
}
