using System.Text;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>What becomes of a meeting that a state had announced: moved, cancelled, not listed any more, or over.</summary>
public sealed class StateMeetingTests : IDisposable
{
    private readonly TempFolder _workspace = new();

    /// <summary>Source, measure, the moment, what its answer says, what it says later, the meetings then, the change.</summary>
    public static TheoryData<string, string, string, string, string, string, ChangeKind?> Cases => new()
    {
        // Washington gives no number, so a meeting is known by its committee.
        { "wa", "wa/2025-2026/sb5936", "2026-02-20", "2026-02-23T13:30:00", "2026-02-24T08:00:00", "01-19 10:30 confirmed, 02-24 08:00 confirmed", ChangeKind.EventChanged },
        { "wa", "wa/2025-2026/sb5936", "2026-02-20", "2026-02-23T13:30:00</Date><Cancelled>false", "2026-02-23T13:30:00</Date><Cancelled>true", "01-19 10:30 confirmed, 02-23 13:30 cancelled", ChangeKind.EventCancelled },
        { "wa", "wa/2025-2026/sb5936", "2026-02-20", "<Date>2026-02-23T13:30:00</Date>", "", "01-19 10:30 confirmed, 02-23 13:30 no-longer-listed", ChangeKind.EventCancelled },
        { "wa", "wa/2025-2026/sb5936", "2026-02-25", "<Date>2026-02-23T13:30:00</Date>", "", "01-19 10:30 confirmed, 02-23 13:30 confirmed", null },
        { "va", "va/2020/sb914", "2020-01-28", "\"2020-01-29\",\"1\",\"SB0914\"", "\"2020-02-03\",\"1\",\"SB0914\"", "02-03 confirmed", ChangeKind.EventChanged },
        { "va", "va/2020/sb914", "2020-01-28", "\"1\",\"SB0914\"", "\"1\",\"SB0913\"", "01-29 no-longer-listed", ChangeKind.EventCancelled },
        // A docket of today is dropped while the committee sits.
        { "va", "va/2020/sb914", "2020-01-29", "\"1\",\"SB0914\"", "\"1\",\"SB0913\"", "01-29 confirmed", null },
        { "va", "va/2020/sb914", "2020-01-29", "\"2020-01-29\",\"1\",\"SB0914\"", "\"2020-02-03\",\"1\",\"SB0914\"", "01-29 confirmed, 02-03 confirmed", ChangeKind.EventAdded },
        { "or", "or/2011r1/sb140", "2011-02-12", "\"MeetingDate\": \"2011-02-16T00:00:00\"", "\"MeetingDate\": \"2011-02-17T13:00:00\"", "02-09 confirmed, 02-17 13:00 confirmed", ChangeKind.EventChanged },
        { "nd", "nd/69/hb1361", "2025-03-10", "2025-03-18T14:30:00", "2025-03-19T09:00:00", "01-20 09:30 confirmed, 03-19 09:00 confirmed", ChangeKind.EventChanged },
        { "legiscan", "ia/2025-2026/hf1036", "2026-02-12", "\"9d38acfe\",\"type\":\"Hearing\",\"date\":\"2026-02-17\"", "\"11111111\",\"type\":\"Hearing\",\"date\":\"2026-02-18\"", "02-04 16:30 listed, 02-10 15:00 listed, 02-18 14:00 listed", ChangeKind.EventChanged },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_meeting_is_followed(string name, string id, string day, string old, string now, string meetings, ChangeKind? change)
    {
        var source = RecordedSource.Of(name);
        await using var server = await ReplayServer.StartAsync(source.Recordings);
        var noon = new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd"), new(17, 0), TimeSpan.Zero);
        await source.CollectAsync(_workspace, server, noon);
        var isEdited = false;
        server.Spoil = (_, good) =>
        {
            var text = Encoding.UTF8.GetString(good.Body);
            isEdited |= text.Contains(old, StringComparison.Ordinal);
            // LegiScan's list says by a hash that a bill has moved.
            text = text.Replace(old, now, StringComparison.Ordinal).Replace("6f7e4fb431a21369af2635598e84553c", new string('0', 32), StringComparison.Ordinal);
            return good with { Body = Encoding.UTF8.GetBytes(text) };
        };
        var report = await source.CollectAsync(_workspace, server, noon.AddHours(1));
        isEdited.ShouldBeTrue($"the recordings of {name} do not hold {old}");
        Shown(id).ShouldBe(meetings);
        var told = report.Changes.Where(known => known.Bill.Value == id).Select(known => known.Kind).ToList();
        told.ShouldBe(change is { } kind ? [kind] : new List<ChangeKind>());
    }

    [Theory]
    [InlineData("DOCKET.CSV")]
    [InlineData("SUBDOCKET.CSV")]
    public async Task A_docket_that_is_not_there_takes_no_meeting_back(string file)
    {
        var source = RecordedSource.Of("va");
        await using var server = await ReplayServer.StartAsync(source.Recordings);
        var noon = new DateTimeOffset(2020, 1, 28, 17, 0, 0, TimeSpan.Zero);
        await source.CollectAsync(_workspace, server, noon);
        foreach (var (body, type, status) in new[] { ("gone", "text/plain", 404), ("<html>Sign in</html>", "text/html", 200), ("\"Com_no\",\"Sub_no\",\"Doc_no\",\"Doc_date\",\"Bill_no\"\n", "text/csv", 200) })
        {
            server.Answer($"lis.blob.core.windows.net/lisfiles/20201/{file}", body, type, status);
            var report = await source.CollectAsync(_workspace, server, noon.AddHours(1));
            (report.Failed, report.Changes.Count).ShouldBe((0, 0));
            Shown("va/2020/sb914").ShouldBe("01-29 confirmed");
        }
    }

    public void Dispose() => _workspace.Dispose();

    private string Shown(string id) => string.Join(", ", new BillStore(_workspace.Path).Read(BillId.Parse(id))!.Bill!.Events
        .Select(meeting => $"{meeting.Date:MM-dd}{(meeting.Time is { } time ? $" {time}" : "")} {meeting.Status ?? "listed"}"));
}
