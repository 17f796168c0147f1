using System.Globalization;
using System.Text.Json;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>Parts of an answer of Open States that may be absent or of another kind than expected.</summary>
internal static class OpenStatesJson
{
    private static readonly JsonElement Nothing = JsonDocument.Parse("null").RootElement;

    /// <summary>A member; null's element when it is not there, so that one can look further.</summary>
    public static JsonElement Part(this JsonElement element, string name) => element.Field(name) ?? Nothing;

    /// <summary>An address of the web, with its blanks escaped; null for anything else, such as FTP.</summary>
    public static string? Link(this JsonElement element, string name) =>
        Uri.TryCreate(element.Words(name), UriKind.Absolute, out var address) && address.Scheme is ("https" or "http") ? address.AbsoluteUri : null;

    public static int? Whole(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static DateTimeOffset? Moment(this JsonElement element, string name) => DateTimeOffset.TryParse(
        element.Words(name), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;
}
