using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A list that was read page by page.</summary>
/// <param name="Rows">In the source's order, without those that a later page repeats.</param>
/// <param name="Expected">How many there are by the source's own count; null when it gives none.</param>
internal sealed record CongressGovList(IReadOnlyList<JsonElement> Rows, int? Expected)
{
    /// <summary>More than an answer gives unless it is asked for more.</summary>
    public const int UsualPage = 20;

    private const string LongPage = "&limit=250";
    private const int MostPages = 100;

    /// <summary>As many came as there are; more is no loss, because some counts leave withdrawn entries out.</summary>
    public bool IsWhole => !(Rows.Count < Expected);

    /// <param name="expected">What another answer says of the length.</param>
    /// <exception cref="SourceException">A page could not be had, or is not what was asked for.</exception>
    public static async Task<CongressGovList> ReadAsync(
        CongressGovApi api, string path, string query, string key, BillId? about, int? expected, CancellationToken cancellation)
    {
        // A short list needs no longer page, and its plain address is the one that is cached on the way.
        var size = expected <= UsualPage ? "" : LongPage;
        var rows = new List<JsonElement>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var page = 0; page < MostPages; page++)
        {
            var address = CongressGovApi.Address(path, query + (rows.Count == 0 ? size : string.Create(CultureInfo.InvariantCulture, $"{LongPage}&offset={rows.Count}")));
            if (await PageAsync(api, address, key, about, cancellation) is not { } answer)
            {
                // A cache on the way may have the plain address alone, and a page past the last one may be no document.
                if (rows.Count > 0)
                    break;
                address = CongressGovApi.Address(path, query);
                answer = await api.GetAsync(address, key, about, cancellation);
            }

            // Entries move from one page to the next meanwhile; within a page the source says some of them twice.
            var fresh = Entries(answer, key).Where(row => !seen.Contains(row.GetRawText())).ToList();
            rows.AddRange(fresh);
            seen.UnionWith(fresh.Select(row => row.GetRawText()));
            expected = Count(answer, key) ?? expected;
            if (fresh.Count == 0 || !GoesOn(answer, address))
                break;
        }

        return new(rows, expected);
    }

    private static async Task<JsonElement?> PageAsync(CongressGovApi api, Uri address, string key, BillId? about, CancellationToken cancellation)
    {
        try
        {
            return await api.GetAsync(address, key, about, cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.NotFound && address.Query.Contains(LongPage, StringComparison.Ordinal))
        {
            return null;
        }
    }

    // The terms of a measure lie one level deeper than every other list.
    private static IReadOnlyList<JsonElement> Entries(JsonElement answer, string key) =>
        answer.Field(key) is { ValueKind: JsonValueKind.Object } nested ? nested.Each("legislativeSubjects") : answer.Each(key);

    // The policy area counts as one of the terms, and is none.
    private static int? Count(JsonElement answer, string key) =>
        int.TryParse(answer.Field("pagination")?.Words("count"), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? answer.Field(key)?.Field("policyArea") is null ? count : count - 1
            : null;

    // The link itself is not followed: it names the place where this page ends, which is known, and may name any host.
    private static bool GoesOn(JsonElement answer, Uri address) =>
        Uri.TryCreate(answer.Field("pagination")?.Words("next"), UriKind.Absolute, out var next)
        && next.Scheme == Uri.UriSchemeHttps && next.Host == CongressGovApi.Host && next.AbsolutePath == address.AbsolutePath;
}
