using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The Senate's list of committee meetings, each once.</summary>
/// <param name="Meetings">Those with a day.</param>
/// <param name="Undated">Numbers of meetings that are listed without a day that could be read: they stay as they were.</param>
/// <param name="SaysItIsEmpty">The list says in words that nothing is scheduled.</param>
internal sealed record SenateSchedule(IReadOnlyList<CommitteeMeeting> Meetings, IReadOnlySet<string> Undated, bool SaysItIsEmpty)
{
    public const string Root = "css_meetings_scheduled";

    private const string Nothing = "No committee hearings scheduled";

    /// <summary>The number and the day of every meeting, as far as they are known.</summary>
    public IReadOnlyDictionary<string, DateOnly?> Listed => Meetings.Select(meeting => KeyValuePair.Create(meeting.Number, (DateOnly?)meeting.Date))
        .Concat(Undated.Select(number => KeyValuePair.Create(number, (DateOnly?)null))).ToDictionary(StringComparer.Ordinal);

    public IEnumerable<BillEvent> EventsOf(BillId id) =>
        Meetings.Where(meeting => meeting.Agenda.Any(item => item.Id == id)).Select(meeting => meeting.Event(SenateHearingsScraper.Scheme));

    public bool IsUndated(string? eventId) =>
        eventId is not null && Undated.Any(number => eventId == $"{SenateHearingsScraper.Scheme}:{number}");

    /// <exception cref="ScrapeException">The list has no meeting, and does not say so.</exception>
    public static SenateSchedule Read(XElement root, Uri address, ScrapeContext context)
    {
        var rows = root.Elements("meeting").ToList();
        if (rows is [var only] && SaysNothing(only))
            return new([], new HashSet<string>(), SaysItIsEmpty: true);
        var meetings = new Dictionary<string, CommitteeMeeting>(StringComparer.Ordinal);
        var undated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows)
            if (Add(row, meetings, undated) is { } fault)
                context.Tell(Problem.Warning("source-row", $"{fault} It reads: \"{Shown(row)}\".", SourceException.Shown(address)));
        if (meetings.Count == 0)
            throw new ScrapeException(address, $"The list has no meeting with a number and a day, and does not say \"{Nothing}\" either, so it proves nothing.", root.Value);
        undated.ExceptWith(meetings.Keys);
        return new([.. meetings.Values], undated, SaysItIsEmpty: false);
    }

    private static string? Add(XElement row, Dictionary<string, CommitteeMeeting> meetings, HashSet<string> undated)
    {
        var number = Text.Clean((string?)row.Element("identifier"));
        if (number.Length is 0 or > 12 || !number.All(char.IsAsciiDigit))
            return "A meeting of the list has no number, so it is left out.";
        if (SenateMeeting.Read(row, number) is not { } meeting)
            return undated.Add(number) ? $"Meeting {number} has no day that can be read, so what is recorded of it stays." : null;
        return meetings.TryAdd(number, meeting) || meetings[number].IsSame(meeting)
            ? null
            : $"Two meetings have the number {number}; the second one is left out.";
    }

    private static bool SaysNothing(XElement row) => Text.Clean((string?)row.Element("cmte_code")).Length == 0
        && Text.Clean((string?)row.Element("matter")).StartsWith(Nothing, StringComparison.OrdinalIgnoreCase);

    private static string Shown(XElement row) => Text.Clean(row.Value) is { Length: > 100 } text ? text[..100] : Text.Clean(row.Value);
}
