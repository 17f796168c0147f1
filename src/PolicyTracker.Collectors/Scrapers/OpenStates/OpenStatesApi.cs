using System.Text.Json;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Asks Open States within its quota, and believes only what looks like one of its answers.</summary>
internal sealed class OpenStatesApi(ScrapeContext context, OpenStatesMemory memory)
{
    // Ten requests a minute.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(6);

    // Twenty bills with every name of every vote.
    private const long MaxBytes = 64 * 1024 * 1024;

    public OpenStatesMemory Memory => memory;

    /// <summary>One for each run: it knows the day's count.</summary>
    public static Task<OpenStatesApi> OfAsync(ScrapeContext context) => context.OnceAsync(
        nameof(OpenStatesApi), () => Task.FromResult(new OpenStatesApi(context, new(context.StateFolder, context.Now))));

    /// <summary>One bill, or whatever the address stands for.</summary>
    public async Task<JsonElement> GetAsync(Uri address, CancellationToken cancellation)
    {
        if (memory.IsUsedUp)
            throw UsedUp(address);
        memory.CountCall();
        var document = await context.Client.GetAsync(
            new(address)
            {
                MediaTypes = ["application/json"],
                MaxBytes = MaxBytes,
                Deadline = TimeSpan.FromMinutes(2),
                Pace = Pace,
                Headers = context.Key is { } key ? new Dictionary<string, string> { ["X-API-KEY"] = key } : [],
            },
            cancellation);
        var answer = Parse(document);
        document.Keep();
        return answer;
    }

    /// <summary>One page of a list.</summary>
    public async Task<OpenStatesPage> ListAsync(Uri address, CancellationToken cancellation) =>
        OpenStatesPage.Read(await GetAsync(address, cancellation), address);

    private static JsonElement Parse(SourceDocument document)
    {
        var answer = document.Json();
        if (answer.ValueKind != JsonValueKind.Object)
            throw new ScrapeException(document.Address, "The answer is no JSON object, which every answer of Open States is.", document.Text);
        // Errors can come with the status of a success.
        return answer.Field("detail") is { } detail
            ? throw new ScrapeException(document.Address, "Open States answered with an error in place of bills.", detail.ToString())
            : answer;
    }

    // "Host skipped" ends the run: every further question would have the same answer.
    private static SourceException UsedUp(Uri address) => new(
        address, SourceFailure.HostSkipped,
        "Open States lets a free key ask 250 times a day, and today's requests are used up. The rest is read by the run of another day.");
}
