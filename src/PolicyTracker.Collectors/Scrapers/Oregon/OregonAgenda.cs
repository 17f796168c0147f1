using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The committee meetings at which a measure is or was on the agenda (<c>CommitteeAgendaItems</c>).</summary>
internal static class OregonAgenda
{
    public const string Entity = "CommitteeAgendaItems";

    public static IReadOnlyList<BillEvent> Read(OregonRows items) =>
    [
        .. items.Rows.Select(item => Meeting(item, items.Address)).OfType<BillEvent>()
            .OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Time, StringComparer.Ordinal).ThenBy(meeting => meeting.Id, StringComparer.Ordinal),
    ];

    // The service misspells the field of the committee. A meeting that moves keeps the number of its item.
    private static BillEvent? Meeting(JsonElement item, Uri address)
    {
        var at = item.Words("MeetingDate");
        if (CapitolDates.Day(at, OregonService.Zone) is not { } day)
            return null;
        var type = item.Words("MeetingType") ?? "Committee meeting";
        return new(
            day, CapitolDates.Time(at, OregonService.Zone), OregonService.Zone, Kind(type),
            (item.Words("CommitteCode") ?? item.Words("CommitteeCode")) is { } committee ? $"{type}: {committee}" : type,
            Status: EventStatuses.Confirmed, Id: $"or:{item.Required("CommitteeAgendaItemId", address)}");
    }

    // At a work session the committee amends the measure and votes on it.
    private static string Kind(string type) =>
        type.Contains("Public Hearing", StringComparison.OrdinalIgnoreCase) ? EventKinds.Hearing
        : type.Contains("Work Session", StringComparison.OrdinalIgnoreCase) ? EventKinds.Markup
        : EventKinds.Meeting;
}
