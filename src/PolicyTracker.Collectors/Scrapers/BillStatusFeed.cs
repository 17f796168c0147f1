using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure that a batch touched, and where its status is.</summary>
public sealed record TouchedBill(BillId Id, Uri Address);

/// <summary>One run of the publisher: every BILLSTATUS file that it wrote again, whether anything in it changed or not.</summary>
public sealed record BillStatusBatch(DateTimeOffset Published, IReadOnlyList<TouchedBill> Bills);

/// <summary>Reads <c>https://www.govinfo.gov/rss/billstatus-batch.xml</c>.</summary>
public static class BillStatusFeed
{
    /// <summary>Oldest first; the feed's own order is not to be trusted. A batch without a date is left out.</summary>
    public static IReadOnlyList<BillStatusBatch> Read(XElement rss) =>
    [
        .. rss.Descendants().Where(element => element.Name.LocalName == "item")
            .Select(Batch).OfType<BillStatusBatch>().OrderBy(batch => batch.Published),
    ];

    private static BillStatusBatch? Batch(XElement item) => Moment(Child(item, "pubDate")) is { } published
        ? new(published, Touched(Child(item, "description")))
        : null;

    // The description is escaped HTML whose addresses stand without quotation marks.
    private static IReadOnlyList<TouchedBill> Touched(string? html)
    {
        using var document = new HtmlParser().ParseDocument(html ?? "");
        return
        [
            .. document.QuerySelectorAll("a[href]")
                .Select(link => Bill(link.GetAttribute("href"))).OfType<TouchedBill>().DistinctBy(touched => touched.Id),
        ];
    }

    private static TouchedBill? Bill(string? address) =>
        Uri.TryCreate(Text.Clean(address), UriKind.Absolute, out var link) && UnitedStates.OfBillStatusAddress(link) is { } id
            ? new(id, UnitedStates.BillStatusAddress(id))
            : null;

    // "Thu, 22 Apr 2021 15:08:00 +0000"
    private static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        Text.Clean(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string? Child(XElement item, string name) =>
        item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;
}
