using System.Text.Json;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>LegiScan's Pull API: one address, one operation a request, and a verdict inside every answer.</summary>
internal sealed class LegiScanApi(ScrapeContext context)
{
    public const string Host = "api.legiscan.com";

    private readonly LegiScanQuota _quota = new(context);

    public static Uri Address(string query) => new($"https://{Host}/?op={query}");

    /// <summary>Asks for one operation and gives the part of the answer that it is about.</summary>
    /// <param name="query">The operation and what it is asked for: <c>getBill&amp;id=1</c>.</param>
    /// <param name="part">The property of a good answer.</param>
    public async Task<T> AskAsync<T>(string query, string part, Func<JsonElement, SourceDocument, T> read, CancellationToken cancellation)
    {
        var address = Address(query);
        _quota.Take(address);
        var document = await context.Client.GetAsync(Request(address), cancellation);
        using var answer = Parse(document);
        if (answer.RootElement.Text("status") != "OK")
            throw Refusal(address, answer.RootElement);
        if (answer.RootElement.Value(part) is not { } content)
            throw new ScrapeException(address, $"The answer has no \"{part}\".", answer.RootElement.GetRawText());
        return read(content, document);
    }

    private SourceRequest Request(Uri address) => new(address)
    {
        MediaTypes = ["application/json"],
        MaxBytes = 64 * 1024 * 1024,
        SecretQuery = context.Key is { } key ? new Dictionary<string, string> { ["key"] = key } : new Dictionary<string, string>(),
    };

    private static JsonDocument Parse(SourceDocument document)
    {
        var text = document.Text;
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException broken)
        {
            throw new ScrapeException(document.Address, "The answer is not JSON, or only a part of it came.", text, broken);
        }
    }

    // A wrong key and a used-up month are the same for every bill: asking on would only repeat it.
    private static SourceException Refusal(Uri address, JsonElement answer)
    {
        var says = answer.Object("alert")?.TextOrNull("message") ?? "no reason";
        if (Says(says, "limit") || Says(says, "quota") || Says(says, "exceed"))
            return new SourceException(address, SourceFailure.HostSkipped,
                $"LegiScan gives 30,000 requests a month, and says that they are used up (\"{says}\"). Records stay as they are until the first of the next month.");
        return Says(says, "key")
            ? new SourceException(address, SourceFailure.HostSkipped,
                $"LegiScan does not accept the key (\"{says}\"). Set PolicyTracker__Collectors__LegiScanKey to the key that legiscan.com shows under your account.")
            : new ScrapeException(address, $"LegiScan refused the request: \"{says}\".");
    }

    private static bool Says(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
