using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.SenateHearings;

/// <summary>A workspace with records of Congress, and the Senate's list as a test wants it.</summary>
internal sealed class HearingsRun : IAsyncDisposable
{
    private const string List = "www.senate.gov/general/committee_schedules/hearings.xml";

    private HearingsRun(ReplayServer server) => Server = server;

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(new(2026, 7, 29, 12, 0, 0, TimeSpan.Zero));

    public bool Accept { get; set; }

    public static async Task<HearingsRun> StartAsync(params string[] ids)
    {
        var run = new HearingsRun(await ReplayServer.StartAsync());
        foreach (var id in ids)
            run.Add(BillId.Parse(id));
        return run;
    }

    public void Publish(string list, string mediaType = "text/xml", int status = 200) => Server.Answer(List, list, mediaType, status);

    public void Publish(params Row[] rows) => Publish(ListOf(rows));

    public static string ListOf(params Row[] rows) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><css_meetings_scheduled>\n{string.Join('\n', rows.Select(row => row.Xml))}\n</css_meetings_scheduled>";

    public async Task<CollectReport> RunAsync(DateTimeOffset? at = null)
    {
        if (at is { } moment)
            Time.Now = moment;
        else
            Time.Advance(TimeSpan.FromHours(2));
        var options = new CollectOptions { Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = Server.Url, Accept = Accept };
        return await new Collector(options, ContentTree.Read(Workspace.Path), Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "senate-hearings"));
    }

    public IReadOnlyList<BillEvent> Events(string id) => new BillStore(Workspace.Path).Find(BillId.Parse(id))!.Events;

    /// <summary>Each event in short: day, hour, status.</summary>
    public string Shown(string id) => string.Join(", ", Events(id).Select(happening => $"{happening.Date:MM-dd} {happening.Time} {happening.Status}"));

    /// <summary>All that the change log tells, oldest first.</summary>
    public IReadOnlyList<string> Logged => [.. new ChangeLog(Workspace.Path).All().OrderBy(change => change.ObservedAt)
        .Select(change => $"{change.Bill.Number} {change.Kind.Word()} {change.Text}")];

    public static IEnumerable<Problem> OfTopics(CollectReport report) => report.Problems.Where(problem => problem.Rule == "hearing-topic");

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }

    private void Add(BillId id) => Workspace.Write($"bills/{id}.md", BillFile.Write(new()
    {
        Id = id,
        Identifier = id.Number,
        Title = "A bill",
        Chamber = Chamber.Upper,
        Status = new(Stage.Introduced, new(2025, 5, 14), 1),
        Actions = [new(new(2025, 5, 14), Chamber.Upper, "Introduced in Senate", [ActionClassification.Introduction])],
        Sources = [new("https://example.org/1", "BILLSTATUS")],
    }));
}

/// <summary>A meeting of the list.</summary>
internal sealed record Row(string Number, string Day, string Matter)
{
    public string Time { get; init; } = "10:00:00";

    public string Type { get; init; } = "Open Business Meeting";

    public string Committee { get; init; } = "Judiciary";

    public string Part { get; init; } = "";

    public string Room { get; init; } = "SD-226";

    public string Documents { get; init; } = "";

    public string Xml => $"""
          <meeting>
            <identifier>{Number}</identifier>
            <last_update_iso_8601>2026-07-29T16:36:25.000000Z-04:00</last_update_iso_8601>
            <cmte_code>SSJU00</cmte_code>
            <committee>{Committee}</committee>
            {(Part.Length == 0 ? "" : $"<sub_cmte>{Part}</sub_cmte>")}
            <type>{Type}</type>
            <date_iso_8601>{Day}</date_iso_8601>
            <time_iso_8601>{Time}</time_iso_8601>
            <room>{Room}</room>
            <Documents>{Documents}</Documents>
            <matter>{Matter}</matter>
          </meeting>
        """;
}
