using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Finds the documents of all dockets that are one document of the Federal Register.</summary>
internal static class DocketSearch
{
    public const string Host = "api.regulations.gov";

    /// <summary>The last page that the service gives.</summary>
    private const int MostPages = 20;

    private static readonly string[] JsonTypes = ["application/vnd.api+json", "application/json"];

    /// <summary>All of them; none where Regulations.gov does not have the document.</summary>
    public static async Task<IReadOnlyList<DocketDocument>> FindAsync(string number, ScrapeContext context, CancellationToken cancellation)
    {
        var found = new List<DocketDocument>();
        for (var page = 1; ; page++)
        {
            var address = Address(number, page);
            var document = await AskAsync(address, context, cancellation);
            var answer = document.Json();
            var (rows, meta) = Read(answer, number, address);
            if (rows.Any(row => found.Exists(known => known.Id == row.Id)))
                throw new ScrapeException(address, "The next page lists documents of the page before again, so the list has no end that could be believed.");
            found.AddRange(rows);
            if (!meta.IsTrue("hasNextPage"))
            {
                Count(meta, found.Count, address);
                document.Keep();
                return found;
            }

            if (page == MostPages || rows.Count == 0)
                throw new ScrapeException(address, "The list goes on after its last page, so it is not whole.");
            document.Keep();
        }
    }

    // Without a page for the first one: this is the form of the address that is documented and recorded.
    private static Uri Address(string number, int page) => new(
        $"https://{Host}/v4/documents?filter%5BfrDocNum%5D={Uri.EscapeDataString(number)}"
        + (page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"&page%5Bnumber%5D={page}")));

    private static async Task<SourceDocument> AskAsync(Uri address, ScrapeContext context, CancellationToken cancellation)
    {
        try
        {
            return await context.Client.GetAsync(
                new(address)
                {
                    MediaTypes = JsonTypes,
                    Headers = context.Key is { } key ? new Dictionary<string, string> { ["X-Api-Key"] = key } : new Dictionary<string, string>(),
                }, cancellation);
        }
        catch (SourceException failure) when (failure.Kind == SourceFailure.Refused)
        {
            // A wrong key is wrong for every document: asking on would only repeat it.
            throw new SourceException(address, SourceFailure.HostSkipped, "Regulations.gov does not accept the key. Set PolicyTracker__Collectors__RegulationsGovKey to the key that api.data.gov sent you.", failure);
        }
    }

    private static (List<DocketDocument> Rows, JsonElement Meta) Read(JsonElement answer, string number, Uri address)
    {
        if (answer.Field("data") is not { ValueKind: JsonValueKind.Array } || answer.Field("meta") is not { } meta)
            throw new ScrapeException(address, "The answer has no list \"data\" with \"meta\".", answer.GetRawText());
        var rows = answer.Each("data").Select(row => DocketDocument.Read(row, address)).ToList();
        var asked = meta.Field("filters")?.Field("frDocumentNumber")?.Words("value");
        if (rows.Find(row => (row.Number ?? asked) != number) is { } other)
            throw new ScrapeException(address, $"The answer is about another document than {number}.", $"{other.Id}: {other.Number ?? asked ?? "no number"}");
        if (rows.Count == 0 && asked is not null && asked != number)
            throw new ScrapeException(address, $"The answer is about another document than {number}.", asked);
        return (rows, meta);
    }

    private static void Count(JsonElement meta, int found, Uri address)
    {
        if (!int.TryParse(meta.Words("totalElements"), NumberStyles.None, CultureInfo.InvariantCulture, out var total) || total != found)
            throw new ScrapeException(address, $"The list has {found} documents, and says that it has {meta.Words("totalElements") ?? "no number of them"}.");
    }
}
