using System.Text;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Core.Changes;

/// <summary>When a source last answered in full.</summary>
/// <param name="LastSuccess">A day, so that the file changes at most once a day.</param>
/// <param name="Records">How many records it had a hand in then.</param>
public sealed record SourceFreshness(DateOnly LastSuccess, int Records);

/// <summary>
/// <c>bills/_freshness.yml</c>: what the published site knows of each source's age. Touched at most once a day, and
/// only by a success.
/// </summary>
public static class Freshness
{
    public const string FileName = "bills/_freshness.yml";

    public static IReadOnlyDictionary<string, SourceFreshness> Read(string workspace, ICollection<Problem>? problems = null)
    {
        var sources = new SortedDictionary<string, SourceFreshness>(StringComparer.Ordinal);
        var path = Path.Combine(workspace, FileName);
        if (!File.Exists(path))
            return sources;
        var facts = CanonicalReader.ReadMap(File.ReadAllText(path), 1) ?? YamlReader.Read(File.ReadAllText(path), FileName, 1, problems ?? []);
        foreach (var (source, value) in facts?.Entries ?? [])
        {
            var map = new FactMap(value, FileName, problems ?? []);
            if (map.Date("last_success") is { } day)
                sources[source] = new(day, map.Number("records") ?? 0);
        }

        return sources;
    }

    /// <summary>Notes a success. True when the file changed.</summary>
    public static bool Record(string workspace, string source, SourceFreshness success)
    {
        var sources = new SortedDictionary<string, SourceFreshness>(Read(workspace).ToDictionary(), StringComparer.Ordinal);
        if (sources.TryGetValue(source, out var known) && known.LastSuccess == success.LastSuccess)
            return false;
        sources[source] = success;
        var text = string.Concat(sources.Select(entry => $"{entry.Key}: {Line(entry.Value)}\n"));
        return AtomicFile.WriteIfChanged(Path.Combine(workspace, FileName), Encoding.UTF8.GetBytes(text));
    }

    private static string Line(SourceFreshness freshness) =>
        new OneLine().Date("last_success", freshness.LastSuccess).Number("records", freshness.Records).ToString();
}
