namespace PolicyTracker;

/// <summary>The clock of <c>--now</c>: the date stands still, timers and durations run on.</summary>
public sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
}
