using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Reads LegiScan's JSON as it is: numbers that are sometimes text, lists that are arrays, objects with numbers for keys
/// or, when empty, [] where an object stands otherwise.
/// </summary>
internal static partial class LegiScanJson
{
    /// <summary>A part that is an object; null when it is absent, null, or the empty list that stands for nothing.</summary>
    public static JsonElement? Object(this JsonElement element, string name) =>
        element.Value(name) is { ValueKind: JsonValueKind.Object } part ? part : null;

    /// <summary>A text or number on one line; empty when there is none.</summary>
    public static string Text(this JsonElement element, string name) => element.Value(name) switch
    {
        { ValueKind: JsonValueKind.String } text => Core.Files.Text.Clean(Whole(text)),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => "",
    };

    public static string? TextOrNull(this JsonElement element, string name) => element.Text(name) is { Length: > 0 } text ? text : null;

    /// <summary>A number, or the number that a text says; 0 when there is none.</summary>
    public static int Number(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>A count; null when the source gives none.</summary>
    public static int? Count(this JsonElement element, string name) =>
        int.TryParse(element.Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A day; null for none and for <c>0000-00-00</c>.</summary>
    public static DateOnly? Day(this JsonElement element, string name) => DateOnly.TryParseExact(
        element.Text(name), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The items of a list, in whichever of its shapes; empty when it is absent.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement element, string name) =>
        element.Value(name) is { } list ? list.Rows() : [];

    /// <summary>The objects of an array, or those under the numbers of an object, in the order of the numbers.</summary>
    public static IEnumerable<JsonElement> Rows(this JsonElement list) => list.ValueKind switch
    {
        JsonValueKind.Array => list.EnumerateArray().Where(IsObject),
        JsonValueKind.Object => list.EnumerateObject()
            .Where(property => IsObject(property.Value) && int.TryParse(property.Name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .OrderBy(property => int.Parse(property.Name, CultureInfo.InvariantCulture)).Select(property => property.Value),
        _ => [],
    };

    /// <summary>A property; null when it is absent or null.</summary>
    public static JsonElement? Value(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    // Half a character, as a cut in the middle of an emoji leaves it, is no text to .NET.
    private static string Whole(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return JsonSerializer.Deserialize<string>(Surrogates().Replace(text.GetRawText(), "\\ufffd"))!;
        }
    }

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.NonBacktracking)]
    private static partial Regex Surrogates();

    private static bool IsObject(JsonElement item) => item.ValueKind == JsonValueKind.Object;
}
