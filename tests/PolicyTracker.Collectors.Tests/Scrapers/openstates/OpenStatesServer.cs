using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using PolicyTracker.Core.Content;
using PolicyTracker.Core.Jurisdictions;
using PolicyTracker.Testing;

namespace PolicyTracker.Collectors.Tests.Scrapers.openstates;

/// <summary>API v3 on the loopback address, as far as its documentation goes, over the bills that a test gives it; and a workspace.</summary>
internal sealed class OpenStatesServer : IAsyncDisposable
{
    private readonly List<JsonObject> _bills = [];

    private OpenStatesServer(ReplayServer server) => Server = server;

    public ReplayServer Server { get; }

    public TempFolder Workspace { get; } = new();

    public FixedTime Time { get; } = new(new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Spoils the text of every answer before it is sent.</summary>
    public Func<string, string> Spoil { get; set; } = text => text;

    public IEnumerable<string> Asked => Server.Requests.Where(request => request.Host == "v3.openstates.org").Select(request => request.Path + Uri.UnescapeDataString(request.Query));

    public static async Task<OpenStatesServer> StartAsync(params IEnumerable<JsonObject> bills)
    {
        var server = new OpenStatesServer(await ReplayServer.StartAsync());
        server.Server.Answer("v3.openstates.org/bills", server.ListAsync);
        server.Publish(bills);
        return server;
    }

    /// <summary>Takes the place of what was there.</summary>
    public void Publish(params IEnumerable<JsonObject> bills)
    {
        _bills.Clear();
        _bills.AddRange(bills);
        foreach (var bill in _bills)
            Server.Answer($"v3.openstates.org/bills/{CodeOf(bill)}/{bill["session"]}/{bill["identifier"]}", (context, _) => SendAsync(context, bill));
    }

    public void Watch(params object[] ids) =>
        Workspace.Write("content/watchlist/all.yml", $"bills:\n{string.Concat(ids.Select(id => $"- {id}\n"))}");

    public void Topic(string name, string phrase, string? jurisdiction = null) => Workspace.Write(
        $"content/topics/{name}.md", $"---\ntitle: {name}\nmatch:\n  any: [{phrase}]\n{(jurisdiction is null ? "" : $"jurisdictions: [{jurisdiction}]\n")}---\nText.\n");

    public Task<CollectReport> RunAsync(string? key = "a-key-for-tests", DateOnly? since = null, bool dryRun = false) => new Collector(
        new()
        {
            Workspace = Workspace.Path, StateFolder = Workspace.File(".policytracker"), Via = Server.Url, Since = since, DryRun = dryRun,
            Keys = key is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["OpenStatesKey"] = key },
        },
        ContentTree.Read(Workspace.Path), Time).RunAsync(AllScrapers.List.Single(scraper => scraper.Name == "openstates"));

    public static string CodeOf(JsonObject answer) => Places.All.Single(place => place.Name == (string)answer["jurisdiction"]!["name"]!).Code;

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Workspace.Dispose();
    }

    private Task ListAsync(HttpContext context, ReplayRequest request)
    {
        var query = context.Request.Query;
        var found = _bills.Where(bill =>
            (query["jurisdiction"] is not [{ } code] || CodeOf(bill) == code)
            && (query["session"] is not [{ } session] || (string)bill["session"]! == session)
            && (query["identifier"].Count == 0 || query["identifier"].Contains((string)bill["identifier"]!))
            && (query["updated_since"] is not [{ } since] || string.CompareOrdinal((string)bill["updated_at"]!, since) >= 0)
            && (query["q"] is not [{ } words] || words.Split(" or ").Any(phrase => ((string)bill["title"]!).Contains(phrase.Trim('"'), StringComparison.OrdinalIgnoreCase))))
            .OrderBy(bill => (string)bill["updated_at"]!, StringComparer.Ordinal).ToList();
        var size = Number(query["per_page"], 10);
        var page = Number(query["page"], 1);
        var last = Math.Max(1, (found.Count + size - 1) / size);
        if (page > last)
        {
            context.Response.StatusCode = 404;
            return SendAsync(context, new() { ["detail"] = "invalid page" });
        }

        return SendAsync(context, new()
        {
            ["results"] = new JsonArray([.. found.Skip((page - 1) * size).Take(size).Select(bill => bill.DeepClone())]),
            ["pagination"] = new JsonObject { ["per_page"] = size, ["page"] = page, ["max_page"] = last, ["total_items"] = found.Count },
        });
    }

    public Task SendAsync(HttpContext context, JsonObject answer)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(Spoil(answer.ToJsonString()));
    }

    private static int Number(Microsoft.Extensions.Primitives.StringValues text, int standard) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : standard;
}
