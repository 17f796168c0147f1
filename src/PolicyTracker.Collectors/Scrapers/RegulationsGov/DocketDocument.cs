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

    public string Page => $"https://www.regulations.gov/document/{Uri.EscapeDataString(Id)}";

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
        return new(row.Required("id", address), says.Words("docketId"), says.Words("frDocNum"), End(says, address), says.IsTrue("withdrawn"));
    }

    // The last second of a day in Washington: 2023-03-15T03:59:59Z is March 14.
    private static DateOnly? End(JsonElement says, Uri address)
    {
        if (says.Words("commentEndDate") is not { } text)
            return null;
        return DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, Washington).DateTime)
            : throw new ScrapeException(address, "The field \"commentEndDate\" is no moment in UTC such as 2023-03-15T03:59:59Z.", text);
    }
}
