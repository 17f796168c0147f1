using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.Va;

public sealed class VirginiaDocketTests
{
    [CorpusFact]
    public async Task Three_days_of_dockets_give_every_meeting_once_and_take_none_back()
    {
        await using var folder = await VirginiaFolder.StartAsync();
        var rows = new[] { "2020-01-23", "2020-01-24", "2020-01-28" }.ToDictionary(day => day, Rows);
        var expected = rows.Values.SelectMany(day => day).ToLookup(row => row.Bill, row => row.Meeting);
        var bills = expected.Select(bill => bill.Key).Order(StringComparer.Ordinal).Where((bill, at) => at % 5 == 0).ToList();
        folder.Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(bills.Select(bill => $"- va/2020/{bill}\n"))}");
        folder.Workspace.Write("content/jurisdictions/va.md", File.ReadAllText(Repository.Path("content/jurisdictions/va.md")));
        var changes = new List<BillChange>();
        foreach (var day in rows.Keys)
        {
            folder.Publish2020("2020-01-28", "2020-01-28");
            folder.Publish("20201", $"{day}/DOCKET.CSV");
            folder.Withdraw("20201", "SUBDOCKET.CSV");
            if (day != "2020-01-24")
                folder.Publish("20201", $"{day}/SUBDOCKET.CSV");
            var report = await folder.CollectAsync(new(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(new(20, 0)), TimeSpan.Zero));
            report.Failed.ShouldBe(0, report.Reason);
            changes.AddRange(report.Changes);
        }

        foreach (var bill in bills)
        {
            var events = new BillStore(folder.Workspace.Path).Read(BillId.Parse($"va/2020/{bill}"))!.Bill!.Events;
            events.ShouldAllBe(meeting => meeting.Status == EventStatuses.Confirmed, bill);
            events.Select(meeting => $"{meeting.Date:yyyy-MM-dd} {meeting.Id!.Split(':')[1]}").Distinct().Order(StringComparer.Ordinal)
                .ShouldBe(expected[bill].Distinct().Order(StringComparer.Ordinal), bill);
        }

        changes.Select(change => change.Kind).ShouldNotContain(ChangeKind.EventCancelled);
        changes.Count(change => change.Kind == ChangeKind.EventAdded).ShouldBeGreaterThan(50);
    }

    // Lines cut at their quotation marks: number as the record has it, day and committee.
    private static List<(string Bill, string Meeting)> Rows(string day) =>
    [
        .. from file in new[] { ("DOCKET.CSV", 1), ("SUBDOCKET.CSV", 2) }
           where day != "2020-01-24" || file.Item1 == "DOCKET.CSV"
           from line in Corpus.Text($"states/va/lis_csv/{day}/{file.Item1}").Split('\n').Skip(1)
           let cells = line.Trim().Split("\",\"").Select(cell => cell.Trim('"')).ToArray()
           where cells.Length == 4
           select ($"{cells[3][..2].ToLowerInvariant()}{(cells[3][1] == 'J' ? "r" : "")}{cells[3][2..].TrimStart('0')}", $"{cells[file.Item2]} {cells[0]}"),
    ];
}
