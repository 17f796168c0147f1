using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>A document as the API's JSON tells it, alone or as a result of a search.</summary>
internal static partial class RegisterJson
{
    /// <summary>The fields that are read; an unknown one would be refused, so each of them stands in a recorded answer.</summary>
    public static readonly string[] Fields =
    [
        "abstract", "action", "agencies", "cfr_references", "citation", "comment_url", "comments_close_on", "correction_of", "corrections",
        "dates", "docket_ids", "document_number", "effective_on", "html_url", "publication_date", "regulation_id_numbers",
        "regulations_dot_gov_info", "title", "type",
    ];

    /// <exception cref="ScrapeException">It is no document, or one of which too much is missing.</exception>
    public static RegisterDocument Read(JsonElement from, Uri address)
    {
        var number = from.Required("document_number", address);
        if (!Number().IsMatch(number))
            throw new ScrapeException(address, $"\"{number}\" is not the number of a document, such as 2024-09022.");
        return new()
        {
            Number = number,
            Section = Section(from.Required("type", address)),
            Title = SourceText.Plain(from.Required("title", address)),
            Published = Day(from, "publication_date", address) ?? throw new ScrapeException(address, $"The document {number} has no \"publication_date\"."),
            Action = Plain(from, "action"),
            Abstract = Plain(from, "abstract"),
            Dates = Plain(from, "dates"),
            CommentsCloseOn = Day(from, "comments_close_on", address),
            EffectiveOn = Day(from, "effective_on", address),
            Citation = from.Words("citation"),
            Agencies = Agencies(from, number, address),
            Dockets = RegisterDockets.Read([.. Texts(from, "docket_ids"), .. Docket(from)]),
            Rins = [.. Texts(from, "regulation_id_numbers").Select(rin => RegisterDockets.Fold(rin).ToUpperInvariant()).Where(IsRin).Distinct(StringComparer.Ordinal)],
            Cfr = [.. from.Each("cfr_references").Select(Cfr).OfType<string>().Distinct(StringComparer.Ordinal)],
            CorrectionOf = from.Words("correction_of") is { } corrected ? NumberIn(corrected) : null,
            Corrections = [.. Texts(from, "corrections").Select(NumberIn).OfType<string>()],
            Page = Official(from.Words("html_url")),
            CommentPage = Web(from.Words("comment_url")),
        };
    }

    /// <summary>Whether it is a RIN, in capitals.</summary>
    public static bool IsRin(string text) => Rin().IsMatch(text);

    // Every document is some agency's, and one without is a list that was cut; only corrections by the printer may have none.
    private static List<RegisterAgency> Agencies(JsonElement from, string number, Uri address)
    {
        var agencies = from.Each("agencies").Select(agency => (Name: agency.Words("name") ?? agency.Words("raw_name"), Slug: agency.Words("slug")))
            .Where(agency => agency.Name is not null)
            .Select(agency => agency.Slug is { } slug ? new(agency.Name!, slug) : RegisterAgencies.Read(agency.Name!)).DistinctBy(agency => agency.Slug).ToList();
        return agencies.Count > 0 || RegisterSteps.IsPrinters(number) ? agencies : throw new ScrapeException(address, $"The document {number} names no agency.");
    }

    private static RegisterSection Section(string type) => type switch
    {
        "Rule" or "RULE" => RegisterSection.Rule,
        "Proposed Rule" or "PRORULE" => RegisterSection.ProposedRule,
        "Notice" or "NOTICE" => RegisterSection.Notice,
        _ => RegisterSection.Other,
    };

    // What regulations.gov calls it, where the heading of the document names none.
    private static IEnumerable<string> Docket(JsonElement from) =>
        from.Field("regulations_dot_gov_info")?.Words("docket_id") is { } docket ? [docket] : [];

    private static string? Cfr(JsonElement reference) =>
        reference.Words("title") is { } title && reference.Words("part") is { } part ? $"{title} CFR {part}" : null;

    private static string? Plain(JsonElement from, string name) => from.Words(name) is { } words ? Text.CleanOrNull(SourceText.Plain(words)) : null;

    private static IEnumerable<string> Texts(JsonElement from, string name) => from.Each(name)
        .Select(item => item.ValueKind == JsonValueKind.String ? Text.CleanOrNull(item.GetString()) : null).OfType<string>();

    private static DateOnly? Day(JsonElement from, string name, Uri address)
    {
        if (from.Words(name) is not { } words)
            return null;
        return DateOnly.TryParseExact(words, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new ScrapeException(address, $"The field \"{name}\" is no day of the form 2025-11-07.", words);
    }

    // A number, or the address of a document that ends with it.
    private static string? NumberIn(string text)
    {
        var last = text.Split('?')[0].TrimEnd('/').Split('/')[^1];
        last = last.EndsWith(".json", StringComparison.Ordinal) ? last[..^".json".Length] : last;
        return Number().IsMatch(last) ? last : null;
    }

    private static string? Official(string? address) => Web(address) is { } web && new Uri(web).Host == RegisterApi.Host ? web : null;

    private static string? Web(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? address : null;

    [GeneratedRegex(@"\A[A-Z0-9]{1,6}(?:-[A-Z0-9]{1,6}){1,2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\A[0-9]{4}-[A-Z]{2}[0-9]{2}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Rin();
}
