using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Reads one bill, as getBill and the files of a dataset hold it, into a record. LegiScan's own status is not believed:
/// it stays at "introduced" for most bills that died, and the ladder derives ours from the history. Where it says more
/// than the history, <see cref="LegiScanProgress"/> looks into it.
/// </summary>
internal static class LegiScanBill
{
    private const int Prefiled = 0;

    /// <param name="address">Where it comes from, for messages.</param>
    /// <param name="tell">Takes what a person should see although the bill was read.</param>
    /// <exception cref="ScrapeException">It is no bill, has no history, or is of a session that nobody has recorded.</exception>
    public static Bill Read(JsonElement bill, Uri address, LegiScanSessions sessions, Action<Problem> tell) =>
        LegiScanProgress.Completed(Told(bill, address, sessions), bill, tell);

    private static Bill Told(JsonElement bill, Uri address, LegiScanSessions sessions)
    {
        var head = LegiScanHead.Read(bill, address, sessions);
        var undated = new List<string>();
        var actions = LegiScanActions.Read(bill, head, undated);
        if (actions.Count == 0 && undated.Count == 0 && bill.Number("status") != Prefiled)
            throw new ScrapeException(address, $"{head.Identifier} has a status but no history; a bill that was introduced has at least one row.", bill.GetRawText());
        var title = head.Title.Length > 0 ? head.Title : head.Identifier;
        return new()
        {
            Id = head.Id,
            Identifier = head.Identifier,
            Title = title,
            Titles = head.Description.Length > 0 && head.Description != title ? [new(head.Description, "description")] : [],
            Classification = LegiScanNumber.Kind(bill.Text("bill_type"), bill.Text("bill_number")),
            Chamber = LegiScanStates.Chamber(head.Body),
            Subjects = [.. bill.Rows("subjects").Select(subject => subject.Text("subject_name")).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            Sponsors = LegiScanPeople.Sponsors(bill),
            Committees = LegiScanPeople.Committees(bill),
            Actions = actions,
            Votes = LegiScanVotes.Read(bill, head.Session),
            Events = LegiScanEvents.Read(bill, head),
            TellsEvents = bill.TryGetProperty("calendar", out _),
            Versions = LegiScanVersions.Read(bill, head.Session),
            Related = LegiScanRelations.Read(bill, head),
            Sources = bill.TextOrNull("url") is { } url ? [new(url, "LegiScan")] : [],
            Extras = Extra(bill, actions, undated),
        };
    }

    private static Extras Extra(JsonElement bill, IReadOnlyList<BillAction> actions, IReadOnlyList<string> undated)
    {
        var introduced = bill.Rows("progress").FirstOrDefault(step => step.Number("event") == 1) is { ValueKind: JsonValueKind.Object } first
            ? first.Day("date")
            : actions.FirstOrDefault(action => action.Is(ActionClassification.Introduction))?.Date;
        return Extras.None
            .With("introduced", introduced?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With("url", Page(bill))
            .With("legiscan_id", bill.TextOrNull("bill_id"))
            .With("without_date", undated);
    }

    private static string? Page(JsonElement bill) =>
        Uri.TryCreate(bill.Text("state_link"), UriKind.Absolute, out var page) && page.Scheme.StartsWith("http", StringComparison.Ordinal)
            ? page.AbsoluteUri
            : null;
}
