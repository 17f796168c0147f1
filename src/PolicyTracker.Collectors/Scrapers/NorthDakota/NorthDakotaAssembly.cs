using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Two years of North Dakota's legislature and their one file: assembly 69 is 2025 and 2026.</summary>
internal sealed record NorthDakotaAssembly(int Number)
{
    public const string Host = "ndlegis.gov";

    /// <summary>The capitol's: the west of the state has another.</summary>
    public const string Zone = "America/Chicago";

    private const int FirstYear = 2025 - (2 * 69);
    private const long FileBytes = 64 * 1024 * 1024;

    public int Year => FirstYear + (2 * Number);

    public Years Years => new(Year, Year + 1);

    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Number}-{Year}");

    public string Session => Number.ToString(CultureInfo.InvariantCulture);

    public Uri Address => new($"https://{Host}/api/assembly/{Name}/data/bills.json");

    public static NorthDakotaAssembly Of(DateOnly day) => new((day.Year - FirstYear) / 2);

    /// <summary>Null for a session that the file of no assembly tells of.</summary>
    public static NorthDakotaAssembly? OfSession(string session) =>
        int.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new(number) : null;

    public static NorthDakotaAssembly Of(BillId id) => OfSession(id.Session) ?? throw new ScrapeException(
        new($"https://{Host}/"), $"The session of {id} is not the number of an assembly, such as 69.");

    public async Task<NorthDakotaBill> BillAsync(BillId id, ScrapeContext context, CancellationToken cancellation) =>
        (await BillsAsync(context, cancellation)).GetValueOrDefault(id)
        ?? throw new SourceException(Address, SourceFailure.NotFound, $"The field \"bills\" of the file holds nothing under the number of {id}.");

    /// <summary>Every measure of the assembly; loaded once a run.</summary>
    public Task<IReadOnlyDictionary<BillId, NorthDakotaBill>> BillsAsync(ScrapeContext context, CancellationToken cancellation) =>
        context.OnceAsync<IReadOnlyDictionary<BillId, NorthDakotaBill>>(Address.AbsoluteUri, async () =>
        {
            var document = await context.Client.GetAsync(
                new(Address) { MediaTypes = ["application/json"], MaxBytes = FileBytes, Deadline = TimeSpan.FromMinutes(3) }, cancellation);
            var bills = Listed(document.Json());
            document.Keep();
            return bills;
        });

    private Dictionary<BillId, NorthDakotaBill> Listed(JsonElement file)
    {
        if (file.Field("bills") is not { ValueKind: JsonValueKind.Object } bills)
            throw new ScrapeException(Address, "The file holds no object \"bills\".", file.GetRawText());
        var listed = new Dictionary<BillId, NorthDakotaBill>();
        foreach (var entry in bills.EnumerateObject())
            if (NorthDakotaBill.Of(this, entry.Name, entry.Value) is { } bill)
                listed.TryAdd(bill.Id, bill);
        return listed.Count > 0
            ? listed
            : throw new SourceException(Address, SourceFailure.Empty, "The object \"bills\" holds no measure with a number from 1001 to 4999: an assembly that has not met yet, or an empty file.");
    }
}
