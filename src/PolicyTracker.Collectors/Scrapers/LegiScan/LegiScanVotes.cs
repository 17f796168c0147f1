using System.Globalization;
using System.Text.Json;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Roll calls: the source's totals, never who voted how.</summary>
internal static class LegiScanVotes
{
    public static IReadOnlyList<VoteEvent> Read(JsonElement bill, LegiScanSession session) =>
    [
        // The same roll call is listed up to five times under numbers of its own.
        .. bill.Rows("votes").Select(vote => Vote(vote, session)).OfType<VoteEvent>()
            .DistinctBy(vote => vote with { Url = null }).OrderBy(vote => vote.Date),
    ];

    private static VoteEvent? Vote(JsonElement vote, LegiScanSession session)
    {
        if (vote.Day("date") is not { } day || !session.CanHold(day))
            return null;
        return new(
            day,
            LegiScanStates.Chamber(vote.Text("chamber")),
            vote.TextOrNull("desc") ?? "Vote",
            vote.Count("yea"),
            vote.Count("nay"),
            vote.Count("nv") is null && vote.Count("absent") is null ? null : vote.Number("nv") + vote.Number("absent"),
            vote.Text("passed") switch { "1" => VoteResult.Pass, "0" => VoteResult.Fail, _ => null },
            vote.TextOrNull("url"));
    }
}

/// <summary>The printed texts, by the state's own links where it has some.</summary>
internal static class LegiScanVersions
{
    public static IReadOnlyList<BillVersion> Read(JsonElement bill, LegiScanSession session) =>
    [
        .. bill.Rows("texts").Where(text => text.Text("type").Length > 0)
            .Select(text => new BillVersion(null, text.Text("type"), text.Day("date") is { } day && session.CanHold(day) ? day : null, Link(text)))
            .OrderBy(version => version.Date ?? DateOnly.MaxValue),
    ];

    private static string? Link(JsonElement text) =>
        Uri.TryCreate(text.Text("state_link"), UriKind.Absolute, out var link) && link.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? link.AbsoluteUri
            : text.TextOrNull("url");
}

/// <summary>Hearings of the calendar.</summary>
internal static class LegiScanEvents
{
    public static IReadOnlyList<BillEvent> Read(JsonElement bill, LegiScanHead head) =>
    [
        .. bill.Rows("calendar").Select(happening => Event(happening, head)).OfType<BillEvent>()
            .DistinctBy(happening => happening.Id ?? $"{happening.Date} {happening.Time} {happening.Title}")
            .OrderBy(happening => happening.Date).ThenBy(happening => happening.Time, StringComparer.Ordinal),
    ];

    // "Hearing", "Executive Session", "Markup Session": at the latter two the committee votes.
    private static string Kind(string type) => type.ToUpperInvariant() switch
    {
        "" or "HEARING" => EventKinds.Hearing,
        "EXECUTIVE SESSION" or "MARKUP SESSION" => EventKinds.Markup,
        _ => EventKinds.Meeting,
    };

    private static BillEvent? Event(JsonElement happening, LegiScanHead head)
    {
        if (happening.Day("date") is not { } day || !head.Session.CanHold(day))
            return null;
        // Midnight stands for an hour that nobody has said.
        var time = TimeOnly.TryParseExact(happening.Text("time"), ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) && hour > TimeOnly.MinValue
            ? hour.ToString("HH:mm", CultureInfo.InvariantCulture)
            : null;
        return new(
            day,
            time,
            LegiScanStates.Zone(head.State),
            Kind(happening.Text("type")),
            happening.TextOrNull("description") ?? "Hearing",
            happening.TextOrNull("location"),
            Id: happening.TextOrNull("event_hash") is { } hash ? $"legiscan:{hash}" : null);
    }
}
