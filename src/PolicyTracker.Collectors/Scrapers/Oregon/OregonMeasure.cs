using System.Globalization;
using System.Text.Json;
using PolicyTracker.Collectors.Sources;
using PolicyTracker.Core.Bills;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>One measure in the list of its session.</summary>
internal sealed record OregonMeasure(string Session, string Prefix, int Number, JsonElement Row)
{
    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"{Prefix} {Number}");

    public BillId Id => BillId.From("or", Session, Identifier);

    /// <summary>What it does; the words that it is printed under ("Relating to ...") say less.</summary>
    public string Title => Row.Words("CatchLine") ?? RelatingTo ?? Identifier;

    public string? RelatingTo => Row.Words("RelatingTo");

    public Years Years => int.TryParse(Session.AsSpan(0, Math.Min(4, Session.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? new(year, year) : new(0, 9999);

    public string Page => string.Create(CultureInfo.InvariantCulture, $"https://olis.oregonlegislature.gov/liz/{Session}/Measures/Overview/{Prefix}{Number}");

    public BillClassification Classification => Prefix[1..] switch
    {
        "B" => BillClassification.Bill,
        "JR" => BillClassification.JointResolution,
        "CR" => BillClassification.ConcurrentResolution,
        "JM" or "M" => BillClassification.Memorial,
        _ => BillClassification.Resolution,
    };

    public static OregonMeasure Of(JsonElement row, Uri address)
    {
        var prefix = row.Required("MeasurePrefix", address);
        var number = row.Required("MeasureNumber", address);
        return prefix is ['H' or 'S', _, ..] && prefix.All(char.IsAsciiLetterUpper)
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(row.Required("SessionKey", address), prefix, count, row)
            : throw new ScrapeException(address, "The fields \"MeasurePrefix\" and \"MeasureNumber\" are not those of a measure of either chamber.", row.GetRawText());
    }

    public DiscoveredBill Discovered(DateTimeOffset now) =>
        new(Id, Modified is { } moment && moment < now ? moment : now, RelatingTo is { } relating && relating != Title ? $"{Title} {relating}" : Title);

    private DateTimeOffset? Modified => DateTime.TryParse(
        Row.Words("ModifiedDate"), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeLocal, out _)
        && CapitolDates.Day(Row.Words("ModifiedDate"), OregonService.Zone) is { } day
            ? Midnight(day)
            : null;

    private static DateTimeOffset Midnight(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new(midnight, TimeZoneInfo.FindSystemTimeZoneById(OregonService.Zone).GetUtcOffset(midnight));
    }
}
