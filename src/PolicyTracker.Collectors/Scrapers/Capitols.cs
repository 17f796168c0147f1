using PolicyTracker.Core.Jurisdictions;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>The legislatures that national sources tell of: the fifty states, the District of Columbia and Puerto Rico.</summary>
internal static class Capitols
{
    // Congress has a better source, and nobody scrapes the other territories.
    private static readonly string[] Others = ["us", "as", "gu", "mp", "vi"];

    /// <summary>Their codes.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Places.All.Select(place => place.Code).Except(Others).Order(StringComparer.Ordinal)];

    public static bool Has(string jurisdiction) => Codes.Contains(jurisdiction);

    /// <summary>The zone of a capitol: days in records are days there, in western North Dakota and El Paso too.</summary>
    public static TimeZoneInfo Zone(string jurisdiction) => TimeZoneInfo.FindSystemTimeZoneById(Places.Find(jurisdiction)!.Zone);

    /// <summary>As Open Civic Data names the government: <c>ocd-jurisdiction/country:us/state:me/government</c>.</summary>
    public static string OcdId(string jurisdiction) => jurisdiction switch
    {
        "dc" => "ocd-jurisdiction/country:us/district:dc/government",
        "pr" => "ocd-jurisdiction/country:us/territory:pr/government",
        _ => $"ocd-jurisdiction/country:us/state:{jurisdiction}/government",
    };

    /// <summary>The code of a government; null when it is none of these, such as a city.</summary>
    public static string? OfOcdId(string? id) => Codes.FirstOrDefault(code => OcdId(code) == id);
}
