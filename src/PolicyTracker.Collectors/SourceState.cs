using System.Globalization;
using System.Text;
using PolicyTracker.Core.Changes;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors;

/// <summary>What one source remembers between runs, outside Git. Losing it costs requests, never data.</summary>
/// <param name="SeenUntil">Where the next discovery begins.</param>
/// <param name="LastSuccess">When it last answered in full.</param>
/// <param name="FailingSince">The first failure since then.</param>
/// <param name="Reason">Why it fails, in one sentence.</param>
public sealed record SourceState(
    DateTimeOffset? SeenUntil = null, DateTimeOffset? LastSuccess = null, DateTimeOffset? FailingSince = null, string? Reason = null)
{
    /// <summary>The state of a source; empty when there is none or it cannot be read.</summary>
    public static SourceState Read(string stateFolder, string source)
    {
        var file = FileOf(stateFolder, source);
        if (!File.Exists(file))
            return new();
        var facts = CanonicalReader.ReadMap(File.ReadAllText(file), 1);
        if (facts is null)
            return new();
        var map = new FactMap(facts, file, new List<Problem>());
        return new(Moment(map, "seen_until"), Moment(map, "last_success"), Moment(map, "failing_since"), map.Text("reason"));
    }

    public void Write(string stateFolder, string source)
    {
        var text = new StringBuilder();
        Line(text, "seen_until", SeenUntil is { } seen ? ChangeFile.Moment(seen) : null);
        Line(text, "last_success", LastSuccess is { } success ? ChangeFile.Moment(success) : null);
        Line(text, "failing_since", FailingSince is { } failing ? ChangeFile.Moment(failing) : null);
        Line(text, "reason", Reason);
        AtomicFile.WriteIfChanged(FileOf(stateFolder, source), Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Line(StringBuilder text, string key, string? value)
    {
        if (Text.CleanOrNull(value) is { } clean)
            text.Append(key).Append(": ").Append(OneLine.Quote(clean)).Append('\n');
    }

    private static DateTimeOffset? Moment(FactMap map, string key) => DateTimeOffset.TryParse(
        map.Text(key), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static string FileOf(string stateFolder, string source) => Path.Combine(stateFolder, "sources", $"{source}.yml");
}
