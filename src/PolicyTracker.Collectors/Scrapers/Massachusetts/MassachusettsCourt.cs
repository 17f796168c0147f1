using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Two years of the General Court: the 192nd is 2021 and 2022.</summary>
internal sealed partial record MassachusettsCourt(int Number)
{
    public const string Host = "malegislature.gov";
    public const string Zone = "America/New_York";

    private const int FirstYear = 2021 - (2 * 192);

    public string Session => string.Create(CultureInfo.InvariantCulture, $"{Number}{Ending}");

    public Years Years => new(FirstYear + (2 * Number), FirstYear + (2 * Number) + 1);

    public Uri Documents => Address("Documents");

    public Uri Document(BillId id) => Address($"Documents/{id.Number.ToUpperInvariant()}");

    public Uri History(string number) => Address($"Documents/{number}/DocumentHistoryActions");

    public string Page(string number) => string.Create(CultureInfo.InvariantCulture, $"https://{Host}/Bills/{Number}/{number}");

    public static MassachusettsCourt Of(DateOnly day) => new((day.Year - FirstYear) / 2);

    /// <summary>Of <c>192nd</c>; null for anything else.</summary>
    public static MassachusettsCourt? OfSession(string session) => Ordinal().Match(session) is { Success: true } match
        ? new(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture))
        : null;

    public static MassachusettsCourt Of(BillId id) => OfSession(id.Session) ?? throw new ScrapeException(
        new($"https://{Host}/api/GeneralCourts"), $"The session of {id} is not the number of a General Court, such as 194th.");

    /// <summary>The id of a bill or docket number as the court writes it (<c>H1867</c>, <c>SD1002</c>); null for anything else.</summary>
    public BillId? IdOf(string? number) => number is not null && Written().IsMatch(number) ? BillId.From("ma", Session, number) : null;

    /// <summary>Each document that has a bill number, once: before that it is a docket, and would be another record.</summary>
    public async Task<IReadOnlyList<DiscoveredBill>> ListAsync(ScrapeContext context, CancellationToken cancellation)
    {
        var rows = await RowsAsync(context, Documents, cancellation);
        var found = rows.Select(row => (Id: IdOf(row.Words("BillNumber")), Title: row.Words("Title") ?? ""))
            .Where(row => row.Id is not null).ToLookup(row => row.Id!, row => row.Title);
        return found.Count > 0 || rows.Any(row => IdOf(row.Words("DocketNumber")) is not null)
            ? [.. found.Select(same => new DiscoveredBill(same.Key, context.Now, same.MaxBy(title => title.Length)))]
            : throw new ScrapeException(Documents, "No row of the list has a \"BillNumber\" or \"DocketNumber\".", rows[0].GetRawText());
    }

    /// <exception cref="ScrapeException">The answer is no list, or an empty one.</exception>
    public static async Task<IReadOnlyList<JsonElement>> RowsAsync(ScrapeContext context, Uri address, CancellationToken cancellation)
    {
        var answer = await AskAsync(context, address, cancellation);
        if (answer.ValueKind != JsonValueKind.Array)
            throw new ScrapeException(address, "The answer is not a list with rows in it.", answer.GetRawText());
        return answer.GetArrayLength() > 0
            ? [.. answer.EnumerateArray()]
            : throw new SourceException(address, SourceFailure.Empty, "The answer is not a list with rows in it: it is empty.");
    }

    public static async Task<JsonElement> AskAsync(ScrapeContext context, Uri address, CancellationToken cancellation)
    {
        var document = await context.Client.GetAsync(
            new(address) { MediaTypes = ["application/json"], MaxBytes = 64 * 1024 * 1024, Deadline = TimeSpan.FromMinutes(2) }, cancellation);
        var answer = document.Json();
        document.Keep();
        return answer;
    }

    private string Ending => (Number % 100, Number % 10) switch
    {
        ( >= 11 and <= 13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };

    private Uri Address(string path) => new(string.Create(CultureInfo.InvariantCulture, $"https://{Host}/api/GeneralCourts/{Number}/{path}"));

    [GeneratedRegex("^(?<number>[0-9]{2,3})(st|nd|rd|th)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    [GeneratedRegex("^[HS]D?[0-9]{1,5}$", RegexOptions.NonBacktracking)]
    private static partial Regex Written();
}
