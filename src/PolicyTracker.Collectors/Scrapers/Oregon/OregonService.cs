using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Rows of an entity set, and where they were asked for.</summary>
internal sealed record OregonRows(Uri Address, IReadOnlyList<JsonElement> Rows);

/// <summary>The entity sets of the service, read through all their pages.</summary>
internal static class OregonService
{
    public const string Host = "api.oregonlegislature.gov";
    public const string Zone = "America/Los_Angeles";

    private const int MostPages = 100;
    private static readonly string[] NextLinks = ["odata.nextLink", "@odata.nextLink", "__next"];

    /// <summary>What an entity set holds of a session, or of one measure of it.</summary>
    public static Uri Address(string entity, string session, string? prefix = null, int number = 0)
    {
        var filter = string.Create(CultureInfo.InvariantCulture, $"SessionKey eq '{session}'{(prefix is null ? "" : $" and MeasurePrefix eq '{prefix}' and MeasureNumber eq {number}")}");
        return new($"https://{Host}/odata/odataservice.svc/{entity}?$filter={filter.Replace(" ", "%20", StringComparison.Ordinal)}");
    }

    /// <summary>Every measure of a session; loaded once a run.</summary>
    public static Task<IReadOnlyDictionary<BillId, OregonMeasure>> MeasuresAsync(ScrapeContext context, string session, CancellationToken cancellation)
    {
        var address = Address("Measures", session.ToUpperInvariant());
        return context.OnceAsync<IReadOnlyDictionary<BillId, OregonMeasure>>(address.AbsoluteUri, async () =>
        {
            var measures = new Dictionary<BillId, OregonMeasure>();
            foreach (var row in await ListAsync(context, address, mayBeEmpty: false, cancellation))
            {
                var measure = OregonMeasure.Of(row, address);
                if (!measure.Session.Equals(session, StringComparison.OrdinalIgnoreCase))
                    throw new ScrapeException(address, $"The field \"SessionKey\" of {measure.Prefix} {measure.Number} is {measure.Session}, and {session} was asked for.");
                measures.TryAdd(measure.Id, measure);
            }

            return measures;
        });
    }

    public static async Task<IReadOnlyList<JsonElement>> ListAsync(ScrapeContext context, Uri address, bool mayBeEmpty, CancellationToken cancellation)
    {
        var rows = new List<JsonElement>();
        Uri? page = address;
        for (var count = 0; page is not null; count++)
        {
            if (count == MostPages)
                throw new ScrapeException(address, $"The list has more than {MostPages} pages, so its links to the next page may lead in a circle.");
            var document = await PageAsync(context, page, isFirst: count == 0, cancellation);
            var answer = document.Json();
            rows.AddRange(Listed(answer, page));
            page = Next(answer, page);
            document.Keep();
        }

        return rows.Count > 0 || mayBeEmpty
            ? rows
            : throw new SourceException(address, SourceFailure.Empty, "The list \"value\" is empty.");
    }

    // A list that is not there is one thing, a list that breaks off another.
    private static async Task<SourceDocument> PageAsync(ScrapeContext context, Uri page, bool isFirst, CancellationToken cancellation)
    {
        try
        {
            return await context.Client.GetAsync(new(page) { MediaTypes = ["application/json"], Deadline = TimeSpan.FromMinutes(2) }, cancellation);
        }
        catch (SourceException failure) when (!isFirst && failure.Kind == SourceFailure.NotFound)
        {
            throw new ScrapeException(page, "The list links to a next page that is not there, so it is not complete.", inner: failure);
        }
    }

    // A bare array is how the lists were recorded; the service wraps them, and its older form does so twice.
    private static List<JsonElement> Listed(JsonElement answer, Uri address)
    {
        if (answer.ValueKind == JsonValueKind.Array)
            return [.. answer.EnumerateArray()];
        var list = answer.Field("value") ?? answer.Field("d")?.Field("results") ?? answer.Field("d");
        return list is { ValueKind: JsonValueKind.Array } found
            ? [.. found.EnumerateArray()]
            : throw new ScrapeException(address, "The answer holds no list \"value\".", answer.GetRawText());
    }

    private static Uri? Next(JsonElement answer, Uri page)
    {
        var link = NextLinks.Select(name => answer.Words(name)).FirstOrDefault(found => found is not null) ?? answer.Field("d")?.Words("__next");
        if (link is null)
            return null;
        return Uri.TryCreate(page, link, out var next)
            ? next
            : throw new ScrapeException(page, "The link to the next page is no address.", Text.Clean(link));
    }
}
