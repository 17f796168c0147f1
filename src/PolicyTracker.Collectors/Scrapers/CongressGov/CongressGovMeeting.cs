using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A committee's meeting and the measures on its agenda.</summary>
/// <param name="Number">The source's number of it.</param>
/// <param name="Chamber">As addresses name it: <c>house</c>, <c>senate</c>, <c>nochamber</c>.</param>
/// <param name="Updated">The source's own stamp, as it writes it.</param>
/// <param name="Event">Null while it has no date.</param>
/// <param name="Bills">Empty also while there is no agenda.</param>
internal sealed record CongressGovMeeting(string Number, string Chamber, string Updated, BillEvent? Event, IReadOnlyList<BillId> Bills)
{
    public const string Scheme = "congress";

    /// <summary>The fields that are read, and remembered between runs.</summary>
    public static readonly string[] Fields =
        ["chamber", "congress", "date", "eventId", "location", "meetingStatus", "relatedItems", "title", "type", "updateDate"];

    private const int LongestTitle = 300;

    /// <summary>A date that could not be read, as it is written.</summary>
    public string? OddDate { get; private init; }

    private bool IsOff { get; init; }

    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone);

    public static string IdOf(string number) => $"{Scheme}:{number}";

    /// <exception cref="ScrapeException">It has no number or no chamber.</exception>
    public static CongressGovMeeting Read(JsonElement meeting, Uri address)
    {
        var number = meeting.Required("eventId", address);
        var start = Start(meeting.Words("date"));
        return new(
            number, meeting.Required("chamber", address).ToLowerInvariant(), meeting.Words("updateDate") ?? "",
            start is { } moment ? EventAt(moment, number, meeting) : null, [.. BillsOf(meeting).Distinct()])
        {
            OddDate = start is null ? meeting.Words("date") : null,
            IsOff = Status(meeting.Words("meetingStatus")) == EventStatuses.Cancelled,
        };
    }

    /// <summary>What becomes of it as it was known before: without a date it stays where it was.</summary>
    public BillEvent After(BillEvent known) => Event ?? (IsOff ? known with { Status = EventStatuses.Cancelled } : known);

    private static BillEvent EventAt(DateTime start, string number, JsonElement meeting)
    {
        var title = Title(meeting.Words("title") ?? "Committee meeting");
        return new(
            DateOnly.FromDateTime(start), TimeOf(start), UnitedStates.Zone, Kind(meeting.Words("type"), title), title,
            Place(meeting.Field("location")), Status(meeting.Words("meetingStatus")), IdOf(number));
    }

    // "2023-03-24 13:00:00+00:00" before 2025, "2025-09-17T14:00:00Z" since; the committee's clock is the one in Washington.
    private static DateTime? Start(string? written) => DateTimeOffset.TryParse(
        written, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? TimeZoneInfo.ConvertTime(moment, Eastern).DateTime
        : null;

    // Nobody meets at midnight: it is a day without a time.
    private static string? TimeOf(DateTime start) =>
        start.TimeOfDay == TimeSpan.Zero ? null : start.ToString("HH:mm", CultureInfo.InvariantCulture);

    // The Senate's are all called meetings; their titles begin with what they are.
    private static string Kind(string? type, string title) => type switch
    {
        "Hearing" => EventKinds.Hearing,
        "Markup" => EventKinds.Markup,
        _ when title.StartsWith("Hearing", StringComparison.OrdinalIgnoreCase) => EventKinds.Hearing,
        _ => EventKinds.Meeting,
    };

    // One that was postponed has a date that does not hold, and no other yet.
    private static string Status(string? status) => status?.ToUpperInvariant() switch
    {
        "CANCELED" or "CANCELLED" or "POSTPONED" => EventStatuses.Cancelled,
        _ => EventStatuses.Confirmed,
    };

    // Some agendas list every measure with its full title.
    private static string Title(string title) => title.Length <= LongestTitle ? title
        : string.Concat(title.AsSpan(0, title.LastIndexOf(' ', LongestTitle) is > 0 and var end ? end : LongestTitle), " ...");

    // A room in a building, "WEBEX" in "----------", or an address elsewhere.
    private static string? Place(JsonElement? location)
    {
        if (location is not { } where)
            return null;
        string?[] parts = where.Field("address") is { } address
            ? [address.Words("buildingName"), address.Words("streetAddress"), address.Words("city"), address.Words("state")]
            : [Named(where.Words("room")) is { } room && Named(where.Words("building")) is { } building ? $"{room} {building}" : Named(where.Words("room")) ?? Named(where.Words("building"))];
        return Text.CleanOrNull(string.Join(", ", parts.OfType<string>()));
    }

    private static string? Named(string? place) => place?.Trim('-') is { Length: > 0 } named ? named : null;

    private static IEnumerable<BillId> BillsOf(JsonElement meeting) => (meeting.Field("relatedItems")?.Each("bills") ?? [])
        .Select(bill => CongressGovApi.Id(bill.Words("congress"), bill.Words("type"), bill.Words("number"))).OfType<BillId>();
}
