namespace PolicyTracker.Core.Content;

/// <summary>One source of <c>content/sources.yml</c>; what is null keeps the source's own default.</summary>
/// <param name="Cron">Quartz form, seconds first, in the jurisdiction's time zone.</param>
/// <param name="CronRecess">The same while the legislature is away.</param>
/// <param name="Sessions">Sessions to look at; empty for the current one.</param>
/// <param name="PaceMs">Milliseconds between two requests to one host.</param>
/// <param name="TimeoutS">Seconds for one request, headers and body.</param>
/// <param name="MaxMb">Decoded megabytes of one answer.</param>
/// <param name="Unproven">Built to the documented shape without a recording.</param>
/// <param name="DropPercent">More missing records or lost values than this share of all stop a run; 10 unless said.</param>
/// <param name="AcceptUntil">A person knows of a gap of the source: until this day, inclusive, it does not stop a run.</param>
public sealed record SourceSettings(
    string Name,
    bool? Enabled = null,
    string? Cron = null,
    string? CronRecess = null,
    IReadOnlyList<string>? Sessions = null,
    int? PaceMs = null,
    int? TimeoutS = null,
    int? MaxMb = null,
    bool? Unproven = null,
    int? DropPercent = null,
    DateOnly? AcceptUntil = null)
{
    /// <summary>Whose texts are fetched: <c>all</c>, <c>watched</c> (on a watch list), <c>off</c>; null: all federal ones, and watched ones of the states.</summary>
    public string? Texts { get; init; }
}
