using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>
/// Reads BILLSTATUS elements by "the first that exists of": the schema moved several times without saying so, names
/// differ in case, and an empty element means the same as none.
/// </summary>
internal static class BillStatusXml
{
    private static readonly TimeZoneInfo Eastern = TimeZoneInfo.FindSystemTimeZoneById(UnitedStates.Zone);

    /// <summary>The first element with content at any of the paths (<c>subjects/policyArea</c>), in their order.</summary>
    public static XElement? At(this XElement from, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            if (Follow([from], path).FirstOrDefault(HasContent) is { } found)
                return found;
        return null;
    }

    /// <summary>All elements with content at the first path that has any: lists moved between versions.</summary>
    public static IReadOnlyList<XElement> All(this XElement from, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            if (Follow([from], path).Where(HasContent).ToList() is { Count: > 0 } found)
                return found;
        return [];
    }

    /// <summary>The clean text of the first path that has any.</summary>
    public static string? Value(this XElement from, params ReadOnlySpan<string> paths)
    {
        foreach (var path in paths)
            foreach (var element in Follow([from], path))
                if (Text.CleanOrNull(element.Value) is { } text)
                    return text;
        return null;
    }

    /// <summary>The address at the first path that has any, when it is one of the web.</summary>
    public static string? Link(this XElement from, params ReadOnlySpan<string> paths) =>
        from.Value(paths) is { } link && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? link : null;

    /// <summary>The calendar day in Washington of the first path that has one.</summary>
    public static DateOnly? Day(this XElement from, params ReadOnlySpan<string> paths) => Day(from.Value(paths));

    /// <summary>
    /// A plain date is a day in Washington already and is never shifted; a stamp in UTC that means a day is midnight
    /// or a second before midnight there, so it is moved to that zone first.
    /// </summary>
    public static DateOnly? Day(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return text is not null && text.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stamp)
            ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(stamp, Eastern).DateTime)
            : null;
    }

    private static bool HasContent(XElement element) => element.HasElements || !string.IsNullOrWhiteSpace(element.Value);

    private static IEnumerable<XElement> Follow(IEnumerable<XElement> from, string path)
    {
        foreach (var name in path.Split('/'))
            from = from.SelectMany(element => element.Elements().Where(child => Named(child, name)));
        return from;
    }

    private static bool Named(XElement element, string name) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
