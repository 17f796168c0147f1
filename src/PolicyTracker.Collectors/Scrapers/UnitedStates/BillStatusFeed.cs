using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One run of the publisher: every BILLSTATUS file that it wrote again, whether anything in it changed or not.</summary>
public sealed record BillStatusBatch(DateTimeOffset Published, IReadOnlyList<BillId> Bills);

/// <summary>Reads <c>https://www.govinfo.gov/rss/billstatus-batch.xml</c>.</summary>
public static partial class BillStatusFeed
{
    /// <summary>Oldest first; the feed's own order is not to be trusted. A batch without a date is left out.</summary>
    public static IReadOnlyList<BillStatusBatch> Read(XElement rss) =>
    [
        .. rss.Descendants().Where(element => element.Name.LocalName == "item")
            .Select(Batch).OfType<BillStatusBatch>().OrderBy(batch => batch.Published),
    ];

    private static BillStatusBatch? Batch(XElement item) => Moment(Child(item, "pubDate")) is { } published
        ? new(published, Touched(Child(item, "description") ?? ""))
        : null;

    // The description is escaped HTML whose addresses stand without quotation marks; only they are wanted of it.
    private static IReadOnlyList<BillId> Touched(string html) =>
        [.. Address().Matches(html).Select(match => UnitedStates.OfBillStatusAddress(new(match.Value))).OfType<BillId>().Distinct()];

    // "Thu, 22 Apr 2021 15:08:00 +0000"
    private static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        Text.Clean(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string? Child(XElement item, string name) =>
        item.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value;

    [GeneratedRegex(
        @"https://www\.govinfo\.gov/bulkdata/BILLSTATUS/[0-9]{1,3}/[a-z]{1,8}/BILLSTATUS-[0-9]{1,3}[a-z]{1,8}[0-9]{1,6}\.xml",
        RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
