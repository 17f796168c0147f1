using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Checks;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One page of a search.</summary>
/// <param name="Count">How many documents the whole search has; never more than 10,000 is said.</param>
/// <param name="Unreadable">What is wrong with documents of the page that are left out.</param>
internal sealed record RegisterPage(int Count, IReadOnlyList<RegisterDocument> Documents, IReadOnlyList<ScrapeException> Unreadable, Uri? Next);

/// <summary>What a search found.</summary>
/// <param name="Failure">Why the list is not whole; null when it is.</param>
/// <param name="Unreadable">What is wrong with documents that are left out; the others are not held up by them.</param>
internal sealed record RegisterList(IReadOnlyList<RegisterDocument> Documents, IReadOnlyList<ScrapeException> Unreadable, SourceException? Failure);

/// <summary>
/// The Federal Register's API v1 (https://www.federalregister.gov/developers/documentation/api/v1). What it sends is
/// believed only as JSON of the expected keys: unknown numbers and blocked visitors get pages for people.
/// </summary>
internal sealed class RegisterApi(SourceClient client)
{
    public const string Host = "www.federalregister.gov";

    /// <summary>The source counts no further.</summary>
    public const int CountLimit = 10_000;

    /// <summary>More, and more than good ones: then it is not the rows that are odd but the list.</summary>
    private const int MostOddRows = 2;

    private const string Root = $"https://{Host}/api/v1/documents";

    private static readonly string[] JsonTypes = ["application/json"];

    private static readonly string[] Sections = ["RULE", "PRORULE", "NOTICE"];

    /// <summary>One document by its number.</summary>
    public async Task<RegisterDocument> DocumentAsync(string number, CancellationToken cancellation)
    {
        var address = new Uri($"{Root}/{number}.json");
        var answer = await client.GetAsync(new(address) { MediaTypes = JsonTypes }, cancellation);
        var document = RegisterJson.Read(Whole(answer), address);
        if (document.Number != number)
            throw new ScrapeException(address, $"The answer is the document {document.Number}, not {number}.");
        answer.Keep();
        return document;
    }

    /// <summary>Every document that the conditions find, published since a day, oldest first.</summary>
    /// <param name="conditions">Names as they follow <c>conditions</c>: <c>[term]</c>; with their values.</param>
    public async Task<RegisterList> SearchAsync(
        IReadOnlyList<KeyValuePair<string, string>> conditions, DateOnly? since, CancellationToken cancellation)
    {
        var found = new Dictionary<string, RegisterDocument>(StringComparer.Ordinal);
        var unreadable = new List<ScrapeException>();
        var first = Search(conditions, since);
        try
        {
            for (var page = first; ;)
            {
                var answer = await PageAsync(page, cancellation);
                unreadable.AddRange(answer.Unreadable);
                var fresh = answer.Documents.Count(document => found.TryAdd(document.Number, document));
                if (answer.Next is not { } next || fresh == 0)
                    return new([.. found.Values], unreadable, IsWhole(answer.Count, found.Count + unreadable.Count) ? null : NotWhole(first, answer.Count, found.Count));
                page = next;
            }
        }
        catch (SourceException failure)
        {
            return new([.. found.Values], unreadable, failure);
        }
    }

    /// <summary>The address of the first page of a search.</summary>
    public static Uri Search(IReadOnlyList<KeyValuePair<string, string>> conditions, DateOnly? since)
    {
        var asked = conditions.Select(condition => ($"conditions{condition.Key}", condition.Value))
            .Concat(Sections.Select(section => ("conditions[type][]", section)));
        if (since is { } day)
            asked = asked.Append(("conditions[publication_date][gte]", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        asked = asked.Concat(RegisterJson.Fields.Select(field => ("fields[]", field))).Append(("order", "oldest")).Append(("per_page", "1000"));
        return new($"{Root}.json?{string.Join('&', asked.Select(pair => $"{Uri.EscapeDataString(pair.Item1)}={Uri.EscapeDataString(pair.Item2)}"))}");
    }

    /// <summary>A row of a list that could not be read.</summary>
    public static Problem LeftOut(ScrapeException odd) => Problem.Warning("source-row", $"A document was left out: {odd.Sentence}", odd.Address.ToString());

    // The source counts no further than its limit, and may list no further either.
    private static bool IsWhole(int count, int found) => found >= count && (count < CountLimit || found > CountLimit);

    private static ScrapeException NotWhole(Uri page, int count, int found) => new(page, count >= CountLimit
        ? $"The search finds {CountLimit:N0} documents or more, of which the source gives no whole list ({found} came). Begin on a later day (collect federal-register --since), or make the topics narrower."
        : $"The search should have {count} documents, and {found} came: the list is not whole.");

    private async Task<RegisterPage> PageAsync(Uri address, CancellationToken cancellation)
    {
        var answer = await client.GetAsync(new(address) { MediaTypes = JsonTypes }, cancellation);
        var json = Whole(answer);
        if (!int.TryParse(json.Words("count"), CultureInfo.InvariantCulture, out var count))
            throw new ScrapeException(address, "The answer has no \"count\", so it is no list of documents.", json.GetRawText());
        // An empty list has no key of its own.
        if (json.Field("results") is not { ValueKind: JsonValueKind.Array } results)
            return count == 0 ? new(0, [], [], null) : throw new ScrapeException(address, $"The search says that it has {count} documents, and lists none.");
        var (documents, unreadable) = Read(results, address);
        if (unreadable.Count > Math.Max(documents.Count, MostOddRows))
            throw unreadable[0];
        var page = new RegisterPage(count, documents, unreadable, Next(json, address));
        answer.Keep();
        return page;
    }

    private static (List<RegisterDocument> Documents, List<ScrapeException> Unreadable) Read(JsonElement results, Uri address)
    {
        var (documents, unreadable) = (new List<RegisterDocument>(), new List<ScrapeException>());
        foreach (var item in results.EnumerateArray())
            try
            {
                documents.Add(RegisterJson.Read(item, address));
            }
            catch (ScrapeException odd)
            {
                unreadable.Add(Named(item, address, odd));
            }

        return (documents, unreadable);
    }

    private static ScrapeException Named(JsonElement item, Uri address, ScrapeException odd) =>
        item.Words("document_number") is { } number && !odd.Sentence.Contains(number, StringComparison.Ordinal)
            ? new(address, $"The document {number} cannot be read: {odd.Sentence}", item.GetRawText())
            : odd;

    // Followed as given, to the same host alone: it carries a cursor.
    private static Uri? Next(JsonElement page, Uri address) => page.Words("next_page_url") is not { } words ? null
        : Uri.TryCreate(words, UriKind.Absolute, out var next) && next.Scheme == Uri.UriSchemeHttps && next.Host == Host && next.AbsolutePath.StartsWith("/api/v1/documents", StringComparison.Ordinal)
            ? next
            : throw new ScrapeException(address, "The address of the next page leads elsewhere.", words);

    private static JsonElement Whole(SourceDocument answer)
    {
        var json = answer.Json();
        if (json.ValueKind != JsonValueKind.Object)
            throw new ScrapeException(answer.Address, "The answer is no JSON object.", answer.Text);
        return json.Field("errors") is { } errors && json.Field("document_number") is null && json.Field("results") is null
            ? throw new ScrapeException(answer.Address, "The source did not accept the question.", errors.GetRawText())
            : json;
    }
}
