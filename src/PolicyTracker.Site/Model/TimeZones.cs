using System.Collections.Concurrent;

namespace PolicyTracker.Site.Model;

/// <summary>Time zones as readers call them: without "standard" or "daylight", so the words are right all year.</summary>
internal static class TimeZones
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);

    /// <summary>What a source calls a zone is not trusted to be one.</summary>
    public static TimeZoneInfo? Find(string? zone) => zone is null
        ? null
        : Known.GetOrAdd(zone, static name => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var found) ? found : null);

    /// <summary><c>Eastern</c>; a zone without a common name as it stands, in brackets.</summary>
    public static string? Words(string? zone) => zone switch
    {
        null => null,
        SiteClock.Eastern or "America/Detroit" or "America/Indiana/Indianapolis" or "America/Kentucky/Louisville" or "US/Eastern" => "Eastern",
        "America/Chicago" or "America/Menominee" or "US/Central" => "Central",
        "America/Denver" or "America/Boise" or "US/Mountain" => "Mountain",
        "America/Phoenix" => "Arizona",
        "America/Los_Angeles" or "US/Pacific" => "Pacific",
        "America/Anchorage" or "America/Juneau" => "Alaska",
        "Pacific/Honolulu" => "Hawaii",
        "America/Puerto_Rico" or "America/St_Thomas" => "Atlantic",
        "Pacific/Guam" or "Pacific/Saipan" => "Chamorro",
        "Pacific/Pago_Pago" => "Samoa",
        "UTC" => "UTC",
        _ => $"({zone.Replace('_', ' ')})",
    };
}
