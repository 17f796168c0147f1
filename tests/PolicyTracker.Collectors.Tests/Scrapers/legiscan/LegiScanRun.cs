using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.legiscan;

/// <summary>A workspace and a LegiScan on the loopback address that knows Iowa's session and the bills it is given.</summary>
public sealed class LegiScanRun : IAsyncDisposable
{
    public const int Session = 2177;

    private const string Key = "a-key-for-tests";

    private readonly Dictionary<int, JsonObject> _bills = [];

    private LegiScanRun(ReplayServer server)
    {
        Server = server;
        server.Answer("api.legiscan.com/", (context, request) => AnswerAsync(context, request));
    }

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(new(2026, 6, 10, 12, 0, 0, TimeSpan.Zero));

    public string? Dataset { get; set; }

    public bool HasKey { get; set; } = true;

    /// <summary>Stands in place of every good answer to an operation.</summary>
    public Dictionary<string, (byte[] Body, string MediaType)> Faults { get; } = new(StringComparer.Ordinal);

    /// <summary>The operations that were asked for, in their order, with what they were asked.</summary>
    public IReadOnlyList<string> Asked => [.. Server.Requests.Select(request => Uri.UnescapeDataString(request.Query.TrimStart('?')).Replace($"&key={Key}", "", StringComparison.Ordinal))];

    public static async Task<LegiScanRun> StartAsync() => new(await ReplayServer.StartAsync());

    /// <summary>Publishes a bill as a recording or a dataset holds it; a later one replaces it.</summary>
    public JsonObject Publish(string text)
    {
        var bill = (JsonObject)JsonNode.Parse(text)!["bill"]!;
        bill = (JsonObject)bill.DeepClone();
        return _bills[bill["bill_id"]!.GetValue<int>()] = bill;
    }

    public void Watch(params string[] ids) => Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    public void Topic(string phrase) => Workspace.Write("content/topics/x.md", $"---\ntitle: X\nmatch:\n  any: [{phrase}]\n---\nText.\n");

    public Task<CollectReport> RunAsync(BillId? only = null) => new Collector(
        new()
        {
            Workspace = Workspace.Path,
            StateFolder = Workspace.File(".policytracker"),
            Via = Server.Url,
            Bill = only,
            Dataset = Dataset,
            Keys = HasKey ? new Dictionary<string, string> { ["LegiScanKey"] = Key } : new Dictionary<string, string>(),
        },
        ContentTree.Read(Workspace.Path), Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "legiscan"));

    public Bill Record(string id) => new BillStore(Workspace.Path).Find(BillId.Parse(id)).ShouldNotBeNull();

    public IReadOnlyList<BillId> Records => new BillStore(Workspace.Path).Ids();

    public IReadOnlyList<BillChange> Changes => new ChangeLog(Workspace.Path).All();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }

    private Task AnswerAsync(HttpContext context, ReplayRequest request)
    {
        var asked = System.Web.HttpUtility.ParseQueryString(request.Query);
        var (body, mediaType) = Faults.TryGetValue(asked["op"]!, out var fault) ? fault : (Encoding.UTF8.GetBytes(Good(asked["op"]!, asked["id"]).ToJsonString()), "application/json");
        context.Response.ContentType = mediaType;
        return context.Response.Body.WriteAsync(body).AsTask();
    }

    private JsonObject Good(string operation, string? id) => operation switch
    {
        "getSessionList" => new() { ["status"] = "OK", ["sessions"] = new JsonArray(About()) },
        "getMasterListRaw" => new() { ["status"] = "OK", ["masterlist"] = List() },
        "getSearchRaw" => new() { ["status"] = "OK", ["searchresult"] = Hits() },
        "getBill" when _bills.TryGetValue(int.Parse(id!, System.Globalization.CultureInfo.InvariantCulture), out var bill) => new() { ["status"] = "OK", ["bill"] = bill.DeepClone() },
        _ => new() { ["status"] = "ERROR", ["alert"] = new JsonObject { ["message"] = "Unknown bill id" } },
    };

    private static JsonObject About() => new()
    {
        ["session_id"] = Session, ["state_id"] = 15, ["year_start"] = 2025, ["year_end"] = 2026, ["prefile"] = 0, ["sine_die"] = 0, ["prior"] = 0, ["special"] = 0,
        ["session_tag"] = "Regular Session", ["session_title"] = "2025-2026 Regular Session", ["session_name"] = "91st General Assembly", ["dataset_hash"] = "d41d8cd9",
    };

    private JsonObject List()
    {
        var list = new JsonObject { ["session"] = About() };
        foreach (var (at, bill) in _bills.Values.Index())
            list[$"{at}"] = new JsonObject { ["bill_id"] = bill["bill_id"]!.DeepClone(), ["number"] = bill["bill_number"]!.DeepClone(), ["change_hash"] = bill["change_hash"]!.DeepClone() };
        return list;
    }

    private JsonObject Hits()
    {
        var results = new JsonArray([.. _bills.Values.Select(bill => new JsonObject { ["relevance"] = 90, ["bill_id"] = bill["bill_id"]!.DeepClone(), ["change_hash"] = bill["change_hash"]!.DeepClone() })]);
        return new() { ["summary"] = new JsonObject { ["page_current"] = 1, ["page_total"] = 1, ["count"] = results.Count }, ["results"] = results };
    }
}
