using System.Globalization;
using PolicyTracker.Core.Checks;
using PolicyTracker.Core.Files;

namespace PolicyTracker.Collectors.Scrapers;

/// <summary>What of a dataset could not be used: one problem for each reason, however many entries it struck.</summary>
internal sealed class LegiScanLosses
{
    private readonly Dictionary<string, List<string>> _entries = new(StringComparer.Ordinal);

    public int Count => _entries.Count;

    public void Add(string entry, string reason)
    {
        if (!_entries.TryGetValue(reason, out var entries))
            _entries[reason] = entries = [];
        if (!entries.Contains(entry) || entries.Count > 100)
            entries.Add(entry);
    }

    public IReadOnlyList<Problem> Problems() => [.. _entries.Select(loss => Problem.Error("dataset-entry", Sentence(loss.Value, loss.Key), Text.Clean(loss.Value[0])))];

    private static string Sentence(List<string> entries, string reason)
    {
        var others = entries.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {entries.Count - 1:N0} more") : "";
        return $"{Text.Clean(entries[0])}{others} left out: {reason}";
    }
}
