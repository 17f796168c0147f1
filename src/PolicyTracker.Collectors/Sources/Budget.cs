namespace PolicyTracker.Collectors.Sources;

/// <summary>Time that a request may use up over all its tries; pauses between them cost nothing.</summary>
internal sealed class Budget(TimeSpan whole)
{
    private TimeSpan _used;

    public TimeSpan Whole => whole;

    public TimeSpan Left => whole > _used ? whole - _used : TimeSpan.Zero;

    public void Use(TimeSpan time) => _used += time;
}
