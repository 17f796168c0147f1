using System.Globalization;
using System.Xml.Linq;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;
using PolicyTracker.Core.Files;
using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The bills that the House may take up in one week.</summary>
/// <param name="Monday">The first day of the week, by which its file is named.</param>
/// <param name="IsPublished">There is a file for this week.</param>
internal sealed record FloorWeek(DateOnly Monday, bool IsPublished, IReadOnlyList<FloorItem> Items)
{
    private const string Root = "floorschedule";

    private string Start => string.Create(CultureInfo.InvariantCulture, $"{HouseCalendarScraper.Scheme}:floor:{Monday:yyyyMMdd}:");

    // The list does not say on which day, so what is on it is to come until the week is over.
    private DateOnly Friday => Monday.AddDays(4);

    /// <summary>What is on the list, with the day until which it is to come.</summary>
    public IEnumerable<KeyValuePair<string, DateOnly?>> Listed => Items.Select(item => KeyValuePair.Create(Start + item.Id.Number, (DateOnly?)Friday));

    public bool Names(string eventId) => eventId.StartsWith(Start, StringComparison.Ordinal);

    public IEnumerable<BillEvent> EventsOf(BillId id) => Items.Where(item => item.Id == id).Select(item => new BillEvent(
        Friday, null, UnitedStates.Zone, EventKinds.Floor, string.Create(CultureInfo.InvariantCulture, $"On the House floor schedule for the week of {Monday:MMMM d, yyyy}"),
        null, item.IsOff ? EventStatuses.Cancelled : EventStatuses.Confirmed, Start + id.Number));

    public static async Task<FloorWeek> LoadAsync(DateOnly monday, ScrapeContext context, CancellationToken cancellation)
    {
        var day = monday.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var address = new Uri($"https://docs.house.gov/floor/Download.aspx?file=/billsthisweek/{day}/{day}.xml");
        var document = await context.Client.GetAsync(new(address), cancellation);
        if (IsAbsent(document))
            return new(monday, IsPublished: false, []);
        var items = Read(SafeXml.Read(document, Root), monday, address);
        document.Keep();
        return new(monday, IsPublished: true, items);
    }

    // A page that says so, with status 200.
    private static bool IsAbsent(SourceDocument document) => document.Text.Contains("<html", StringComparison.OrdinalIgnoreCase)
        && (document.Text.Contains("was not found", StringComparison.OrdinalIgnoreCase) || document.Text.Contains("File Not Found", StringComparison.OrdinalIgnoreCase));

    private static IReadOnlyList<FloorItem> Read(XElement root, DateOnly monday, Uri address)
    {
        if ((string?)root.Attribute("week-date") is not { } week || !DateOnly.TryParseExact(week.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var stated) || stated != monday)
            throw new ScrapeException(address, $"The schedule is not of the week of {OneLine.Iso(monday)}.", (string?)root.Attribute("week-date"));
        var congress = (int?)root.Attribute("congress-num") ?? UnitedStates.CongressOf(monday);
        return [.. root.Elements("category").Elements("floor-items").Elements("floor-item").Select(row => Item(row, congress)).OfType<FloorItem>()
            .GroupBy(item => item.Id).Select(same => same.OrderBy(item => item.IsOff).First())];
    }

    // "Senate amendments to H.R. 5334" is about H.R. 5334; a draft has no number yet.
    private static FloorItem? Item(XElement row, int congress) =>
        BillMentions.In(Text.Clean((string?)row.Element("legis-num")), congress) is [var bill, ..]
            ? new(bill.Id, !string.IsNullOrWhiteSpace((string?)row.Attribute("remove-date")))
            : null;
}

/// <summary>A measure that the House may take up.</summary>
/// <param name="IsOff">It was taken from the list again.</param>
internal sealed record FloorItem(BillId Id, bool IsOff);
