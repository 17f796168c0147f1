using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A bill as Open States sent it, and where it was asked for.</summary>
internal sealed record OpenStatesAnswer(BillId Id, JsonElement Bill, Uri Address)
{
    /// <summary>When Open States last wrote the record.</summary>
    public DateTimeOffset? Updated { get; } = Bill.Moment("updated_at");

    /// <summary>
    /// One record of several: upstream holds some bills twice, in any order. The one written last is taken, and
    /// between equals always the same one, so that a record does not flap.
    /// </summary>
    public static OpenStatesAnswer Newest(IEnumerable<OpenStatesAnswer> same) => same
        .OrderByDescending(answer => answer.Updated)
        .ThenByDescending(answer => answer.Bill.Words("latest_action_date"), StringComparer.Ordinal)
        .ThenByDescending(answer => answer.Bill.Each("actions").Count)
        .ThenBy(answer => answer.Bill.Words("id"), StringComparer.Ordinal)
        .First();
}

/// <summary>One page of a list.</summary>
/// <param name="Bills">In the order of the page.</param>
internal sealed record OpenStatesPage(IReadOnlyList<OpenStatesAnswer> Bills, int LastPage, int Total)
{
    public static OpenStatesPage Read(JsonElement answer, Uri address)
    {
        if (!answer.TryGetProperty("results", out var results) || results.ValueKind != JsonValueKind.Array
            || !answer.TryGetProperty("pagination", out var pagination) || pagination.ValueKind != JsonValueKind.Object)
            throw new ScrapeException(address, "The answer has no list \"results\" with its \"pagination\".", answer.GetRawText());
        var (page, last, total) = (Number("page"), Number("max_page"), Number("total_items"));
        var size = Number("per_page");
        var expected = Math.Min(size, Math.Max(0, total - ((page - 1) * size)));
        if (results.GetArrayLength() != expected)
            throw new ScrapeException(address, $"The page holds {results.GetArrayLength()} bills where its own count ({total} in all) makes {expected}.", pagination.GetRawText());
        return new([.. results.EnumerateArray().Select(bill => new OpenStatesAnswer(OpenStatesIdentity.Of(bill, address), bill, address))], last, total);

        int Number(string name) => pagination.TryGetProperty(name, out var value) && value.TryGetInt32(out var number)
            ? number
            : throw new ScrapeException(address, $"The pagination does not say \"{name}\".", pagination.GetRawText());
    }
}
