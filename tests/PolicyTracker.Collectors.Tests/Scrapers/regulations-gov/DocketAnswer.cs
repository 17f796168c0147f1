using System.Text.Json;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>Answers in the shape of Regulations.gov v4.</summary>
internal static class DocketAnswer
{
    /// <param name="rows">Docket, a moment or nothing, and "withdrawn": <c>USCIS-2026-0001 2026-07-02T03:59:59Z</c>.</param>
    public static string Of(string number, params IReadOnlyList<string> rows) => Page(number, rows, rows.Count, hasNext: false);

    public static string Page(string number, IReadOnlyList<string> rows, int total, bool hasNext, int first = 1) => JsonSerializer.Serialize(new
    {
        data = rows.Select((row, index) => Row(number, row.Split(' '), first + index)).ToList(),
        meta = new
        {
            filters = new { frDocumentNumber = new { label = number, value = number } },
            hasNextPage = hasNext,
            numberOfElements = rows.Count,
            totalElements = total,
        },
    });

    private static object Row(string number, string[] parts, int index) => new
    {
        id = $"{parts[0]}-{index:0000}",
        type = "documents",
        attributes = new
        {
            docketId = parts[0],
            frDocNum = number,
            documentType = "Proposed Rule",
            withdrawn = parts[^1] == "withdrawn",
            commentEndDate = parts.Length > 1 && parts[1].Length > 10 ? parts[1] : null,
            openForComment = true,
        },
    };
}
