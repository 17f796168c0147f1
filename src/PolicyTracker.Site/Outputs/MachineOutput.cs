using System.Globalization;
using System.Text;
using System.Xml;

namespace PolicyTracker.Site.Outputs;

/// <summary>What search engines and the host read: site map, robots, headers, redirects.</summary>
internal static class MachineOutput
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The protocol allows 50,000 addresses in one file.</summary>
    private const int MostAddresses = 45_000;

    public static void Write(Build build)
    {
        var frame = build.Model.Frame;
        build.Folder.Write("/" + OutputPlace.Marker, Encoding.UTF8.GetBytes(SiteHeaders.Write()));
        if (!build.Wants(SitePart.Pages))
            return;
        build.Folder.Write("/robots.txt", Encoding.UTF8.GetBytes(
            $"User-agent: *\nAllow: /\n\nSitemap: {frame.BaseUrl}/sitemap.xml\n"));
        Redirects(build);
        // A build of some parts does not know all addresses; the map of the whole site stays.
        if (build.IsWhole)
            SiteMaps(build, frame.BaseUrl);
    }

    private static void Redirects(Build build)
    {
        var lines = build.Model.Cards.SelectMany(card => card.Aliases.Select(alias => $"/bills/{alias}/ {card.Id.Url} 301!\n")).ToList();
        if (lines.Count > 0)
            build.Folder.Write("/_redirects", Encoding.UTF8.GetBytes(string.Concat(lines)));
    }

    private static void SiteMaps(Build build, string baseUrl)
    {
        var files = build.Indexed.OrderBy(page => page.Path, StringComparer.Ordinal).Chunk(MostAddresses).ToList();
        if (files.Count == 1)
        {
            build.Folder.Write("/sitemap.xml", Xml("urlset", "url", files[0].Select(page => (baseUrl + page.Path, page.LastModified))));
            return;
        }

        string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");
        for (var at = 0; at < files.Count; at++)
            build.Folder.Write(Name(at + 1), Xml("urlset", "url", files[at].Select(page => (baseUrl + page.Path, page.LastModified))));
        build.Folder.Write("/sitemap.xml", Xml("sitemapindex", "sitemap",
            Enumerable.Range(1, files.Count).Select(number => (baseUrl + Name(number), (string?)null))));
    }

    private static byte[] Xml(string root, string item, IEnumerable<(string Address, string? LastModified)> entries)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (address, lastModified) in entries)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, address);
                if (lastModified is not null)
                    xml.WriteElementString("lastmod", Namespace, lastModified);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
