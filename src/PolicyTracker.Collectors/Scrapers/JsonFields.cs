using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>JSON from outside: read to its end, and asked for each field by name, so that what is missing is named too.</summary>
internal static partial class JsonFields
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <exception cref="SourceException">The text cannot be decoded, or is no JSON: perhaps a page for people.</exception>
    public static JsonElement Json(this SourceDocument document)
    {
        var text = document.Text;
        if (text.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
            text = Escapes().Replace(text, escape => escape.Groups["half"].Success ? "\\ufffd" : escape.Value);
        try
        {
            using var tree = JsonDocument.Parse(text, Options);
            return tree.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            throw new ScrapeException(
                document.Address, "The answer is no JSON, or was cut off: perhaps a maintenance or login page.", text, broken);
        }
    }

    /// <summary>The field, when it is there and not null.</summary>
    public static JsonElement? Field(this JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    /// <summary>The clean text of a field that holds words or a number; null when it is empty.</summary>
    public static string? Words(this JsonElement from, string name) => from.Field(name) switch
    {
        { ValueKind: JsonValueKind.String } words => Text.CleanOrNull(words.GetString()),
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => null,
    };

    /// <summary>Sources write it as a word of JSON, as text, or as 1.</summary>
    public static bool IsTrue(this JsonElement from, string name) =>
        from.Field(name) is { } value && value.ToString() is "True" or "true" or "1";

    /// <summary>The objects of a list; empty when the field is absent.</summary>
    public static IReadOnlyList<JsonElement> Each(this JsonElement from, string name) =>
        from.Field(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <exception cref="ScrapeException">The field is not there, or empty.</exception>
    public static string Required(this JsonElement from, string name, Uri address) => from.Words(name)
        ?? throw new ScrapeException(address, $"The field \"{name}\" is missing or empty.", from.GetRawText());

    // Half of a letter beyond the first 65,536 is no letter, and cannot be read as one.
    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Escapes();
}
