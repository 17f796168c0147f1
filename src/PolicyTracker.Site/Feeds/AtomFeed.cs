using System.Globalization;
using System.Text;
using System.Xml;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Changes;
using PolicyTracker.Site.Model;

namespace PolicyTracker.Site.Feeds;

/// <summary>
/// Atom 1.0. One change is one entry of each feed that it belongs to, under the same id in all; an entry is made of
/// the frozen facts of its change, so a rebuild never alters it.
/// </summary>
internal sealed class AtomFeed(string siteName, string baseUrl, string authority)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <param name="page">The address of the page that the feed belongs to; the feed lies beside it.</param>
    /// <param name="changes">Oldest first.</param>
    /// <param name="empty">The day that an empty feed gives as its own.</param>
    public byte[] Write(string page, string title, IReadOnlyList<BillChange> changes, DateOnly? empty)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement("feed", Namespace);
            Element(xml, "id", Tag("feed" + page.TrimEnd('/')));
            Element(xml, "title", title);
            Element(xml, "updated", changes is [.., var latest] ? ChangeRows.Instant(latest.ObservedAt) : Midnight(empty));
            Link(xml, "self", page + "feed.xml", "application/atom+xml");
            Link(xml, "alternate", page, "text/html");
            xml.WriteStartElement("author", Namespace);
            Element(xml, "name", siteName);
            xml.WriteEndElement();
            for (var at = changes.Count - 1; at >= 0; at--)
                Entry(xml, changes[at]);
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Entry(XmlWriter xml, BillChange change)
    {
        var identifier = Official.Printed(change.Bill);
        var text = ChangeText.Of(change);
        var kind = change.Kind == ChangeKind.Action ? "" : ChangeText.Kind(change.Kind) + ": ";
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Tag("change/" + change.Id));
        Element(xml, "title", $"{identifier}: {kind}{BillPages.Shorten(text, 140)}");
        Element(xml, "updated", ChangeRows.Instant(change.ObservedAt));
        Element(xml, "published", ChangeRows.Instant(change.ObservedAt));
        Link(xml, "alternate", $"{change.Bill.Url}#{ChangeRows.Anchor(change)}", "text/html");
        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", change.Kind.Word());
        xml.WriteEndElement();
        Element(xml, "content", Content(change, identifier, text));
        xml.WriteEndElement();
    }

    private static string Content(BillChange change, string identifier, string text)
    {
        var lines = new List<string> { $"{identifier}: {change.Title}", $"{ChangeText.Kind(change.Kind)}: {text}" };
        if (change.Date is { } day)
            lines.Add($"Date: {Days.Of(day).Words}");
        if (change.Next is { } next)
            lines.Add($"Next: {next}");
        return string.Join('\n', lines);
    }

    // A fixed day stands in where nothing is known: a feed must have one, and the day of the build would change it.
    private static string Midnight(DateOnly? day) =>
        (day ?? new DateOnly(2026, 1, 1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private string Tag(string specific) => $"tag:{authority}:{specific}";

    private void Link(XmlWriter xml, string relation, string path, string type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", baseUrl + path);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, Namespace, Legal(value));

    // A character that XML cannot hold must not cost readers the feed.
    private static string Legal(string value)
    {
        var legal = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
            legal.Append(rune.Value is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xFFFD) or >= 0x10000 ? rune.ToString() : "\uFFFD");
        return legal.ToString();
    }
}
