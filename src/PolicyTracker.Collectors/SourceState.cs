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
    /// <summary>How many measures of each session (<c>va/2025</c>) its list had in the last good run; empty for a source without lists.</summary>
    public IReadOnlyDictionary<string, int> Listed { get; init; } = None;

    // One empty list for all, so that equal states are equal.
    private static readonly IReadOnlyDictionary<string, int> None = new Dictionary<string, int>();

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
        return new(Moment(map, "seen_until"), Moment(map, "last_success"), Moment(map, "failing_since"), map.Text("reason"))
        {
            Listed = map.Texts("listed") is not { Count: > 0 } lines ? None : lines.Select(line => line.Split(' ')).Where(parts => parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .ToDictionary(parts => parts[0], parts => int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture)),
        };
    }

    public void Write(string stateFolder, string source)
    {
        var text = new StringBuilder();
        Line(text, "seen_until", SeenUntil is { } seen ? ChangeFile.Moment(seen) : null);
        Line(text, "last_success", LastSuccess is { } success ? ChangeFile.Moment(success) : null);
        Line(text, "failing_since", FailingSince is { } failing ? ChangeFile.Moment(failing) : null);
        Line(text, "reason", Reason);
        if (Listed.Count > 0)
            text.Append("listed:\n");
        foreach (var (session, count) in Listed.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            text.Append("- ").Append(OneLine.Quote(string.Create(CultureInfo.InvariantCulture, $"{session} {count}"))).Append('\n');
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
