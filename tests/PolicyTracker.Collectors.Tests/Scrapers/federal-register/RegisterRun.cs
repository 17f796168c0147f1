using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Store;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers;

/// <summary>A workspace and a Federal Register that has just the documents of a test.</summary>
internal sealed class RegisterRun : IAsyncDisposable
{
    public const string Api = "www.federalregister.gov/api/v1/documents";

    private readonly TempFolder _workspace = new();
    private readonly List<JsonObject> _documents = [];

    private RegisterRun(ReplayServer server)
    {
        Server = server;
        server.Answer($"{Api}.json", (context, request) => AnswerAsync(context, request.Query));
    }

    public ReplayServer Server { get; }

    public IEnumerable<string> Ids => new BillStore(_workspace.Path).Ids().Select(id => id.Value).Order(StringComparer.Ordinal);

    public static async Task<RegisterRun> StartAsync(params string[] roots) =>
        new(await ReplayServer.StartAsync(roots.Length > 0 ? roots : [Path.Combine(RecordedSource.Of("federal-register").Recordings, "..")]));

    public RegisterRun Topic(string match)
    {
        _workspace.Write("content/topics/matter.md", $"---\ntitle: Matter\nmatch: {{{match}}}\n---\nText.\n");
        return this;
    }

    public RegisterRun Write(string file, string text)
    {
        _workspace.Write(file, text);
        return this;
    }

    public RegisterRun Watch(params string[] ids) => Write("content/watchlist/all.yml", $"bills: [{string.Join(", ", ids)}]\n");

    /// <summary>Publishes a document: the given fields, and what every document has.</summary>
    public JsonObject Publish(string number, string published, string type, string title, string? action = null, params (string Name, JsonNode? Value)[] more)
    {
        var document = new JsonObject
        {
            ["document_number"] = number, ["publication_date"] = published, ["type"] = type, ["title"] = title, ["action"] = action,
            ["agencies"] = new JsonArray(new JsonObject { ["name"] = "Justice Department", ["slug"] = "justice-department" }),
            ["citation"] = $"90 FR {number[^4..]}",
            ["html_url"] = $"https://www.federalregister.gov/documents/{published.Replace('-', '/')}/{number}/title",
        };
        foreach (var (name, value) in more)
            document[name] = value;
        Publish(document);
        return document;
    }

    public void Publish(JsonObject document)
    {
        var number = (string?)document["document_number"];
        _documents.RemoveAll(known => (string?)known["document_number"] == number);
        _documents.Add(document);
        Server.Answer($"{Api}/{number}.json", document.ToJsonString(), "application/json");
    }

    public Task<CollectReport> CollectAsync(string day, string? since = null, bool noDiscovery = false) =>
        new Collector(
            new()
            {
                Workspace = _workspace.Path,
                StateFolder = _workspace.File(".policytracker"),
                Via = Server.Url,
                Since = since is null ? null : DateOnly.Parse(since, CultureInfo.InvariantCulture),
                NoDiscovery = noDiscovery,
            },
            ContentTree.Read(_workspace.Path),
            new FixedTime(DateTimeOffset.Parse($"{day}T15:00:00Z", CultureInfo.InvariantCulture)))
        .RunAsync(RecordedSource.Of("federal-register").Scraper);

    public Bill Record(string id) => new BillStore(_workspace.Path).Read(BillId.Parse(id)).ShouldNotBeNull($"{id} is not among {string.Join(", ", Ids)}").Bill.ShouldNotBeNull();

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _workspace.Dispose();
    }

    // As the source answers: conditions narrow, and an empty list has no results.
    private async Task AnswerAsync(HttpContext context, string query)
    {
        var asked = query.TrimStart('?').Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (Name: Uri.UnescapeDataString(pair[0]), Value: Uri.UnescapeDataString(pair[1]))).ToList();
        bool Fits(JsonObject document) => asked.TrueForAll(pair => pair.Name switch
        {
            "conditions[regulation_id_number]" => Has(document, "regulation_id_numbers", pair.Value),
            "conditions[docket_id]" => Has(document, "docket_ids", pair.Value),
            "conditions[publication_date][gte]" => string.CompareOrdinal((string?)document["publication_date"], pair.Value) >= 0,
            "conditions[term]" => document.ToJsonString().Contains(pair.Value.Trim('"'), StringComparison.OrdinalIgnoreCase),
            _ => true,
        });
        var found = _documents.Where(Fits).OrderBy(document => (string?)document["publication_date"], StringComparer.Ordinal).ToList();
        var page = new JsonObject { ["description"] = "Documents", ["count"] = found.Count };
        if (found.Count > 0)
            page["results"] = new JsonArray([.. found.Select(document => document.DeepClone())]);
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(page.ToJsonString());
    }

    private static bool Has(JsonObject document, string list, string value) =>
        (document[list] as JsonArray)?.Any(item => ((string?)item)?.Contains(value, StringComparison.OrdinalIgnoreCase) == true) == true;
}
