using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One bill of the Open Legislation API, version 3.</summary>
internal static class NewYorkApi
{
    public const string Host = "legislation.nysenate.gov";

    private const long MostBytes = 96L * 1024 * 1024;

    // Budget bills carry all their texts with them.
    public static SourceRequest Request(string path, string key) => new(new($"https://{Host}/api/3/{path}"))
    {
        MediaTypes = ["application/json"],
        MaxBytes = MostBytes,
        Deadline = TimeSpan.FromMinutes(3),
        SecretQuery = new Dictionary<string, string> { ["key"] = key },
    };

    public static async Task<Bill> ReadAsync(BillId id, string key, ScrapeContext context, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(Request($"bills/{id.Session[..4]}/{NewYorkNumber.Print(id)}", key), cancellation);
        var bill = Read(id, Result(document), document.Address, context.Tell);
        document.Keep();
        return bill;
    }

    /// <summary>What the envelope holds.</summary>
    /// <exception cref="ScrapeException">The API says that the call failed, or the answer is none of its own.</exception>
    public static JsonElement Result(SourceDocument document)
    {
        var answer = document.Json();
        return answer.IsTrue("success") && answer.Field("result") is { ValueKind: JsonValueKind.Object } result
            ? result
            : throw new ScrapeException(document.Address, "The answer has no success and no result.", answer.Words("message") ?? answer.GetRawText());
    }

    private static Bill Read(BillId id, JsonElement result, Uri address, Action<Problem> tell)
    {
        if (NewYorkNumber.Id(id.Session, result.Words("basePrintNo")) != id || result.Words("session") != id.Session[..4])
            throw new ScrapeException(address, $"The answer is about \"{result.Words("basePrintNo")}\" of {result.Words("session")}, and {NewYorkNumber.Print(id)} of {id.Session[..4]} was asked for.");
        var title = Text.CleanOrNull(result.Words("title")?.TrimStart('@'));
        if (title is null && result.Field("sponsor") is null && result.Field("status") is null)
            throw NewYorkHistory.Blank(id, address);
        var actions = NewYorkHistory.Actions(id, Steps(result, address), address, tell);
        var parts = new NewYorkApiParts(id, result);
        return new()
        {
            Id = id,
            Identifier = NewYorkNumber.Identifier(id),
            Title = title ?? throw new ScrapeException(address, "The field \"title\" is empty, although the bill has a sponsor or a status."),
            Classification = NewYorkNumber.Classification(id),
            Chamber = NewYorkNumber.Chamber(id),
            Subjects = parts.Subjects(),
            Sponsors = parts.Sponsors(),
            Actions = actions,
            Votes = parts.Votes(),
            Versions = parts.Versions(),
            Related = parts.Related(actions),
            Laws = NewYorkHistory.Laws(actions),
            Extras = NewYorkHistory.Extra(actions).With("url", NewYorkPage.PageOf(id)),
        };
    }

    // The number of steps stands beside them: half of them would not be believed.
    private static List<NewYorkStep> Steps(JsonElement result, Uri address)
    {
        var list = result.Field("actions")
            ?? throw new ScrapeException(address, "The field \"actions\" is missing.");
        var items = list.Each("items");
        if (items.Count == 0 || list.Words("size") != items.Count.ToString(CultureInfo.InvariantCulture))
            throw new ScrapeException(address, $"The field \"actions\" has {items.Count} steps and says that it has {list.Words("size") ?? "none"}.");
        return [.. items.OrderBy(item => Number(item.Words("sequenceNo"))).Select(item => Step(item, address))];
    }

    private static NewYorkStep Step(JsonElement item, Uri address) =>
        new(item.Words("date") ?? "", CapitolDates.Day(item.Words("date"), NewYorkScraper.CapitolZone), Worded(item, address));

    // The API gives the chamber beside the words, which then say it by their letters as everywhere else.
    private static string Worded(JsonElement step, Uri address)
    {
        var text = step.Required("text", address);
        return step.Words("chamber") switch
        {
            "ASSEMBLY" when !text.Any(char.IsLower) => text.ToLowerInvariant(),
            "SENATE" when text.Any(char.IsLower) => text.ToUpperInvariant(),
            _ => text,
        };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
