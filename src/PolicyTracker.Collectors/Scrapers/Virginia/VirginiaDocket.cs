using System.Globalization;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Meetings of committees and subcommittees whose dockets name the bill. The files give the day and no hour, hold today
/// and the days to come, and drop a day while it lasts.
/// </summary>
internal static class VirginiaDocket
{
    public const string Committees = "DOCKET.CSV";
    public const string Subcommittees = "SUBDOCKET.CSV";

    private const string OfCommittee = "docket:";
    private const string OfSubcommittee = "subdocket:";

    public static readonly string[] Columns = ["Com_no", "Doc_date", "Doc_no", "Bill_no"];
    public static readonly string[] SubColumns = ["Com_no", "Sub_no", "Doc_date", "Bill_no"];

    /// <summary>The bill with its meetings; those that a file which was not had once listed stay, and so do today's.</summary>
    /// <param name="known">The events of the record so far.</param>
    public static Bill AddTo(Bill bill, VirginiaFiles files, IReadOnlyList<BillEvent> known, DateOnly today)
    {
        if (files is { Dockets: null, SubDockets: null })
            return bill;
        var listed = (files.Dockets?[bill.Id] ?? []).Select(row => Meeting(row, files))
            .Concat((files.SubDockets?[bill.Id] ?? []).Select(row => SubMeeting(row, files)))
            .OfType<BillEvent>().DistinctBy(meeting => meeting.Id).ToList();
        var kept = known.Where(meeting => IsUntold(meeting, files, today) && listed.TrueForAll(other => other.Id != meeting.Id));
        return bill with
        {
            Events = [.. listed.Concat(kept).OrderBy(meeting => meeting.Date).ThenBy(meeting => meeting.Id, StringComparer.Ordinal)],
            TellsEvents = true,
        };
    }

    private static bool IsUntold(BillEvent meeting, VirginiaFiles files, DateOnly today) =>
        meeting.Date == today
        || (files.Dockets is null && meeting.Id?.StartsWith(OfCommittee, StringComparison.Ordinal) == true)
        || (files.SubDockets is null && meeting.Id?.StartsWith(OfSubcommittee, StringComparison.Ordinal) == true);

    private static BillEvent? Meeting(VirginiaRow row, VirginiaFiles files) => files.Session.Day(row["Doc_date"]) is { } day
        ? Event(day, Name(row, files), string.Create(CultureInfo.InvariantCulture, $"{OfCommittee}{row["Com_no"]}:{day:yyyy-MM-dd}:{row["Doc_no"]}"))
        : null;

    private static BillEvent? SubMeeting(VirginiaRow row, VirginiaFiles files) => files.Session.Day(row["Doc_date"]) is { } day
        ? Event(
            day, $"{Name(row, files)}: {files.Subcommittees.GetValueOrDefault(row["Com_no"] + row["Sub_no"]) ?? $"subcommittee {row["Sub_no"].TrimStart('0')}"}",
            string.Create(CultureInfo.InvariantCulture, $"{OfSubcommittee}{row["Com_no"]}:{row["Sub_no"]}:{day:yyyy-MM-dd}"))
        : null;

    private static BillEvent Event(DateOnly day, string title, string id) =>
        new(day, null, VirginiaSession.Zone, EventKinds.Meeting, title, Status: EventStatuses.Confirmed, Id: id);

    // "S03" is a committee of the Senate; Committees.csv names it.
    private static string Name(VirginiaRow row, VirginiaFiles files) =>
        $"{(row["Com_no"].StartsWith('H') ? "House" : "Senate")} {files.Committees.GetValueOrDefault(row["Com_no"]) ?? $"committee {row["Com_no"]}"}";
}
