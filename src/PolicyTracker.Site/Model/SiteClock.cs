namespace PolicyTracker.Site.Model;

/// <summary>The moment of the build, and which day that is in a time zone.</summary>
public readonly record struct SiteClock(DateTimeOffset Now)
{
    /// <summary>Where the federal government counts its days.</summary>
    public const string Eastern = "America/New_York";

    /// <summary>The day in UTC: for what has no place.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    /// <summary>The day there; in UTC where the zone is not known.</summary>
    public DateOnly DayIn(string? zone) => TimeZones.Find(zone) is { } known
        ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, known).DateTime)
        : Today;
}
