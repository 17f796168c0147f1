using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Asks Congress.gov, and believes only an answer that holds what was asked for.</summary>
internal sealed partial class CongressGovApi(ScrapeContext context)
{
    public const string Host = "api.congress.gov";

    private const string TimeForm = "yyyy-MM-ddTHH:mm:ssZ";

    /// <summary>The address without the key, which goes into a header.</summary>
    /// <param name="path">What follows the version: <c>bill/117/hr/21</c>.</param>
    public static Uri Address(string path, string query = "") => new($"https://{Host}/v3/{path}?format=json{query}");

    /// <summary>The part of an address that asks for what was touched since a moment.</summary>
    public static string Between(DateTimeOffset since, DateTimeOffset now) => string.Create(CultureInfo.InvariantCulture,
        $"&fromDateTime={since.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}&toDateTime={now.UtcDateTime.ToString(TimeForm, CultureInfo.InvariantCulture)}");

    /// <param name="key">The field that every such answer has.</param>
    /// <param name="about">The measure that the answer must be about; null where it is about none.</param>
    /// <exception cref="SourceException">The answer could not be had, or is not what was asked for.</exception>
    public async Task<JsonElement> GetAsync(Uri address, string key, BillId? about, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(
            new(address)
            {
                MediaTypes = ["application/json"],
                Headers = context.Key is { } secret ? new Dictionary<string, string> { ["X-Api-Key"] = secret } : [],
            },
            cancellation);
        var answer = document.Json();
        Check(answer, address, key, about);
        document.Keep();
        return answer;
    }

    private static void Check(JsonElement answer, Uri address, string key, BillId? about)
    {
        // Errors have come with the status of a success, as an object and as bare words.
        if (answer.Field("error") is { } error)
            throw new ScrapeException(address, "Congress.gov answered with an error in place of data.", error.ToString());
        if (answer.Field(key) is not { ValueKind: JsonValueKind.Object or JsonValueKind.Array })
            throw new ScrapeException(address, $"The answer has no \"{key}\", which every such answer of Congress.gov has.", answer.ToString());
        if (about is not null && Subject(answer) is { } subject && subject != about)
            throw new ScrapeException(address, $"The answer is about {subject}, and {about} was asked for.");
    }

    // A part of a measure does not say whose it is, but every answer repeats what was asked.
    private static BillId? Subject(JsonElement answer) =>
        answer.Field("request")?.Words("billUrl") is { } link && Measure().Match(link) is { Success: true } match
            ? Id(match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value)
            : null;

    /// <summary>The measure that three fields name; null when they name none.</summary>
    public static BillId? Id(string? congress, string? type, string? number) =>
        UnitedStates.TypeOf(type) is { } known
        && int.TryParse(congress, NumberStyles.None, CultureInfo.InvariantCulture, out var term) && term > 0
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 1_000_000
            ? UnitedStates.Id(term, known.Code, count)
            : null;

    [GeneratedRegex("/bill/([0-9]+)/([a-z]+)/([0-9]+)(?:[/?]|$)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Measure();
}
