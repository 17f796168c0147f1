using System.Globalization;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Ladder;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>A workspace with a rulemaking in it, and a Regulations.gov that says what a test tells it to say.</summary>
internal sealed class DeadlineRun : IAsyncDisposable
{
    public const string Search = "api.regulations.gov/v4/documents";

    private static readonly BillId Rule = BillId.Parse("us/rules/1615-aa01");
    private readonly TempFolder _workspace = new();
    private readonly Dictionary<string, string> _answers = new(StringComparer.Ordinal);

    private DeadlineRun(ReplayServer server) => Server = server;

    public ReplayServer Server { get; }

    public Bill Record => new BillStore(_workspace.Path).Read(Rule)!.Bill!;

    public IEnumerable<string> Events => Record.Events.Select(one => $"{one.Date:yyyy-MM-dd} {one.Status} {one.Id}");

    /// <summary>The documents of the record, such as <c>2026-06-01 Proposed rule</c>; they are numbered D1, D2.</summary>
    public static async Task<DeadlineRun> StartAsync(params string[] documents)
    {
        var run = new DeadlineRun(await ReplayServer.StartAsync());
        run.Server.Answer(Search, (context, request) =>
        {
            context.Response.ContentType = "application/vnd.api+json;charset=utf-8";
            return context.Response.WriteAsync(run._answers.GetValueOrDefault(Uri.UnescapeDataString(request.Query)) ?? DocketAnswer.Of(Asked(request)));
        });
        run.Write(Proposal(documents));
        return run;
    }

    /// <summary>A record of one document, in front of recorded answers.</summary>
    public static async Task<DeadlineRun> OfCorpusAsync(string number, string document)
    {
        var run = new DeadlineRun(await ReplayServer.StartAsync(Corpus.Root));
        var bill = Proposal(document);
        run.Write(bill with { Actions = [bill.Actions[0] with { Text = bill.Actions[0].Text.Replace("D1", number, StringComparison.Ordinal) }] });
        return run;
    }

    /// <summary>A record as the Federal Register makes it.</summary>
    public static Bill Proposal(params IReadOnlyList<string> documents)
    {
        var bill = new Bill
        {
            Id = Rule,
            Identifier = "RIN 1615-AA01",
            Title = "Eligibility",
            Classification = BillClassification.Rule,
            Chamber = Chamber.Executive,
            Actions = [.. documents.Select((text, index) => new BillAction(Day(text[..10]), Chamber.Executive, $"{text[11..]}: Eligibility (document D{index + 1}).", []))],
            Sources = [new("https://www.federalregister.gov/d/D1", "Federal Register")],
            Extras = Extras.None.With("dockets", "USCIS-2026-0001"),
        };
        return bill with { Status = StatusLadder.Derive(bill) };
    }

    public static BillEvent Close(string date, string id = "fr:D1:comments", string status = EventStatuses.Confirmed) =>
        new(Day(date), null, "America/New_York", EventKinds.CommentsClose, "Comments close", null, status, id);

    public void Write(Bill bill) => _workspace.Write(bill.Id.Path, BillFile.Write(bill));

    public void Know(params IReadOnlyList<BillEvent> events) => Write(Record with { Events = events });

    public void Say(string document, string answer, string more = "") => _answers[$"?filter[frDocNum]={document}{more}"] = answer;

    public Task<CollectReport> CollectAsync(string now = "2026-06-10", Scraper? scraper = null)
    {
        var options = new CollectOptions
        {
            Workspace = _workspace.Path,
            StateFolder = _workspace.File(".policytracker"),
            Via = Server.Url,
            NoDiscovery = true,
            Keys = new Dictionary<string, string> { ["RegulationsGovKey"] = "a-key-for-tests" },
        };
        var time = new FixedTime(new(Day(now).ToDateTime(new(12, 0)), TimeSpan.Zero));
        return new Collector(options, ContentTree.Read(_workspace.Path), time).RunAsync(scraper ?? RecordedSource.Of("regulations-gov").Scraper);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _workspace.Dispose();
    }

    private static string Asked(ReplayRequest request) => Uri.UnescapeDataString(request.Query).Split('=')[1].Split('&')[0];

    private static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
