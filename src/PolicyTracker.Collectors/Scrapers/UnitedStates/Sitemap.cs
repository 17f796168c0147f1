using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One line of a sitemap or of an index of sitemaps.</summary>
/// <param name="Changed">When the source last touched it, which does not mean that anything in it changed.</param>
public sealed record SitemapEntry(Uri Address, DateTimeOffset? Changed);

/// <summary>Reads sitemaps and their indexes. Absence from one proves nothing: they have been late and incomplete for days.</summary>
public static class Sitemap
{
    public static IReadOnlyList<SitemapEntry> Read(XElement root) =>
        [.. root.Elements().Where(entry => entry.Name.LocalName is "url" or "sitemap").Select(Entry).OfType<SitemapEntry>()];

    private static SitemapEntry? Entry(XElement entry) =>
        Uri.TryCreate(Text.Clean(Child(entry, "loc")), UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? new(address, Moment(Child(entry, "lastmod")))
            : null;

    private static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        Text.Clean(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string? Child(XElement entry, string name) =>
        entry.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
