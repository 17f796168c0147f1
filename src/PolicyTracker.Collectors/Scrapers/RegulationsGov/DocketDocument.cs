using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A document of the Federal Register as one docket holds it.</summary>
/// <param name="CommentsEnd">The last day for comments in Washington; null when it takes none.</param>
internal sealed record DocketDocument(string Id, string? Docket, string? Number, DateOnly? CommentsEnd, bool IsWithdrawn)
{
    private static readonly TimeZoneInfo Washington = TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone);

    /// <summary><c>Rule</c>, <c>Proposed Rule</c>, <c>Notice</c>, and kinds that are no document of a rulemaking.</summary>
    public string? Type { get; init; }

    /// <summary>The agency's own word for it, such as <c>Interim Final Rule</c>; mostly nothing.</summary>
    public string? Subtype { get; init; }

    public string? Title { get; init; }

    public string? Agency { get; init; }

    /// <summary>The day in Washington on which it was published.</summary>
    public DateOnly? Posted { get; init; }

    public string Page => $"https://www.regulations.gov/document/{Uri.EscapeDataString(Id)}";

    public string CommentPage => $"https://www.regulations.gov/commenton/{Uri.EscapeDataString(Id)}";

    /// <summary>Null for an agency's collection of everything that it ever published.</summary>
    public string? DocketPage => Docket is null || Docket.Contains("_FRDOC_", StringComparison.Ordinal)
        ? null
        : $"https://www.regulations.gov/docket/{Uri.EscapeDataString(Docket)}";

    /// <summary>How it is named to a person.</summary>
    public string Place => Docket ?? Id;

    public static DocketDocument Read(JsonElement row, Uri address)
    {
        if (row.Words("type") != "documents" || row.Field("attributes") is not { } says)
            throw new ScrapeException(address, "A row of the answer is no document with \"attributes\".", row.GetRawText());
        return new(row.Required("id", address), says.Words("docketId"), says.Words("frDocNum"), Day(says, "commentEndDate", address), says.IsTrue("withdrawn"))
        {
            Type = says.Words("documentType"),
            Subtype = says.Words("subtype"),
            Title = says.Words("title"),
            Agency = says.Words("agencyId"),
            Posted = Day(says, "postedDate", address),
        };
    }

    // A window ends in the last second of a day in Washington: 2023-03-15T03:59:59Z is March 14.
    private static DateOnly? Day(JsonElement says, string field, Uri address)
    {
        if (says.Words(field) is not { } text)
            return null;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Washington).DateTime)
            : throw new ScrapeException(address, $"The field \"{field}\" is no moment in UTC such as 2023-03-15T03:59:59Z.", text);
    }
}
